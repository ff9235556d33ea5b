import { type Frame, frameOf, requirePlainTitle } from '../shared/messages/buttons';
import { tokenOf } from '../shared/messages/flow';
import type { Message, RequestBuilder, SendRequest } from '../shared/messages/kind';
import type { Contents } from '../shared/messages/kinds';
import { listForm } from '../shared/messages/list';
import { toHeader } from './messages';
import type { Options } from './options';
import { toRequest } from './request';

/**
 * The request that sends a message with something to tap (Kaleyra contract §26 to §27.2).
 * @param header as Kaleyra has it
 * @param action what there is to tap
 */
const toInteractive = (
	type: 'button' | 'list' | 'cta_url' | 'location_request_message',
	message: Message<Frame, Options>,
	address: string,
	{ header, action }: { header?: object; action: object },
): SendRequest =>
	toRequest(message, address, {
		recipient_type: 'individual',
		type: 'interactive',
		interactive: { type, header, ...frameOf(message.content), action },
	});

/** Kaleyra contract §26. */
export const buttons: RequestBuilder<Contents['sendButtons'], Options> = {
	requests(message, address) {
		const { header, buttons: choices } = message.content;
		return [
			toInteractive('button', message, address, {
				header: header && toHeader(header),
				action: { buttons: choices.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) },
			}),
		];
	},
};

/** Kaleyra contract §27. */
export const list: RequestBuilder<Contents['sendList'], Options> = {
	parameters: listForm(4096),
	requests(message, address) {
		const { header, button, sections } = message.content;
		return [
			toInteractive('list', message, address, {
				header: header === undefined ? undefined : { type: 'text', text: header },
				action: { button, sections },
			}),
		];
	},
};

/** Kaleyra contract §27.1. */
export const urlButton: RequestBuilder<Contents['sendUrlButton'], Options> = {
	requests(message, address) {
		const { header, button, url } = message.content;
		const display_text = requirePlainTitle(button, 'Button Text', 'Kaleyra');
		return [
			toInteractive('cta_url', message, address, {
				header: header && toHeader(header),
				action: { name: 'cta_url', parameters: { display_text, url } },
			}),
		];
	},
};

/** Kaleyra contract §27.2. */
export const requestLocation: RequestBuilder<Contents['requestLocation'], Options> = {
	requests: (message, address) => [
		toInteractive('location_request_message', message, address, { action: { name: 'send_location' } }),
	],
};

/** Kaleyra contract §27.3. */
export const flow: RequestBuilder<Contents['sendFlow'], Options> = {
	requests(message, address) {
		const { header, text, footer, flow: flow_id, button, draft, start } = message.content;
		const interactive = {
			type: 'flow',
			...(header !== undefined && { header: { type: 'text', text: header } }),
			body: { text },
			...(footer !== undefined && { footer: { text: footer } }),
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_token: tokenOf(message.content),
					flow_id,
					flow_cta: requirePlainTitle(button, 'Flow Button', 'Kaleyra'),
					...(draft && { mode: 'draft' }),
					flow_action: start ? 'navigate' : 'data_exchange',
					...(start && { flow_action_payload: start }),
				},
			},
		};
		const payload = { recipient_type: 'individual', type: 'interactive' };
		// The data goes out as it is, its blanks included.
		return [toRequest(message, address, payload, { interactive })];
	},
};
