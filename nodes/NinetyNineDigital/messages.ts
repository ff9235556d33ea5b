import { UserError } from 'n8n-workflow';

import type { RequestBuilder } from '../shared/messages/kind';
import type { Contents } from '../shared/messages/kinds';
import type { Options } from './options';
import { toRequest } from './request';
import type { TakenFiles } from '../shared/media/formats';
import { mediaForm, requireTaken, type TakenMedia } from '../shared/messages/media';
import { countCharacters } from '../shared/text';
import type { TemplateHeader } from '../shared/messages/template';
import type { ButtonValue, TemplateButton } from '../shared/messages/templateButtons';
import { templateForm } from '../shared/messages/templateForm';
import { refuseNames } from '../shared/templates/choice';
import { templates } from './templates';
import { isSuccess } from '../shared/http/answer';
import type { MarkAsRead } from '../shared/messages/markAsRead';
import { recipient } from './account';
import { explainReadStatus, isOk } from './answer';

/** 99digital contract §3. */
export const text: RequestBuilder<Contents['sendText'], Options> = {
	requests: (message, address) => [
		toRequest('sendMessage', message, address, { body: message.content.text }),
	],
};

/** Degrees as text without an exponent, which `String` writes for the smallest numbers. */
const decimal = (degrees: number): string => degrees.toFixed(10).replace(/\.?0+$/, '');

/** 99digital contract §25: degrees are text, and there is one text beside the pin. */
export const location: RequestBuilder<Contents['sendLocation'], Options> = {
	requests(message, address) {
		const { latitude, longitude, name, address: street } = message.content;
		const caption = [name, street].filter((part) => part !== undefined).join(', ');
		const fields = { lat: decimal(latitude), lng: decimal(longitude), caption };
		return [toRequest('sendLocation', message, address, fields)];
	},
};

/**
 * 99digital contract §24: no stickers, no file name, and the kind is in the link alone. How long a caption
 * may be is WhatsApp's own limit.
 */
const TAKEN: TakenMedia = {
	provider: '99digital',
	formats: {
		audio: 'MP3, AMR or AAC; for a voice message, OGG',
		document: 'PDF, DOC, DOCX, XLS, XLSX, PPT, PPTS, ZIP, TXT or RAR',
		image: 'PNG, JPG, JPEG or GIF',
		video: 'MP4, AVI or 3GPP',
	},
	longestCaption: 1024,
	filename: false,
	http: false,
	hint: 'The URL should end with a file extension such as .pdf: 99digital may use it to recognize the type of file',
};

const HEADERS = {
	image: ['gif', 'jpg', 'png'],
	video: ['3gp', 'avi', 'mp4'],
	// Its page lists "ppts" for pptx.
	document: ['doc', 'docx', 'pdf', 'ppt', 'pptx', 'rar', 'txt', 'xls', 'xlsx', 'zip'],
};

/** 99digital contract §24; headers are taken to be the same (§22). */
export const files: TakenFiles = {
	media: { ...HEADERS, audio: ['aac', 'amr', 'mp3', 'ogg'] },
	header: {},
	template: HEADERS,
};

/** 99digital contract §24. */
export const media: RequestBuilder<Contents['sendMedia'], Options> = {
	parameters: mediaForm(TAKEN),
	requests(message, address) {
		const { url, caption } = requireTaken(message.content, TAKEN);
		return [toRequest('sendFile', message, address, { body: url, caption })];
	},
};

const LONGEST_BODY = 1024;
const MOST_VARIABLES = 10;

/** 99digital contract §22; 2 is not listed. */
const HEADER_TYPES = { image: 3, video: 4, document: 5 };
const NO_HEADER = 1;

function toHeader(header: TemplateHeader | undefined): Record<string, string | number> {
	if (header === undefined) return { headerType: NO_HEADER };
	if ('url' in header) return { headerType: HEADER_TYPES[header.type], headerLink: header.url };
	const what = header.type === 'text' ? 'text with a variable' : header.type;
	throw new UserError(`99digital cannot fill in a header that is a ${what}`, {
		description: 'Choose a template whose header is a fixed text, an image, a video or a document',
	});
}

/**
 * @throws UserError when the body with its values is longer than it may be; where its text is not known, its
 * values alone are counted
 */
function toVariables({ body, text }: Contents['sendTemplate']): Record<string, string> {
	if (body.length > MOST_VARIABLES) {
		throw new UserError(
			`The template has ${body.length} values in its body, but 99digital allows at most ${MOST_VARIABLES}`,
			{ description: 'Remove the others, or choose another template' },
		);
	}
	const length = countCharacters(text ?? body.join(''));
	if (length > LONGEST_BODY) {
		throw new UserError(
			`The body of the template has ${length} characters with its values, but 99digital allows at most ${LONGEST_BODY}`,
			{ description: 'Shorten the values' },
		);
	}
	return Object.fromEntries(body.map((value, index) => [`bodyVariable${index + 1}`, value]));
}

/** The codes of authentication templates are only in the body: whether the button takes one is not known. */
function toButtons(buttons: TemplateButton[]): Record<string, string | undefined> {
	const valuesOf = (wanted: ButtonValue['type']) =>
		buttons.flatMap((button) => ('value' in button && button.type === wanted ? [button.value] : []));
	if (valuesOf('quickReply').length > 0) {
		throw new UserError('99digital does not accept values for quick replies: they send back their text', {
			description: 'Remove the quick replies from "Button Variables"',
		});
	}
	const [websiteVariable, websiteVariable2] = valuesOf('url');
	const [couponCode] = valuesOf('copyCode');
	return { websiteVariable, websiteVariable2, couponCode };
}

/** 99digital contract §22. */
export const template: RequestBuilder<Contents['sendTemplate'], Options> = {
	parameters: templateForm({
		language: false,
		headers: ['document', 'image', 'video'],
		buttons: ['copyCode', 'url'],
		lacks: templates.lacks,
		notice:
			"99digital's list shows only the text of a template. For a template with an image, a video, a document or buttons that need a value, set Variables From to Manual.",
	}),
	requests(message, address) {
		const { content } = message;
		const { language } = message.options;
		refuseNames(content.name, content.names ?? []);
		return [
			toRequest('sendTemplate', message, address, {
				name: content.name,
				...toHeader(content.header),
				...toVariables(content),
				...toButtons(content.buttons),
				language: language === undefined ? undefined : Number(language),
			}),
		];
	},
};

/** 99digital contract §28.1. */
export const reaction: RequestBuilder<Contents['sendReaction'], Options> = {
	requests(message, address) {
		const { messageId: unique, emoji } = message.content;
		// An empty emoji takes the reaction away.
		return [toRequest('sendReaction', message, address, { unique }, { reaction: emoji })];
	},
};

/** 99digital contract §28: by person, whose messages all become read. */
export const markAsRead: MarkAsRead = {
	by: 'to',
	target: (typed) => recipient(typed, undefined, 'Person'),
	request: (address, from, to) => ({ url: `${address}/readStatus`, body: { from, to } }),
	refusal: (answer) => (isSuccess(answer) && isOk(answer.body) ? undefined : explainReadStatus(answer)),
};
