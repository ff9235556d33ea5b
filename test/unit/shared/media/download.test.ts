import { Readable } from 'node:stream';

import { NodeOperationError, type INodeExecutionData } from 'n8n-workflow';

import { execute } from '../../../../nodes/shared/execute.ts';
import { PROVIDER } from '../fakeProvider.ts';
import type { Parameters } from '../nodeContext.ts';
import { fakeRun } from '../send/fakeRun.ts';

const GOOD = { resource: 'media', mediaUrl: ' https://api.example.com/a.png ', binaryProperty: 'data' };

function run(parameters: Parameters[], onError?: 'continueRegularOutput' | 'continueErrorOutput') {
	const items = parameters.map((_, index): INodeExecutionData => ({
		json: { index },
		binary: { old: { data: '', mimeType: 'text/plain' } },
	}));
	const { context, requests } = fakeRun({
		parameters,
		items,
		node: { onError },
		reply: () => ({ statusCode: 200, headers: {}, body: Readable.from(['x']) }),
	});
	context.helpers.prepareBinaryData.mockImplementation(
		async (_data, fileName, mimeType = '') => await Promise.resolve({ data: '', fileName, mimeType }),
	);
	return { items: execute(context, PROVIDER), requests };
}

const file = { data: '', fileName: 'a.png', mimeType: 'image/png' };
const old = { data: '', mimeType: 'text/plain' };

test('each item gets its file beside those it has', async () => {
	const { items } = run([
		GOOD,
		{ ...GOOD, binaryProperty: ' old ' },
		{ ...GOOD, binaryProperty: '__proto__' },
	]);
	const [got = []] = await items;
	expect(got.slice(0, 2)).toEqual([
		{ json: { index: 0 }, binary: { old, data: file }, pairedItem: { item: 0 } },
		{ json: { index: 1 }, binary: { old: file }, pairedItem: { item: 1 } },
	]);
	expect(Object.keys(got[2]?.binary ?? {})).toEqual(['old', '__proto__']);
});

test.each<[parameters: Parameters, message: string, description: string]>([
	[
		{ mediaUrl: ' ' },
		'There is no file to download',
		'Fill in "Media URL". In the output of a trigger, only items with the event "media" have one. Nothing was downloaded',
	],
	[
		{ mediaUrl: 7 },
		'There is no file to download',
		'Fill in "Media URL". In the output of a trigger, only items with the event "media" have one. Nothing was downloaded',
	],
	[
		{ binaryProperty: '' },
		'There is no field to put the file in',
		'Fill in "Put Output File in Field", for example data. Nothing was downloaded',
	],
	[{ options: { timeout: 0 } }, 'Timeout is below 1', 'Correct it under "Options". Nothing was downloaded'],
])('%j is refused before anything is asked', async (parameters, message, description) => {
	const { items, requests } = run([{ ...GOOD, ...parameters }]);
	await expect(items).rejects.toBeInstanceOf(NodeOperationError);
	await expect(items).rejects.toMatchObject({ message, description, context: { itemIndex: 0 } });
	expect(requests).toEqual([]);
});

const error = {
	message: 'Media URL is not a web address',
	description:
		'Enter the address of a file, as the trigger outputs it in "media.url". Nothing was downloaded',
};

test('with Continue On Fail the item that failed says so in its place', async () => {
	const { items } = run([{ ...GOOD, mediaUrl: 'x' }, GOOD], 'continueRegularOutput');
	expect(await items).toEqual([
		[
			{ json: { mediaUrl: 'x', status: 'failed', error }, pairedItem: { item: 0 } },
			{ json: { index: 1 }, binary: { old, data: file }, pairedItem: { item: 1 } },
		],
	]);
});

test('where the node has an error output, the address goes into the error, the beginning of a long one', async () => {
	const { items } = run([{ ...GOOD, mediaUrl: 'x'.repeat(600) }], 'continueErrorOutput');
	expect(await items).toEqual([
		[{ json: { error: { ...error, mediaUrl: `${'x'.repeat(500)}…` } }, pairedItem: { item: 0 } }],
	]);
});
