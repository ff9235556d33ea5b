import type { INodeTypeDescription } from 'n8n-workflow';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';

import { providers } from '../../providers/index.ts';

/** n8n's node panel finds what has all letters of the words in order, in its name or in one of these. */
const codexSchema = z.object({ node: z.string(), alias: z.array(z.string()) });

const folderOf = { kaleyra: 'Kaleyra', infobip: 'Infobip', '99digital': 'NinetyNineDigital' };

function codexOf(id: keyof typeof folderOf, node: object) {
	const path = join(__dirname, '../../../nodes', folderOf[id], `${node.constructor.name}.node.json`);
	return codexSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

const finds = (words: string, name: string): boolean => {
	let at = 0;
	for (const letter of name.toLowerCase()) if (letter === words[at]) at++;
	return at === words.length;
};

test.each(providers)(
	'$title is found by what people look for',
	({ id, title, nodeName, Action, Trigger }) => {
		const { node, alias } = codexOf(id, new Action());
		expect(node).toBe(`n8n-nodes-whatsapp-contacts.${nodeName}`);
		for (const words of [
			'whatsapp',
			'send contact',
			'whatsapp card',
			'vcard',
			...['business card', 'whatsapp business', 'whatsapp template', 'whats app', 'vcf', 'reply', 'media'],
			...['buttons', 'list', 'opt out', 'bulk', 'campaign', 'broadcast'],
			`${title.toLowerCase()} send`,
		]) {
			expect({ words, found: alias.some((name) => finds(words, name)) }).toEqual({ words, found: true });
		}
		for (const { alias: all } of [codexOf(id, new Action()), codexOf(id, new Trigger())]) {
			expect(all.filter((name) => finds('apikey', name))).toEqual([]);
			expect(all.some((name) => finds('99 digital', name))).toBe(id === '99digital');
		}
	},
);

test.each(providers)(
	"n8n's workflow builder is led from $title's action to its trigger and back",
	(provider) => {
		const { nodeName, Action, Trigger } = provider;
		const relatedTo = (node: { description: INodeTypeDescription }) =>
			node.description.builderHint?.relatedNodes?.map(({ nodeType }) => nodeType);
		const own = `n8n-nodes-whatsapp-contacts.${nodeName}`;
		expect(relatedTo(new Action())).toEqual([`${own}Trigger`, 'n8n-nodes-base.dataTable']);
		expect(relatedTo(new Trigger())).toEqual([own]);
	},
);
