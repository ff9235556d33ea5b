import { BinaryDataService } from 'n8n-core';
import { Container } from '@n8n/di';
import type { INodeExecutionData } from 'n8n-workflow';

import { providers } from '../../providers/index.ts';
import { download, ownServer } from '../harness/downloads.ts';

const CONTINUE = { onError: 'continueRegularOutput' } as const;

/** How each provider's requests carry the key; 99digital's do in a JSON body, which a download has not. */
const KEYS: Record<string, object> = {
	kaleyra: { 'api-key': 'fake-kaleyra-key-0001' },
	infobip: { authorization: 'App fake-infobip-key-0001' },
	'99digital': {},
};

/** Where each has received files: the only place that gets the key. */
const FILES: Record<string, string> = {
	kaleyra: '/v2/HXTEST0000000001IN/whatsapp/+12025550100/media',
	infobip: '/whatsapp/1/senders/12025550100/media',
	'99digital': '/myfile',
};

const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

const bytesOf = async ({ binary }: INodeExecutionData, field = 'data') => {
	const file = binary?.[field];
	if (file === undefined) throw new Error('no file');
	return await Container.get(BinaryDataService).getAsBuffer(file);
};

describe.each(providers)('$title', (provider) => {
	const files = FILES[provider.id] ?? '';

	test('a received file comes with the key, as binary data with name and type; another of the same host without it', async () => {
		const { baseUrl, requests } = await ownServer((_request, response) => {
			response.writeHead(200, { 'content-type': 'image/png', 'content-length': PNG.length }).end(PNG);
		});
		const urls = [`${baseUrl}${files}/1234`, `${baseUrl}/sms/1/inbox/reports?limit=1000`];
		const { items, error } = await download(provider, baseUrl, urls);
		expect(error).toBeUndefined();
		expect(requests.map(({ url }) => url)).toEqual([`${files}/1234`, '/sms/1/inbox/reports?limit=1000']);
		for (const { headers } of requests) {
			expect(headers).toMatchObject({ accept: '*/*', 'accept-encoding': 'identity' });
		}
		expect(requests[0]?.headers).toMatchObject(KEYS[provider.id] ?? {});
		expect(JSON.stringify(requests[1])).not.toContain(provider.credential.apiKey);
		expect(items.map(({ json, pairedItem }) => ({ json, pairedItem }))).toEqual(
			urls.map((url, item) => ({
				json: { event: 'media', media: { kind: 'image', url } },
				pairedItem: { item },
			})),
		);
		expect(items.map(({ binary }) => binary?.data)).toMatchObject([
			{ fileName: '1234.png', fileExtension: 'png', mimeType: 'image/png', fileType: 'image' },
			{ fileName: 'reports.png', mimeType: 'image/png' },
		]);
		for (const item of items) expect(await bytesOf(item)).toEqual(PNG);
	});

	test('a redirect is followed without the key, and Content-Disposition names the file', async () => {
		const { baseUrl, requests } = await ownServer((request, response) => {
			if (request.url === `${files}/1`) response.writeHead(302, { location: `${files}/2` }).end('moved');
			else {
				response.writeHead(200, {
					'content-type': 'text/vcard; charset=utf-8',
					'content-disposition': 'attachment; filename="card"; filename*=UTF-8\'\'..%2FD%C3%A1na.vcf',
				});
				response.end('BEGIN:VCARD');
			}
		});
		const { items } = await download(
			provider,
			baseUrl,
			[`${baseUrl}${files}/1`],
			{},
			{ binaryProperty: 'card' },
		);
		expect(items[0]?.binary?.card).toMatchObject({ fileName: 'Dána.vcf', mimeType: 'text/vcard' });
		expect(requests.map(({ url }) => url)).toEqual([`${files}/1`, `${files}/2`]);
		expect(requests[0]?.headers).toMatchObject(KEYS[provider.id] ?? {});
		expect(JSON.stringify(requests[1])).not.toContain(provider.credential.apiKey);
	});

	test('another local server is never asked, by the address or by a redirect', async () => {
		const other = await ownServer((_request, response) => response.end('secret'));
		const { baseUrl } = await ownServer((_request, response) => {
			response.writeHead(307, { location: `${other.baseUrl}/file` }).end();
		});
		const { items } = await download(
			provider,
			baseUrl,
			[`${other.baseUrl}/file`, `${baseUrl}/file`],
			CONTINUE,
		);
		const host = new URL(other.baseUrl).host;
		expect(items.map(({ json }) => json)).toMatchObject([
			{
				error: { message: `Media URL leads to a private network: ${host}` },
				mediaUrl: `${other.baseUrl}/file`,
			},
			{
				error: { message: `A redirect of Media URL leads to a private network: ${host}` },
				mediaUrl: `${baseUrl}/file`,
			},
		]);
		expect(other.requests).toEqual([]);
	});

	test('redirects without an end are left', async () => {
		const { baseUrl, requests } = await ownServer((request, response) => {
			response.writeHead(302, { location: `${request.url}x` }).end();
		});
		const { error } = await download(provider, baseUrl, [`${baseUrl}/`]);
		expect(error?.message).toBe('Media URL redirects too many times');
		expect(requests).toHaveLength(6);
	});

	test.each([
		[404, 'The file at Media URL does not exist or is gone (HTTP 404)'],
		[410, 'The file at Media URL does not exist or is gone (HTTP 410)'],
		[500, 'did not return the file (HTTP 500)'],
		[304, 'did not return the file (HTTP 304)'],
		[206, 'did not return the file (HTTP 206)'],
	])('HTTP %i is no file', async (status, message) => {
		const { baseUrl } = await ownServer((_request, response) => {
			response.writeHead(status, { 'content-type': 'application/json' }).end();
		});
		const { error, items } = await download(provider, baseUrl, [`${baseUrl}/file`]);
		expect(error?.message).toContain(message);
		expect(items).toEqual([]);
	});

	test('an error output gets the failed items, with what they asked for', async () => {
		const { baseUrl } = await ownServer((request, response) => {
			response.writeHead(request.url === '/gone' ? 404 : 200).end('x');
		});
		const { items, errorItems } = await download(provider, baseUrl, [`${baseUrl}/a`, `${baseUrl}/gone`], {
			onError: 'continueErrorOutput',
		});
		expect(items).toMatchObject([{ pairedItem: { item: 0 } }]);
		expect(errorItems).toMatchObject([
			{ json: { error: { message: expect.stringContaining('404'), mediaUrl: `${baseUrl}/gone` } } },
		]);
	});
});
