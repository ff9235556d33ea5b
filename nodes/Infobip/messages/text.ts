import { UserError } from 'n8n-workflow';

import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import type { Options } from '../options';
import { toRequest } from './request';
import { checkShortening } from './shortenedLinks';

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
export const text: Carrier<Contents['sendText'], Options> = {
	requests(message, address) {
		const { options, content } = message;
		checkPreview(options, content.text);
		checkShortening(options);
		const { previewUrl, urlOptions } = options;
		return [toRequest('text', message, address, { text: content.text, previewUrl }, { urlOptions })];
	},
};
