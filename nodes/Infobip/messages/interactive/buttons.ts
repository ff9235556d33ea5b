import type { Carrier } from '../../../shared/messages/kind';
import type { Contents } from '../../../shared/messages/kinds';
import type { Options } from '../../options';
import { toHeader } from '../header';
import { requirePlainTitle } from './plainTitle';
import { toInteractive } from './request';

/** Infobip contract §26. */
export const buttons: Carrier<Contents['sendButtons'], Options> = {
	requests(message, address) {
		const { header, buttons: choices } = message.content;
		return [
			toInteractive('buttons', message, address, {
				header: header && toHeader(header, 'text'),
				action: {
					buttons: choices.map(({ id, title }, index) => ({
						type: 'REPLY',
						id,
						title: requirePlainTitle(title, `Buttons: the title of button ${index + 1}`),
					})),
				},
			}),
		];
	},
};
