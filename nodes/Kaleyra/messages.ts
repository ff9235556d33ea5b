import { UserError } from 'n8n-workflow';

import type { RequestBuilder } from '../shared/messages/kind';
import type { Contents } from '../shared/messages/kinds';
import type { Options } from './options';
import { toRequest } from './request';
import type { Place } from '../shared/messages/fields';
import type { TakenFiles } from '../shared/media/formats';
import { mediaForm, requireTaken, type TakenMedia } from '../shared/messages/media';
import { requireLanguage, type TemplateHeader } from '../shared/messages/template';
import type { ButtonValue, TemplateButton } from '../shared/messages/templateButtons';
import { templateForm } from '../shared/messages/templateForm';
import { templates } from './templates';
import type { MarkAsRead } from '../shared/messages/markAsRead';
import { refusal } from './answer';

/** Kaleyra contract §3.2. */
export const text: RequestBuilder<Contents['sendText'], Options> = {
	requests: (message, address) => [
		toRequest(message, address, {
			recipient_type: 'individual',
			type: 'text',
			text: { preview_url: message.options.previewUrl ?? false, body: message.content.text },
		}),
	],
};

/**
 * A place as Meta takes it (Kaleyra contract §25).
 * @throws UserError when it has an address, but no name
 */
export function toLocation({ longitude, latitude, name, address }: Place): object {
	if (address !== undefined && name === undefined) {
		throw new UserError('The place has an address, but no name', {
			description:
				'Fill in "Name" (for a template, "Header Place") as well: Kaleyra does not allow an address without a name',
		});
	}
	return { longitude, latitude, name, address };
}

/** Kaleyra contract §25. */
export const location: RequestBuilder<Contents['sendLocation'], Options> = {
	requests: (message, address) => [
		toRequest(message, address, { type: 'location', location: toLocation(message.content) }),
	],
};

/** Kaleyra contract §24. Its "public URL" is taken to begin with https://, as all of its samples do. */
const TAKEN: TakenMedia = {
	provider: 'Kaleyra',
	formats: {
		audio: 'AAC, AMR, MP3, M4A, or OGG with Opus, up to 16 MB',
		document: 'PDF, Word, Excel, PowerPoint or text, up to 100 MB',
		image: 'JPEG or PNG, up to 5 MB',
		sticker: 'WebP, up to 100 KB, animated up to 500 KB',
		video: 'MP4 or 3GP, up to 16 MB',
	},
	longestCaption: 1024,
	filename: true,
	http: false,
};

const DOCUMENTS = ['doc', 'docx', 'pdf', 'ppt', 'pptx', 'txt', 'xls', 'xlsx'];
const HEADERS = { document: DOCUMENTS, image: ['jpg', 'png'], video: ['3gp', 'mp4'] };

/** Kaleyra contract §24; headers are taken to be the same (§22.2, §26). */
export const files: TakenFiles = {
	media: { ...HEADERS, audio: ['aac', 'amr', 'm4a', 'mp3', 'ogg'], sticker: ['webp'] },
	header: HEADERS,
	template: HEADERS,
};

/** Kaleyra contract §24. */
export const media: RequestBuilder<Contents['sendMedia'], Options> = {
	parameters: mediaForm(TAKEN),
	requests(message, address) {
		const { type, url, caption, filename } = requireTaken(message.content, TAKEN);
		const file = { link: url, caption, filename };
		return [toRequest(message, address, { recipient_type: 'individual', type, [type]: file })];
	},
};

/** A header as a template's parameter and a message with buttons have it (Kaleyra contract §22.2 and §26). */
export function toHeader(header: TemplateHeader): object {
	switch (header.type) {
		case 'text':
			return { type: 'text', text: header.text };
		case 'location':
			return { type: 'location', location: toLocation(header) };
		case 'document':
			return { type: 'document', document: { link: header.url, filename: header.filename } };
		default:
			return { type: header.type, [header.type]: { link: header.url } };
	}
}

interface ButtonPart {
	sub_type: string;
	parameter: object;
}

