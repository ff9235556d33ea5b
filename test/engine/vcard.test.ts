import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';
import { runNode } from './harness/engine.ts';
import { nodeOf, recipient } from './harness/sends.ts';

const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/vcard', name));

const asFile = (name: string): INodeExecutionData => ({
	json: {},
	binary: { data: { data: fixture(name).toString('base64'), mimeType: 'text/vcard', fileName: name } },
});

const DAMAGED = [
	'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana\r\nTEL:+12025550145\r\nEND:VCARD',
	'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sam\r\nbroken\r\nEND:VCARD',
].join('\r\n');

describe.each(providers)('$title', (provider) => {
	const send = async (parameters: INodeParameters, item: INodeExecutionData = { json: {} }) =>
		await runNode(
			nodeOf(provider),
			{
				resource: 'message',
				operation: 'sendContact',
				to: recipient(provider, 0),
				contactSource: 'vcard',
				...parameters,
			},
			[item],
		);

	const options = provider.partial?.options ?? {};

	test.each([
		'android.vcf',
		'android-cut.vcf',
		'google.vcf',
		'ios-spoiled.vcf',
		'outlook-2.1.vcf',
		'outlook-3.0.vcf',
		'vcard-4.0.vcf',
		'whatsapp.vcf',
	])('takes the cards of %s from a binary field', async (name) => {
		const { error, items } = await send(
			{ vcardInput: 'file', vcardBinaryProperty: 'data', options },
			asFile(name),
		);
		expect(error?.message).toBeUndefined();
		expect(items.length).toBeGreaterThan(0);
		expect(simulator.received.flatMap(({ violations }) => violations)).toEqual([]);
		expect(simulator.messages(provider.id)).toHaveLength(items.length);
	});

	test('takes pasted text', async () => {
		const vcard = 'BEGIN:VCARD\nVERSION:4.0\nFN:Dana Example\nTEL;VALUE=uri:tel:+1-202-555-0145\nEND:VCARD';
		const { error } = await send({ vcardInput: 'text', vcard, options });
		expect(error).toBeUndefined();
		expect(simulator.messages(provider.id)[0]?.rawBody).toMatch(/Dana Example.*\+12025550145/s);
	});

	test('names line and reason of a damaged card, and the card among several', async () => {
		const { error } = await send({ vcardInput: 'text', vcard: DAMAGED, options });
		expect(error?.message).toBe('vCard 2 (line 9): "broken" has no colon, so it is not a property');
		expect(error?.description).toContain('Card 1 is fine');
		expect(error?.description).toContain('Nothing was sent');
		expect(simulator.received).toEqual([]);
	});

	test('says which binary field is missing', async () => {
		const { error } = await send({ vcardInput: 'file', vcardBinaryProperty: 'card', options });
		expect(error?.message).toContain('card');
		expect(simulator.received).toEqual([]);
	});
});
