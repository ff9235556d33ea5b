import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import { Readable } from 'node:stream';

import { heldFile } from '../../../../nodes/shared/media/held.ts';
import { rejection } from '../refusal.ts';
import { fakeRun } from '../send/fakeRun.ts';

/** A file that n8n keeps on disk. */
const KEPT: IBinaryData = {
	id: 'filesystem-v2:workflows/w1/executions/7/binary_data/f1',
	data: 'filesystem-v2',
	mimeType: 'application/pdf',
	fileName: 'invoice-1001.pdf',
	bytes: 1234,
};
const RECEIVED = { ...KEPT, id: 'filesystem-v2:workflows/w1/executions/temp/binary_data/f1' };
const INLINE: IBinaryData = { data: 'JVBERi0=', mimeType: 'application/pdf', fileName: 'made.pdf' };

const PUBLIC = 'https://n8n.example.com/rest/binary-data/signed?token=';
const API = 'https://api.example.com/v2';

/** @param base what n8n's links begin with @param keeps whether n8n keeps files outside of memory */
function run(file: IBinaryData | undefined, { base = PUBLIC, keeps = true } = {}) {
	const items: INodeExecutionData[] = [
		{ json: {} },
		{ json: {}, ...(file && { binary: { data: file, 'other one': KEPT } }) },
	];
	const { context } = fakeRun({ items });
	const { helpers } = context;
	helpers.assertBinaryData.mockImplementation((index, field) => {
		const found = items[index]?.binary?.[String(field)];
		if (found === undefined) throw new Error('none');
		return found;
	});
	helpers.getBinaryStream.mockImplementation(async (id) => await Promise.resolve(Readable.from([id])));
	helpers.getBinaryMetadata.mockResolvedValue({ fileSize: 77 });
	helpers.prepareBinaryData.mockImplementation(async (_content, fileName, mimeType = '') => {
		const anew = { fileName, mimeType, data: 'x' };
		return await Promise.resolve(keeps ? { ...anew, id: 'filesystem-v2:anew' } : anew);
	});
	helpers.createBinarySignedUrl.mockImplementation(({ id }, time) => `${base}${id}|${time}`);
	return { context, helpers };
}

test('name, type and size, and a link for some hours', async () => {
	const { context, helpers } = run(KEPT);
	const file = await heldFile(context, 1, ' data ', API);
	expect(file).toMatchObject({ name: 'invoice-1001.pdf', mimeType: 'application/pdf', bytes: 1234 });
	expect(await file.link(24)).toBe(`${PUBLIC}${KEPT.id}|24 hours`);
	expect(helpers.prepareBinaryData).not.toHaveBeenCalled();
});

test('the size of a file that does not say it', async () => {
	const { context } = run({ ...KEPT, bytes: undefined, fileName: undefined });
	expect(await heldFile(context, 1, 'data', API)).toMatchObject({ name: '', bytes: 77 });
});

test('a received file is stored anew, for n8n moves it when the execution ends', async () => {
	const { context, helpers } = run(RECEIVED);
	expect(await (await heldFile(context, 1, 'data', API)).link(1)).toBe(`${PUBLIC}filesystem-v2:anew|1 hours`);
	expect(helpers.getBinaryStream).toHaveBeenCalledWith(RECEIVED.id);
	expect(helpers.prepareBinaryData).toHaveBeenCalledWith(
		expect.any(Readable),
		'invoice-1001.pdf',
		'application/pdf',
	);
});

test('a file that only the item holds is stored', async () => {
	const { context, helpers } = run(INLINE);
	const file = await heldFile(context, 1, 'data', API);
	expect(file.bytes).toBe(5);
	expect(await file.link(1)).toBe(`${PUBLIC}filesystem-v2:anew|1 hours`);
	expect(helpers.prepareBinaryData).toHaveBeenCalledWith(Buffer.from('%PDF-'), 'made.pdf', 'application/pdf');
});

test('an n8n that keeps files in memory', async () => {
	const { context } = run(INLINE, { keeps: false });
	const file = await heldFile(context, 1, 'data', API);
	expect(await rejection(file.link(1))).toEqual({
		message: 'This n8n keeps files in memory, from which no link can be made',
		description:
			'Set the environment variable N8N_DEFAULT_BINARY_DATA_MODE to filesystem (in queue mode to database or s3) and restart n8n, or give a URL instead of a binary field',
	});
});

test.each([
	'http://n8n.example.com/',
	'https://localhost:5678/',
	'http://localhost:5678/',
	'https://n8n.internal/',
	'https://10.0.0.7/',
	'http://127.0.0.1:5678/',
])('an n8n that the internet does not reach: %s', async (base) => {
	const file = await heldFile(run(KEPT, { base }).context, 1, 'data', API);
	expect(await rejection(file.link(1))).toEqual({
		message: `The provider cannot fetch files from this n8n: its address is ${new URL(base).origin}`,
		description:
			'Set the environment variable WEBHOOK_URL to the address under which the internet reaches this n8n, which begins with https://, and restart it; or give a URL instead of a binary field',
	});
});

test.each([
	['http://localhost:5678/', 'http://127.0.0.1:4000/v2', true],
	['http://127.0.0.1:5678/', 'http://localhost:4000/v2', true],
	['http://10.0.0.7/', 'http://localhost:4000/v2', false],
	['http://n8n.example.com/', 'http://localhost:4000/v2', false],
])('a trial on one machine: %s and %s', async (base, address, may) => {
	const link = (await heldFile(run(KEPT, { base }).context, 1, 'data', address)).link(1);
	if (may) expect(await link).toContain(base);
	else expect((await rejection(link)).message).toContain('cannot fetch files from this n8n');
});

/** A Code node checks nothing of what it puts there. */
const madeOf = (file: object): file is IBinaryData => file !== null;

test.each<[object, object]>([
	[{}, { name: '', mimeType: 'application/octet-stream', bytes: 0 }],
	[
		{ data: { type: 'Buffer' }, mimeType: null, fileName: 7, bytes: '5 kB', id: ' ' },
		{ name: '7', mimeType: 'application/octet-stream', bytes: 0 },
	],
	[
		{ id: 'database:f1', mimeType: 'image/png', bytes: -1 },
		{ mimeType: 'image/png', bytes: 77 },
	],
	[{ data: 'JVBERi0=', bytes: Number.NaN, id: 7.5 }, { bytes: 77 }],
])('a file that a Code node made of anything: %j', async (made, facts) => {
	if (!madeOf(made)) throw new Error('expected an object');
	expect(await heldFile(run(made).context, 1, 'data', API)).toMatchObject(facts);
});

test('a field that the item does not have: the error names those that it has', async () => {
	expect(await rejection(heldFile(run(KEPT).context, 1, 'invoice', API))).toEqual({
		message: 'The item has no binary field "invoice"',
		description: 'Fill in one that it has: data, other one',
	});
	expect(await rejection(heldFile(run(undefined).context, 1, 'data', API))).toEqual({
		message: 'The item has no binary field "data"',
		description:
			'It has none at all: put a node that makes or fetches the file before this one, and check that nodes between them pass files on',
	});
});

test.each(['', ' ', null, 7, {}])('%j is no field', async (field) => {
	expect((await rejection(heldFile(run(KEPT).context, 1, field, API))).message).toBe(
		'There is no binary field to send',
	);
});
