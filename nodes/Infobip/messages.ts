import { UserError } from 'n8n-workflow';

import type { Options } from './options';
import type { RequestBuilder } from '../shared/messages/kind';
import type { Contents } from '../shared/messages/kinds';
import { messageFields, toRequest } from './request';
import type { MediaType, TakenFiles } from '../shared/media/formats';
import { mediaForm, requireTaken, type TakenMedia } from '../shared/messages/media';
import { requireLanguage, type TemplateHeader } from '../shared/messages/template';
import type { ButtonValue, TemplateButton } from '../shared/messages/templateButtons';
import { templateForm } from '../shared/messages/templateForm';
import { refuseNames } from '../shared/templates/choice';
import { templates } from './templates';
import { isSuccess } from '../shared/http/answer';
import { isSegment } from '../shared/http/urls';
import type { MarkAsRead } from '../shared/messages/markAsRead';
import { explain } from './answer';

/**
 * Options that apply only to shortened links. Its page says of `shortenUrl`: "Set this to true, if you want
 * to set up other URL options".
 */
export const FOR_SHORTENED_LINKS = [
	['customDomain', 'Custom Domain'],
	['removeProtocol', 'Remove Protocol'],
	['trackClicks', 'Track Clicks'],
	['trackingUrl', 'Tracking URL'],
] as const;

/** @throws UserError when an option would be ignored, since links are not shortened */
export function checkShortening({ urlOptions }: Options): void {
	if (urlOptions?.shortenUrl !== false) return;
	const ignored = FOR_SHORTENED_LINKS.filter(([name]) => urlOptions[name]).map(([, label]) => label);
	if (ignored.length === 0) return;
	throw new UserError(
		`Shorten URL is off, but these options are for shortened links only: ${ignored.join(', ')}`,
		{ description: 'In "URL Options" under "Options", turn on "Shorten URL" or remove the others' },
	);
}

/**
 * @throws UserError when Infobip does not take these options together, or not with this text (Infobip
 * contract §3.1)
 */
function checkPreview({ previewUrl, urlOptions }: Options, text: string): void {
	if (previewUrl !== true) return;
	if (!/https?:\/\/[^\s/]/.test(text)) {
		throw new UserError('Preview URL is on, but the text has no link', {
			description:
				'Write a link with http:// or https:// into "Text", or turn off "Preview URL" under "Options"',
		});
	}
	if (urlOptions?.removeProtocol === true) {
		throw new UserError('Preview URL and Remove Protocol are both on, but Infobip allows only one of them', {
			description: 'Turn off "Preview URL" or, in "URL Options", "Remove Protocol" under "Options"',
		});
	}
}

/** Infobip contract §3.1. */
export const text: RequestBuilder<Contents['sendText'], Options> = {
	requests(message, address) {
		const { options, content } = message;
		checkPreview(options, content.text);
		checkShortening(options);
		const { previewUrl, urlOptions } = options;
		return [toRequest('text', message, address, { text: content.text, previewUrl }, { urlOptions })];
	},
};

/** Infobip contract §24. */
export const location: RequestBuilder<Contents['sendLocation'], Options> = {
	requests: (message, address) => [toRequest('location', message, address, message.content)],
};

/** Infobip contract §23. */
const TAKEN: TakenMedia = {
	provider: 'Infobip',
	formats: {
		audio: 'AAC, AMR, MP3, MP4 or Opus, up to 16 MB; for a voice message, OGG with Opus',
		document: 'Any file up to 100 MB',
		image: 'JPEG or PNG, up to 5 MB',
		sticker: 'WebP of 512×512 pixels, up to 100 KB, animated up to 500 KB',
		video: 'MP4 or 3GPP, up to 16 MB',
	},
	longestCaption: 3000,
	filename: true,
	http: true,
};

const PICTURES = { image: ['jpg', 'png'], video: ['3gp', 'mp4'] };

/** Infobip contract §22.3, §23, and §27.3, which says what the documents of a header may be. */
export const files: TakenFiles = {
	media: {
		...PICTURES,
		audio: ['aac', 'amr', 'm4a', 'mp3', 'mp4', 'ogg'],
		document: 'any',
		sticker: ['webp'],
	},
	header: { ...PICTURES, document: ['doc', 'docx', 'pdf', 'ppt', 'pptx', 'txt', 'xls', 'xlsx'] },
	template: { ...PICTURES, document: ['pdf'] },
};

/** The types that take no URL options (Infobip contract §23). */
const WITHOUT_LINKS: readonly MediaType[] = ['audio', 'sticker'];

/** @throws UserError when an option is on that this type does not have */
function checkOptions(type: MediaType, options: Options): void {
	if (options.voice === true && type !== 'audio') {
		throw new UserError(`Voice Message is on, but the media type is "${type}"`, {
			description: 'Choose the "Media Type" Audio, or turn off "Voice Message" under "Options"',
		});
	}
	if (options.urlOptions !== undefined && WITHOUT_LINKS.includes(type)) {
		throw new UserError(
			`URL Options are filled in, but Infobip does not allow them with the media type "${type}"`,
			{
				description: 'Remove "URL Options" under "Options", or choose another "Media Type"',
			},
		);
	}
	checkShortening(options);
}

