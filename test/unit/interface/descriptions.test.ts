import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';

import { InfobipWhatsAppApi } from '../../../credentials/InfobipWhatsAppApi.credentials.ts';
import { KaleyraWhatsAppApi } from '../../../credentials/KaleyraWhatsAppApi.credentials.ts';
import { NinetyNineDigitalWhatsAppApi } from '../../../credentials/NinetyNineDigitalWhatsAppApi.credentials.ts';
import { InfobipWhatsApp } from '../../../nodes/Infobip/InfobipWhatsApp.node.ts';
import { InfobipWhatsAppTrigger } from '../../../nodes/Infobip/InfobipWhatsAppTrigger.node.ts';
import { KaleyraWhatsApp } from '../../../nodes/Kaleyra/KaleyraWhatsApp.node.ts';
import { KaleyraWhatsAppTrigger } from '../../../nodes/Kaleyra/KaleyraWhatsAppTrigger.node.ts';
import { NinetyNineDigitalWhatsApp } from '../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsApp.node.ts';
import { NinetyNineDigitalWhatsAppTrigger } from '../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsAppTrigger.node.ts';

/**
 * Everything a user sees in n8n's forms, word for word, as it stands in `<name>.json` beside this file. A difference is a change for the
 * changelog; `UPDATE_DESCRIPTIONS=1 npm run test:unit -- descriptions` writes the files anew.
 */
const nodes: INodeType[] = [
	new KaleyraWhatsApp(),
	new KaleyraWhatsAppTrigger(),
	new InfobipWhatsApp(),
	new InfobipWhatsAppTrigger(),
	new NinetyNineDigitalWhatsApp(),
	new NinetyNineDigitalWhatsAppTrigger(),
];
const credentials: ICredentialType[] = [
	new KaleyraWhatsAppApi(),
	new InfobipWhatsAppApi(),
	new NinetyNineDigitalWhatsAppApi(),
];

const forms: Array<[name: string, form: object]> = [
	...nodes.map(({ description }): [string, object] => [description.name, description]),
	...credentials.map(({ name, displayName, documentationUrl, properties }): [string, object] => [
		name,
		{ name, displayName, documentationUrl, properties },
	]),
];

test.each(forms)('the form of %s', (name, form) => {
	const file = join(__dirname, 'descriptions', `${name}.json`);
	const text = `${JSON.stringify(form, null, '\t')}\n`;
	if (process.env.UPDATE_DESCRIPTIONS) writeFileSync(file, text);
	expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