const BUTTONS: Record<ButtonValue['type'], (value: string) => ButtonPart> = {
	quickReply: (payload) => ({ sub_type: 'quick_reply', parameter: { type: 'payload', payload } }),
	url: (text) => ({ sub_type: 'url', parameter: { type: 'text', text } }),
	code: (text) => ({ sub_type: 'url', parameter: { type: 'text', text } }),
	copyCode: (code) => ({ sub_type: 'copy_code', parameter: { type: 'coupon_code', coupon_code: code } }),
};

/** Meta's parameter of a button that opens something; members without a value are left out. */
const actionPart = (sub_type: string, action: object): ButtonPart => ({
	sub_type,
	parameter: { type: 'action', action },
});

/** Kaleyra contract §22.2, and §22.5 for what a button opens. */
function toButton(button: TemplateButton): ButtonPart {
	switch (button.type) {
		case 'flow':
			// "unused" is Meta's own default; an action without members is no action.
			return actionPart('flow', { flow_token: button.token ?? 'unused', flow_action_data: button.data });
		case 'catalog':
			return actionPart('CATALOG', { thumbnail_product_retailer_id: button.product });
		case 'multiProduct':
			return actionPart('mpm', {
				thumbnail_product_retailer_id: button.product,
				sections: button.sections.map(({ title, products }) => ({
					title,
					product_items: products.map((id) => ({ product_retailer_id: id })),
				})),
			});
		default:
			return BUTTONS[button.type](button.value);
	}
}

function buttonComponent(button: TemplateButton): object {
	const { sub_type, parameter } = toButton(button);
	// Meta counts in text (Kaleyra contract §22.2).
	return { type: 'button', sub_type, index: String(button.index), parameters: [parameter] };
}

/** A text for a variable, by its name where it has one. */
const textParameter = (text: string, name?: string): object => ({
	type: 'text',
	...(name !== undefined && { parameter_name: name }),
	text,
});

const offerComponent = (ends: number): object => ({
	type: 'limited_time_offer',
	parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: ends } }],
});

const components = ({ header, body, names, offerEnds, buttons }: Contents['sendTemplate']): object[] => [
	...(header
		? [
				{
					type: 'header',
					parameters: [
						header.type === 'text' ? textParameter(header.text, header.variable) : toHeader(header),
					],
				},
			]
		: []),
	...(body.length > 0
		? [{ type: 'body', parameters: body.map((text, index) => textParameter(text, names?.[index])) }]
		: []),
	...(offerEnds === undefined ? [] : [offerComponent(offerEnds)]),
	...buttons.map(buttonComponent),
];

/** Kaleyra contract §22. */
export const template: RequestBuilder<Contents['sendTemplate'], Options> = {
	parameters: templateForm({
		language: true,
		headers: ['document', 'image', 'location', 'text', 'video'],
		buttons: ['copyCode', 'quickReply', 'url'],
		lacks: templates.lacks,
	}),
	requests(message, address) {
		const { content } = message;
		const payload = {
			name: content.name,
			language: { code: requireLanguage(content) },
			components: components(content),
		};
		return [
			toRequest(message, address, { recipient_type: 'individual', type: 'template', template: payload }),
		];
	},
};

/** Kaleyra contract §27.4. */
export const reaction: RequestBuilder<Contents['sendReaction'], Options> = {
	requests(message, address) {
		const { messageId, emoji } = message.content;
		const payload = { recipient_type: 'individual', type: 'reaction' };
		// An empty emoji takes the reaction away.
		return [toRequest(message, address, payload, { reaction: { message_id: messageId, emoji } })];
	},
};

/** Kaleyra contract §29: the call that sends, without a recipient; what its answer holds is not known. */
export const markAsRead: MarkAsRead = {
	by: 'messageId',
	target: (typed) => typed,
	request: (address, from, messageId) => ({
		url: `${address}/${from}/messages`,
		body: {
			messaging_object: { messaging_product: 'whatsapp', status: 'read', message_id: messageId },
		},
	}),
	refusal,
};
