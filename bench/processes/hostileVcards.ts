import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * `node hostileVcards.ts FOLDER BYTES`: has Kaleyra's action node of the package send vCards of that size. Prints
 * for each the milliseconds until it is refused.
 */
const [folder = '', bytes = ''] = process.argv.slice(2);

const HEAD = 'BEGIN:VCARD\nVERSION:3.0\nFN:Dana\n';
const END = 'END:VCARD\n';
const fill = (text: string): string => text.repeat(Math.ceil(Number(bytes) / text.length));

/** What is sent, and how the refusal begins. */
const vcards: Record<string, [vcard: string, refusal: string]> = {
	'a card of TEL:1': [`${HEAD}${fill('TEL:1\n')}${END}`, 'Contact 1 has more than 1000 phones'],
	'a card of one name': [
		`BEGIN:VCARD\nVERSION:3.0\nFN:${fill('Dana ')}\n${END}`,
		'The contacts hold more than 1 MB',
	],
	cards: [fill(`${HEAD}TEL:+12025550123\n${END}`), 'There are more than 257 contacts'],
	'blank lines': [fill('\n'), 'The vCard has more than 200000'],
};

const credential = { sid: 'S1', apiKey: 'key-0001', defaultSender: '+12025550100' };

/** What n8n gives a node, as far as it is asked before anything is sent. */
const contextOf = (vcard: string) => {
	const parameters: Record<string, unknown> = {
		...{ resource: 'message', operation: 'sendContact', to: '+12025550123', from: '' },
		...{ contactSource: 'vcard', vcardInput: 'text', vcard, options: {} },
	};
	const known: Record<string, unknown> = {
		getInputData: () => [{ json: {} }],
		getNode: () => ({ name: 'WhatsApp', type: 'kaleyraWhatsApp', parameters: {} }),
		getNodeParameter: (name: string, _item: number, fallback: unknown) => parameters[name] ?? fallback,
		getCredentials: async () => await Promise.resolve(credential),
		getContext: () => ({}),
		continueOnFail: () => false,
	};
	return new Proxy(known, { get: (members, name) => members[String(name)] ?? (() => undefined) });
};

const require = createRequire(join(folder, 'package.json'));
const {
	KaleyraWhatsApp,
}: Record<string, new () => { execute: unknown }> = require('./dist/nodes/Kaleyra/KaleyraWhatsApp.node.js');
if (KaleyraWhatsApp === undefined) throw new Error('There is no Kaleyra node');
const { execute } = new KaleyraWhatsApp();
if (typeof execute !== 'function') throw new Error('The node has no execute');

/** Why it was refused. */
const refusalOf = async (vcard: string): Promise<string> => {
	try {
		await Reflect.apply(execute, contextOf(vcard), []);
	} catch (error) {
		return error instanceof Error ? error.message : '';
	}
	return '';
};

const results: Record<string, number> = {};
for (const [name, [vcard, wanted]] of Object.entries(vcards)) {
	const started = performance.now();
	const reason = await refusalOf(vcard);
	results[name] = performance.now() - started;
	if (!reason.startsWith(wanted)) throw new Error(`${name} was not refused as it should be: ${reason}`);
}
process.stdout.write(JSON.stringify(results));
