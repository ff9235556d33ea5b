import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { providers } from '../../providers/index.ts';

/**
 * Everything a user sees in n8n's forms, word for word, as it stands in `<name>.json` beside this file. A
 * difference is a change for the changelog; `UPDATE_DESCRIPTIONS=1 npm run test:unit -- descriptions` writes
 * the files anew.
 */
const forms = providers.flatMap(({ Action, Trigger, Credential }): Array<[name: string, form: object]> => {
	const { name, displayName, documentationUrl, properties } = new Credential();
	const nodes = [new Action().description, new Trigger().description];
	return [
		...nodes.map((description): [string, object] => [description.name, description]),
		[name, { name, displayName, documentationUrl, properties }],
	];
});

test.each(forms)('the form of %s', (name, form) => {
	const file = join(__dirname, 'descriptions', `${name}.json`);
	const text = `${JSON.stringify(form, null, '\t')}\n`;
	if (process.env.UPDATE_DESCRIPTIONS) writeFileSync(file, text);
	expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
