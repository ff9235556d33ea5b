import type { Carrier } from '../../../shared/messages/kind';
import type { Contents } from '../../../shared/messages/kinds';
import type { Options } from '../../options';
import { toHeader } from '../header';
import { toInteractive } from './request';

/** Kaleyra contract §26. */
export const buttons: Carrier<Contents['sendButtons'], Options> = {
	requests(message, address) {
		const { header, buttons: choices } = message.content;
		return [
			toInteractive('button', message, address, {
				header: header && toHeader(header),
				action: { buttons: choices.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) },
			}),
		];
	},
};
