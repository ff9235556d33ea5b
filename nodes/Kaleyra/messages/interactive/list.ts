import { listForm } from '../../../shared/messages/interactive/listForm';
import type { Carrier } from '../../../shared/messages/kind';
import type { Contents } from '../../../shared/messages/kinds';
import type { Options } from '../../options';
import { toInteractive } from './request';

/** Kaleyra contract §27. */
export const list: Carrier<Contents['sendList'], Options> = {
	parameters: listForm(4096),
	requests(message, address) {
		const { header, button, sections } = message.content;
		return [
			toInteractive('list', message, address, {
				header: header === undefined ? undefined : { type: 'text', text: header },
				action: { button, sections },
			}),
		];
	},
};
