import { UserError } from 'n8n-workflow';

import { countCharacters } from '../../../shared/messages/characters';
import { listForm } from '../../../shared/messages/interactive/listForm';
import type { Carrier } from '../../../shared/messages/kind';
import type { Contents } from '../../../shared/messages/kinds';
import type { Options } from '../../options';
import { requirePlainTitle } from './plainTitle';
import { toInteractive } from './request';

const LONGEST_TEXT = 1024;

/** @throws UserError when Infobip does not take so long a text */
function checkText(text: string): void {
	const length = countCharacters(text);
	if (length <= LONGEST_TEXT) return;
	throw new UserError(
		`The text has ${length} characters, but Infobip allows at most ${LONGEST_TEXT} with a list`,
		{ description: 'Shorten "Text", or send it as several messages' },
	);
}

/** Infobip contract §27. */
export const list: Carrier<Contents['sendList'], Options> = {
	parameters: listForm(LONGEST_TEXT),
	requests(message, address) {
		const { header, text, button, sections } = message.content;
		checkText(text);
		return [
			toInteractive('list', message, address, {
				header: header === undefined ? undefined : { type: 'TEXT', text: header },
				action: { title: requirePlainTitle(button, 'List Button'), sections },
			}),
		];
	},
};
