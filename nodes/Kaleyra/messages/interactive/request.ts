import type { Message, SendRequest } from '../../../shared/messages/kind';
import type { Options } from '../../options';
import { toRequest } from '../request';

/** What messages with choices have in common. */
interface Frame {
	text: string;
	footer?: string;
}

/**
 * The request that sends a message with choices (Kaleyra contract §26 and §27).
 * @param header as Kaleyra has it
 * @param action what there is to choose from
 */
export const toInteractive = (
	type: 'button' | 'list',
	message: Message<Frame, Options>,
	address: string,
	{ header, action }: { header?: object; action: object },
): SendRequest => {
	const { text, footer } = message.content;
	return toRequest(message, address, {
		recipient_type: 'individual',
		type: 'interactive',
		interactive: { type, header, body: { text }, footer: { text: footer }, action },
	});
};
