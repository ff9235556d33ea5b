import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { Container } from '@n8n/di';
import { BinaryDataConfig, BinaryDataService } from 'n8n-core';

import { infobip } from '../../providers/infobip.ts';
import { download, ownServer } from '../harness/downloads.ts';

/** Files as n8n keeps them by default: on disk. */
const folder = mkdtempSync(join(tmpdir(), 'whatsapp-download-'));
beforeAll(async () => {
	Object.assign(Container.get(BinaryDataConfig), { localStoragePath: folder, mode: 'filesystem' });
	await Container.get(BinaryDataService).init();
});
afterAll(() => rmSync(folder, { recursive: true }));

const MEGABYTE = 1_048_576;
const LARGEST = 100 * MEGABYTE;

/** A server whose files are as long as their address says, with or without saying so beforehand. */
const serveBytes = async () =>
	await ownServer((request, response) => {
		const [, kind = '', bytes = ''] = (request.url ?? '').split('/');
		const length = Number(bytes);
		const said = kind === 'said' ? { 'content-length': length } : {};
		response.writeHead(200, { 'content-type': 'application/pdf', ...said });
		const chunk = Buffer.alloc(MEGABYTE, 'x');
		let written = 0;
		const more = () => {
			let room = true;
			while (room && written < length && !response.destroyed) {
				const part = chunk.subarray(0, length - written);
				written += part.length;
				room = response.write(part);
			}
			if (written === length) response.end();
		};
		response.on('drain', more);
		more();
	});

/** All files that are stored. */
const stored = () =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile() && !path.endsWith('.metadata'));

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

/** What is in use, in bytes. Chunks that have gone are not: when they are collected is up to the engine. */
function inUse(type: 'major' | 'minor'): number {
	if (typeof collectGarbage === 'function') Reflect.apply(collectGarbage, undefined, [{ type }]);
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

/** How much more memory is in use at the peak while something runs, in bytes. */
async function peakOf(run: () => Promise<unknown>): Promise<number> {
	const before = inUse('major');
	let peak = before;
	const timer = setInterval(() => {
		peak = Math.max(peak, inUse('minor'));
	}, 10);
	await run();
	clearInterval(timer);
	return peak - before;
}

test('100 MB take less than 50 MB of memory', async () => {
	const { baseUrl } = await serveBytes();
	const fetchOf = async (bytes: number) =>
		await download(infobip, baseUrl, [`${baseUrl}/said/${bytes}/a.pdf`]);
	await fetchOf(20 * MEGABYTE);
	const fetchLargest = async () => {
		const { items, error } = await fetchOf(LARGEST);
		expect(error).toBeUndefined();
		expect(items[0]?.binary?.data).toMatchObject({ fileName: 'a.pdf', bytes: LARGEST });
	};
	const peak = await peakOf(fetchLargest);
	expect(stored().map((path) => statSync(path).size)).toContain(LARGEST);
	expect(peak).toBeLessThan(50 * MEGABYTE);
});

test.each(['said', 'unsaid'])('a byte more than 100 MB is too much: %s', async (kind) => {
	const { baseUrl } = await serveBytes();
	const before = stored();
	const { error, items } = await download(infobip, baseUrl, [`${baseUrl}/${kind}/${LARGEST + 1}/a.pdf`]);
	expect(error?.message).toBe('The file is larger than 100 MB');
	expect(items).toEqual([]);
	expect(stored()).toEqual(before);
});