/** Infobip contract §23. */
export const media: RequestBuilder<Contents['sendMedia'], Options> = {
	parameters: mediaForm(TAKEN),
	requests(message, address) {
		const { type, url, caption, filename } = requireTaken(message.content, TAKEN);
		const { urlOptions, voice } = message.options;
		checkOptions(type, message.options);
		const content = { mediaUrl: url, caption, filename, ...(type === 'audio' && { voice }) };
		return [toRequest(type, message, address, content, { urlOptions })];
	},
};

/**
 * A header as templates and messages with buttons have it: a location goes without name and address (Infobip
 * contract §22.3 and §26).
 * @param text the name of the member with a header's text
 */
export function toHeader(header: TemplateHeader, text: 'placeholder' | 'text'): object {
	switch (header.type) {
		case 'text':
			return { type: 'TEXT', [text]: header.text };
		case 'location':
			return { type: 'LOCATION', latitude: header.latitude, longitude: header.longitude };
		case 'document': {
			// A template's document, which is a PDF, needs a name.
			const filename = header.filename ?? (text === 'placeholder' ? 'document.pdf' : undefined);
			return { type: 'DOCUMENT', mediaUrl: header.url, ...(filename !== undefined && { filename }) };
		}
		default:
			return { type: header.type.toUpperCase(), mediaUrl: header.url };
	}
}

const BUTTONS: Record<ButtonValue['type'], string> = {
	quickReply: 'QUICK_REPLY',
	url: 'URL',
	copyCode: 'COPY_CODE',
	code: 'URL',
};

/** Infobip contract §22.4, and §22.7 for what a button opens. */
function toButton(button: TemplateButton): object {
	switch (button.type) {
		case 'flow':
			return {
				type: 'FLOW',
				...(button.token !== undefined && { flowToken: button.token }),
				...(button.data !== undefined && { data: button.data }),
			};
		case 'catalog':
			return { type: 'CATALOG', thumbnailProductRetailerId: button.product };
		case 'multiProduct':
			return {
				type: 'MULTI_PRODUCT',
				thumbnailProductRetailerId: button.product,
				sections: button.sections.map(({ title, products }) => ({ title, productRetailerIds: products })),
			};
		default:
			return { type: BUTTONS[button.type], parameter: button.value };
	}
}

/** A time as Infobip reads it: its offset without a colon (Infobip contract §22.7). */
const toTime = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');

/**
 * The buttons by their position, which is all that Infobip goes by (Infobip contract §22.4).
 * @throws UserError naming a button before the last one that has no value
 */
const toButtons = (buttons: TemplateButton[]): object[] =>
	buttons.map((button, place) => {
		const { index, position } = button;
		if (position !== place) {
			throw new UserError(`Button Variables: button ${index} has a value, but button ${place} has none`, {
				description:
					'Infobip assigns the values in the order of the buttons: give each earlier quick reply a value, such as its text. Do not count buttons that need no value, such as a phone number or a fixed link',
			});
		}
		return toButton(button);
	});

/** @throws UserError when one of the two is missing */
function toFailover({ smsFailoverSender: from, smsFailoverText: text }: Options): object | undefined {
	if (from === undefined && text === undefined) return undefined;
	if (from !== undefined && text !== undefined) return { from, text };
	const [missing, given] =
		from === undefined
			? ['SMS Failover Sender', 'SMS Failover Text']
			: ['SMS Failover Text', 'SMS Failover Sender'];
	throw new UserError(`${given} is filled in, but ${missing} is not`, {
		description: `Fill in "${missing}" under "Options" as well, or remove "${given}"`,
	});
}

/** Infobip contract §22: a list of messages, of which there is one a request. */
export const template: RequestBuilder<Contents['sendTemplate'], Options> = {
	parameters: templateForm({
		language: true,
		headers: ['document', 'image', 'location', 'text', 'video'],
		buttons: ['copyCode', 'quickReply', 'url'],
		lacks: templates.lacks,
	}),
	requests(message, address) {
		const { content, options } = message;
		checkShortening(options);
		const { name, header, body, names = [], offerEnds, buttons } = content;
		refuseNames(name, [...names, ...(header?.type === 'text' && header.variable ? [header.variable] : [])]);
		const { urlOptions } = options;
		const fields = messageFields(message, { urlOptions, smsFailover: toFailover(options) });
		const templateData = {
			// The list must be there, even when it is empty.
			body: { placeholders: body },
			...(header && { header: toHeader(header, 'placeholder') }),
			...(buttons.length > 0 && { buttons: toButtons(buttons) }),
			...(offerEnds !== undefined && { limitedTimeOffer: { expirationTime: toTime(offerEnds) } }),
		};
		const ownContent = { templateName: name, templateData, language: requireLanguage(content) };
		return [
			{
				url: `${address}/whatsapp/1/message/template`,
				body: { messages: [{ ...fields, content: ownContent }] },
			},
		];
	},
};

/** Infobip contract §30: no body; the answer is 204, empty. */
export const markAsRead: MarkAsRead = {
	by: 'messageId',
	target(typed) {
		if (isSegment(typed)) return typed;
		throw new UserError(`Message ID "${typed}" is not the ID of a message`, {
			description: 'Fill in "Message ID": the received message has it in "messageId"',
		});
	},
	request: (address, from, messageId) => ({
		url: `${address}/whatsapp/1/senders/${from}/message/${encodeURIComponent(messageId)}/read`,
	}),
	refusal: (answer) => (isSuccess(answer) ? undefined : explain(answer)),
};
