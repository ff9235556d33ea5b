import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import { providers } from '../../providers/index.ts';
import { download, ownServer } from '../harness/downloads.ts';

/** What a forged callback or a broken server may do, and what must not come of it. */

const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each(providers)('$title', (provider) => {
	const from = async (answer: RequestListener, timeout = 30_000) => {
		const { baseUrl, requests } = await ownServer(answer);
		const { items } = await download(provider, baseUrl, [`${baseUrl}/file`], CONTINUE, {
			options: { timeout },
		});
		return { item: items[0], requests };
	};

	test('a file that breaks off is none', async () => {
		const { item } = await from((_request, response) => {
			response.writeHead(200, { 'content-length': 1_000 });
			response.write('half', () => response.destroy());
		});
		expect(item?.json.error).toMatchObject({
			message: 'The file was not fetched: its server broke off the connection',
		});
		expect(item?.binary).toBeUndefined();
	});

	test.each<[what: string, answer: RequestListener]>([
		['never answers', () => {}],
		[
			'gives a byte now and then',
			(_request, response) => {
				response.writeHead(200);
				const timer = setInterval(() => response.write('x'), 50);
				response.once('close', () => clearInterval(timer));
			},
		],
		[
			'gives a redirect that never ends',
			(_request, response) => {
				response.writeHead(302, { location: '/file' });
				response.flushHeaders();
			},
		],
	])('a server that %s is left at the time-out', async (_what, answer) => {
		const { item } = await from(answer, 500);
		expect(item?.json.error).toMatchObject({
			message: 'The file was not fetched: its server did not answer in time',
			description: expect.stringContaining('raise "Timeout" under "Options"'),
		});
	});

	test.each<[what: string, pack: (bytes: Buffer) => Buffer]>([
		['gzip', gzipSync],
		['deflate', deflateSync],
		['br', brotliCompressSync],
	])('a file that was cut before it was packed with %s is none', async (encoding, pack) => {
		const packed = pack(randomBytes(10_000)).subarray(0, 5_000);
		const { item } = await from((_request, response) => {
			response.writeHead(200, { 'content-encoding': encoding, 'content-length': packed.length }).end(packed);
		});
		expect(item?.json.error).toMatchObject({
			message: 'The file did not arrive whole',
		});
		expect(item?.binary).toBeUndefined();
	});

	test('what is small on the way and large in the end counts as large', async () => {
		const small = gzipSync(Buffer.alloc(110_000_000));
		const { item } = await from((_request, response) => {
			response.writeHead(200, { 'content-encoding': 'gzip' }).end(small);
		});
		expect(item?.json.error).toMatchObject({ message: 'The file is larger than 100 MB' });
	});

	test('a name from outside is a name, not a path', async () => {
		const { item } = await from((_request, response) => {
			response.setHeader('content-disposition', 'attachment; filename="../../../etc/cron.d/x.sh"');
			response.end('hi');
		});
		expect(item?.binary?.data).toMatchObject({ fileName: 'x.sh' });
		expect(item?.binary?.data?.directory).toBeUndefined();
	});

	test.each([401, 403])('a %i that repeats the key shows none of it', async (status) => {
		const { baseUrl } = await ownServer((request, response) => {
			response.writeHead(status, { 'content-type': 'application/json' });
			const words = JSON.stringify(request.headers);
			const exception = { messageId: 'UNAUTHORIZED', text: words };
			response.end(
				JSON.stringify({ code: 'X', message: words, requestError: { serviceException: exception } }),
			);
		});
		const files = [
			'/v2/HXTEST0000000001IN/whatsapp/+12025550100/media/1',
			'/whatsapp/1/senders/12025550100/media/1',
			'/myfile/1',
		];
		const { items } = await download(
			provider,
			baseUrl,
			files.map((path) => baseUrl + path),
			CONTINUE,
		);
		const words = JSON.stringify(items);
		expect(words).toContain(provider.title);
		expect(words).not.toContain(provider.credential.apiKey);
	});

	test.each([
		['', 'There is no file to download'],
		['media/1', 'Media URL is not a web address'],
		['file:///etc/passwd', 'Media URL is not a web address'],
		['data:text/plain,hi', 'Media URL is not a web address'],
		['https://user:pass@www.example.com/', 'Media URL contains a user name or a password'],
		['http://www.example.com/', 'Media URL begins with http://'],
		['http://169.254.169.254/latest/', 'Media URL leads to a private network: 169.254.169.254'],
		['https://localhost/', 'Media URL leads to a private network: localhost'],
		['https://[::ffff:10.0.0.1]/', 'Media URL leads to a private network: [::ffff:a00:1]'],
		['https://017700000001/', 'Media URL leads to a private network: 127.0.0.1'],
	])('%j is not fetched', async (url, message) => {
		const { baseUrl, requests } = await ownServer((_request, response) => response.end());
		const { items } = await download(provider, baseUrl, [url], CONTINUE);
		expect(items).toMatchObject([{ json: { error: { message }, mediaUrl: url } }]);
		expect(requests).toEqual([]);
	});

	test('the account with a password before its host is refused as well', async () => {
		const { baseUrl, requests } = await ownServer((_request, response) => response.end());
		const { items } = await download(provider, baseUrl, [baseUrl.replace('//', '//me@')], CONTINUE);
		expect(items).toMatchObject([
			{ json: { error: { message: 'Media URL contains a user name or a password' } } },
		]);
		expect(requests).toEqual([]);
	});
});
