import { UserError } from 'n8n-workflow';

import { type Frame, frameOf, requirePlainTitle } from '../shared/messages/buttons';
import { tokenOf } from '../shared/messages/flow';
import type { Message, RequestBuilder, SendRequest } from '../shared/messages/kind';
import type { Contents } from '../shared/messages/kinds';
import { listForm } from '../shared/messages/list';
import { countCharacters } from '../shared/text';
import { asRecord } from '../shared/tolerant';
import { checkShortening, FOR_SHORTENED_LINKS, toHeader } from './messages';
import type { Options } from './options';
import { toRequest } from './request';

/**
 * The request that sends a message with something to tap (Infobip contract §26 to §27.5).
 * @param kind the end of the path
 * @param content more of it: a header, and what there is to choose from
 * @param urlOptions what Infobip does with links
 * @throws UserError when an option would be ignored
 */
function toInteractive(
	kind: string,
	message: Message<Frame, Options>,
	address: string,
	content: { header?: object; action?: object } = {},
	urlOptions: object | undefined = message.options.urlOptions,
): SendRequest {
	checkShortening(message.options);
	return toRequest(
		`interactive/${kind}`,
		message,
		address,
		{ ...content, ...frameOf(message.content) },
		{ urlOptions },
	);
}

/** Infobip contract §26. */
export const buttons: RequestBuilder<Contents['sendButtons'], Options> = {
	requests(message, address) {
		const { header, buttons: choices } = message.content;
		return [
			toInteractive('buttons', message, address, {
				header: header && toHeader(header, 'text'),
				action: {
					buttons: choices.map(({ id, title }, index) => ({
						type: 'REPLY',
						id,
						title: requirePlainTitle(title, `Buttons: the title of button ${index + 1}`, 'Infobip'),
					})),
				},
			}),
		];
	},
};

const LONGEST_TEXT = 1024;

/** @throws UserError when Infobip does not take so long a text */
function checkText(text: string): void {
	const length = countCharacters(text);
	if (length <= LONGEST_TEXT) return;
	throw new UserError(
		`The text has ${length} characters, but Infobip allows at most ${LONGEST_TEXT} with a list`,
		{ description: 'Shorten "Text", or send it as several messages' },
	);
}

/** Infobip contract §27. */
export const list: RequestBuilder<Contents['sendList'], Options> = {
	parameters: listForm(LONGEST_TEXT),
	requests(message, address) {
		const { header, text, button, sections } = message.content;
		checkText(text);
		return [
			toInteractive('list', message, address, {
				header: header === undefined ? undefined : { type: 'TEXT', text: header },
				action: { title: requirePlainTitle(button, 'List Button', 'Infobip'), sections },
			}),
		];
	},
};

/** Infobip contract §27.1. */
export const requestContact: RequestBuilder<Contents['requestContact'], Options> = {
	requests: (message, address) => [toInteractive('request-contact-info', message, address)],
};

/** Infobip contract §27.4. */
export const requestLocation: RequestBuilder<Contents['requestLocation'], Options> = {
	requests: (message, address) => [toInteractive('location-request', message, address)],
};

/**
 * Infobip shortens a link unless it is told not to, and may do so without being told anything (Infobip
 * contract §27.3).
 */
const onRequest = (given: Options['urlOptions']): object => ({
	...given,
	shortenUrl: given?.shortenUrl ?? FOR_SHORTENED_LINKS.some(([name]) => given?.[name]),
});

/** Infobip contract §27.3. */
export const urlButton: RequestBuilder<Contents['sendUrlButton'], Options> = {
	requests(message, address) {
		const { header, button, url } = message.content;
		const content = {
			header: header && toHeader(header, 'text'),
			action: { displayText: button, url },
		};
		return [toInteractive('url-button', message, address, content, onRequest(message.options.urlOptions))];
	},
};

/** Infobip contract §27.5. */
export const flow: RequestBuilder<Contents['sendFlow'], Options> = {
	requests(message, address) {
		const { header, flow: flowId, button, draft, start } = message.content;
		const action = {
			flowId,
			flowToken: tokenOf(message.content),
			callToActionButton: button,
			...(draft && { mode: 'DRAFT' }),
			flowMessageVersion: 3,
			flowAction: start ? 'NAVIGATE' : 'DATA_EXCHANGE',
			...(start && { flowActionPayload: start }),
		};
		const content = { header: header === undefined ? undefined : { type: 'TEXT', text: header } };
		const { url, body } = toInteractive('flow', message, address, content);
		// The data goes out as it is, its blanks included.
		return [{ url, body: { ...body, content: { ...asRecord(body.content), action } } }];
	},
};
