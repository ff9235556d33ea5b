import type { SentFile } from '../files/files.ts';
import { envelope, message } from './callbacks.ts';

/** Kaleyra's inbound replies, files and locations, after its contract §7.3 and §23. */

/**
 * The answer to a message of ours: its `context` names that, and `extra_info` brings back what it was sent
 * with.
 */
const reply = (type: string, payload: object) =>
	envelope([message(type, payload, { context: { from: '12025550100', id: 'wamid.PARENT' } })], {
		extraInfo: { ref: 'campaign-7', reply_to: '00000000-0000-4000-8000-000000000001' },
	});

/** One callback for each sort of reply. */
export const replies = {
	button: reply('button', { payload: 'pickup-yes', text: 'Yes' }),
	buttonReply: reply('interactive', { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } }),
	listReply: reply('interactive', {
		type: 'list_reply',
		list_reply: { id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
	}),
};

const file = (type: string, mimeType: string, more: object = {}) =>
	envelope([message(type, { mime_type: mimeType, sha256: 'c0ffee', id: '900000000000001', ...more })], {
		extraInfo: { media_url: `https://media.example.com/${type}` },
	});

/** One callback for each sort of file. */
export const media = {
	image: file('image', 'image/jpeg', { caption: 'A picture' }),
	document: file('document', 'application/pdf', { filename: 'offer.pdf' }),
	audio: file('audio', 'audio/mpeg'),
	voice: file('audio', 'audio/ogg; codecs=opus', { voice: true }),
	video: file('video', 'video/mp4'),
	sticker: file('sticker', 'image/webp'),
};

/** A file as it comes in, with its address at `baseUrl`. */
export const inboundFile = ({ kind, id, name, mimeType }: SentFile, baseUrl: string, messageId?: string) => {
	const named = kind === 'document' ? { filename: name } : {};
	const payload = { mime_type: mimeType, sha256: 'c0ffee', id, ...named };
	return envelope([message(kind, payload, { messageId })], {
		extraInfo: { media_url: `${baseUrl}/media/${id}` },
	});
};

export const locations = {
	location: envelope([message('location', { latitude: 37.48, longitude: -122.15 })]),
	locationWithAddress: envelope([
		message('location', {
			latitude: 37.48,
			longitude: -122.15,
			address: '1 Example Street',
			name: 'Example',
			url: 'https://www.example.com',
		}),
	]),
};
