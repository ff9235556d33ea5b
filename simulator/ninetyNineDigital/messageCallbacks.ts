import type { SentFile } from '../files/files.ts';
import { message } from './callbacks.ts';

/** 99digital's inbound replies, files and locations, after its contract §9.1 and §23. */

const quote = { quote: 'Are you coming?', quoteUnique: '92E00000000000000000000000000000' };

/** One callback for each sort of reply; whether a reply quotes what it answers is not documented. */
export const replies = {
	button: message('button', 'Yes', quote),
	buttonWithoutQuote: message('button', 'No'),
	list: message('list', 'Tuesday', quote),
};

const file = (type: string, extension: string) =>
	message(type, `https://api.99digital.co.il/whatsapp/myfile/example.${extension}`);

/** One callback for each sort of file. */
export const media = {
	image: { ...file('image', 'jpg'), caption: 'A picture' },
	audio: file('audio', 'mp3'),
	video: file('video', 'mp4'),
	ptt: file('ptt', 'ogg'),
	document: file('document', 'pdf'),
};

/** A file as it comes in, with its address at `baseUrl`. */
export const inboundFile = ({ kind, name }: SentFile, baseUrl: string, messageId?: string) =>
	message(kind, `${baseUrl}/myfile/${encodeURIComponent(name)}`, { messageId });

export const locations = {
	location: { ...message('location', '32.08,34.78'), caption: '1 Example Street, Tel Aviv' },
	locationWithoutAddress: message('location', '32.08,34.78'),
};
