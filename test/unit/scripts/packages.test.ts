import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
	othersThan,
	singleExamples,
	singleFolder,
	singleName,
	singlePackageJson,
	singlePackageText,
	withOwnTypes,
} from '../../../scripts/packages/singlePackage.ts';
import { singleReadme } from '../../../scripts/packages/singleReadme.ts';
import { providers } from '../../providers/index.ts';

/** The packages of one provider each: what their folders get, but for the bundle. */

const repository = join(__dirname, '..', '..', '..');

test('each has the nodes and the credential of its provider, under its name', () => {
	expect(providers.map((provider) => [singleName(provider), singlePackageJson(provider).n8n])).toEqual([
		[
			'n8n-nodes-kaleyra-whatsapp',
			{
				n8nNodesApiVersion: 1,
				credentials: ['dist/credentials/KaleyraWhatsAppApi.credentials.js'],
				nodes: [
					'dist/nodes/Kaleyra/KaleyraWhatsApp.node.js',
					'dist/nodes/Kaleyra/KaleyraWhatsAppTrigger.node.js',
				],
			},
		],
		[
			'n8n-nodes-infobip-whatsapp',
			{
				n8nNodesApiVersion: 1,
				credentials: ['dist/credentials/InfobipWhatsAppApi.credentials.js'],
				nodes: [
					'dist/nodes/Infobip/InfobipWhatsApp.node.js',
					'dist/nodes/Infobip/InfobipWhatsAppTrigger.node.js',
				],
			},
		],
		[
			'n8n-nodes-99digital-whatsapp',
			{
				n8nNodesApiVersion: 1,
				credentials: ['dist/credentials/NinetyNineDigitalWhatsAppApi.credentials.js'],
				nodes: [
					'dist/nodes/NinetyNineDigital/NinetyNineDigitalWhatsApp.node.js',
					'dist/nodes/NinetyNineDigital/NinetyNineDigitalWhatsAppTrigger.node.js',
				],
			},
		],
	]);
});

describe.each(providers)('$title', (provider) => {
	const others = othersThan(provider);
	const examples = [...singleExamples(provider)];
	const readme = singleReadme(
		provider,
		examples.map(([file]) => file),
	);

	test('the package.json in the repository, where n8n’s scanner looks for it, is the one that is published', () => {
		const path = join(repository, singleFolder(provider), 'package.json');
		expect(readFileSync(path, 'utf8')).toBe(singlePackageText(provider));
	});

	test('nothing names another provider', () => {
		expect(singlePackageText(provider)).not.toMatch(others);
		expect(readme).not.toMatch(others);
		for (const [, text] of examples) expect(text).not.toMatch(others);
	});

	test('its examples have the types of its own nodes', () => {
		expect(examples.length).toBeGreaterThanOrEqual(2);
		for (const [, text] of examples) {
			expect(text).toContain(`"${singleName(provider)}.${provider.nodeName}`);
			expect(text).not.toContain('"n8n-nodes-whatsapp-contacts.');
		}
	});

	test('what names a node of the package names it by the package; addresses stay', () => {
		const text = "type('n8n-nodes-whatsapp-contacts.x'), https://example.com/n8n-nodes-whatsapp-contacts#x";
		expect(withOwnTypes(provider, text)).toBe(
			`type('${singleName(provider)}.x'), https://example.com/n8n-nodes-whatsapp-contacts#x`,
		);
	});

	test('its README names the package to install, and leads only to what is there', () => {
		expect(readme).toMatch(new RegExp(`^# ${singleName(provider)}\n`));
		expect(readme).toContain(`\`${singleName(provider)}\``);
		const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
			heading
				.toLowerCase()
				.replace(/[^\w\- ]/g, '')
				.replaceAll(' ', '-'),
		);
		const main = 'https://github.com/whatsapp-contacts/n8n-nodes-whatsapp-contacts/';
		const targets = [...readme.matchAll(/(?:\]\(|src=")([^)"]+)/g)].map(([, target = '']) => target);
		const missing = targets.filter((target) => {
			if (target.startsWith('#')) return !headings.includes(target.slice(1));
			const [, path = ''] = new RegExp(`^${main}(?:blob|raw)/main/([^#]+)`).exec(target) ?? [];
			if (path) return !existsSync(join(repository, path));
			return !/^(?:https:|examples\/|LICENSE$)/.test(target);
		});
		expect(missing).toEqual([]);
	});
});
