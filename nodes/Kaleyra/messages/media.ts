import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import { mediaForm, requireTaken, type TakenMedia } from '../../shared/messages/media/taken';
import type { Options } from '../options';
import { toRequest } from './request';

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

/** Kaleyra contract §24. */
export const media: Carrier<Contents['sendMedia'], Options> = {
	parameters: mediaForm(TAKEN),
	requests(message, address) {
		const { type, url, caption, filename } = requireTaken(message.content, TAKEN);
		const file = { link: url, caption, filename };
		return [toRequest(message, address, { recipient_type: 'individual', type, [type]: file })];
	},
};
