import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import { mediaForm, requireTaken, type TakenMedia } from '../../shared/messages/media/taken';
import type { Options } from '../options';
import { toRequest } from './request';

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

/** 99digital contract §24. */
export const media: Carrier<Contents['sendMedia'], Options> = {
	parameters: mediaForm(TAKEN),
	requests(message, address) {
		const { url, caption } = requireTaken(message.content, TAKEN);
		return [toRequest('sendFile', message, address, { body: url, caption })];
	},
};
