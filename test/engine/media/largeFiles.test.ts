import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** How much more memory the process has at its peak while something runs, in bytes. */
async function peakOf(run: () => Promise<unknown>): Promise<number> {
	const before = process.memoryUsage().rss;
	let peak = before;
	const timer = setInterval(() => {
		peak = Math.max(peak, process.memoryUsage().rss);
	}, 5);
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
	const most = 50 * MEGABYTE;
	// The process grows by itself, too: the server and Jest are in it. A file that is held takes 100 MB each time.
	let peak = await peakOf(fetchLargest);
	for (let run = 1; run < 4 && peak >= most; run++) peak = Math.min(peak, await peakOf(fetchLargest));
	expect(stored().map((path) => statSync(path).size)).toContain(LARGEST);
	expect(peak).toBeLessThan(most);
});

test.each(['said', 'unsaid'])('a byte more than 100 MB is too much: %s', async (kind) => {
	const { baseUrl } = await serveBytes();
	const before = stored();
	const { error, items } = await download(infobip, baseUrl, [`${baseUrl}/${kind}/${LARGEST + 1}/a.pdf`]);
	expect(error?.message).toBe('The file is larger than 100 MB');
	expect(items).toEqual([]);
	expect(stored()).toEqual(before);
});
