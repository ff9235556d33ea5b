import { UserError } from 'n8n-workflow';

import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import type { MediaType } from '../../shared/messages/media/content';
import { mediaForm, requireTaken, type TakenMedia } from '../../shared/messages/media/taken';
import type { Options } from '../options';
import { toRequest } from './request';
import { checkShortening } from './shortenedLinks';

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
export const media: Carrier<Contents['sendMedia'], Options> = {
	parameters: mediaForm(TAKEN),
	requests(message, address) {
		const { type, url, caption, filename } = requireTaken(message.content, TAKEN);
		const { urlOptions, voice } = message.options;
		checkOptions(type, message.options);
		const content = { mediaUrl: url, caption, filename, ...(type === 'audio' && { voice }) };
		return [toRequest(type, message, address, content, { urlOptions })];
	},
};
