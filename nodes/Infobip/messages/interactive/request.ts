import type { Message, SendRequest } from '../../../shared/messages/kind';
import type { Options } from '../../options';
import { toRequest } from '../request';
import { checkShortening } from '../shortenedLinks';

/** What messages with something to tap have in common. */
interface Frame {
	text: string;
	footer?: string;
}

/**
 * The request that sends a message with something to tap (Infobip contract §26 to §27.1).
 * @param kind the end of the path
 * @param content more of it: a header, and what there is to choose from
 * @throws UserError when an option would be ignored
 */
export function toInteractive(
	kind: string,
	message: Message<Frame, Options>,
	address: string,
	content: { header?: object; action?: object } = {},
): SendRequest {
	const { content: frame, options } = message;
	checkShortening(options);
	return toRequest(
		`interactive/${kind}`,
		message,
		address,
		{ ...content, body: { text: frame.text }, footer: { text: frame.footer } },
		{ urlOptions: options.urlOptions },
	);
}
