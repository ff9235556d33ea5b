import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CredentialReference } from '../../scripts/n8n/workflows.ts';
import { actionNode, itemsNode, node } from '../../scripts/trial/nodes.ts';
import { providers } from '../providers/index.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();

/**
 * A server at the account's own address, whose answer repeats what it got of the key: a received file, what it
 * leads to, and another answer of its API.
 */
let server: Server;
let own = '';
beforeAll(async () => {
	server = createServer(({ headers, url }, response) => {
		if (url?.endsWith('/moved')) response.writeHead(302, { location: '/store/1' }).end();
		else if (url === '/gone') response.writeHead(404).end();
		else {
			response.writeHead(200, {
				'content-type': 'text/plain',
				'content-disposition': "attachment; filename*=UTF-8''Your%20key",
			});
			response.end(`${String(headers.authorization)} ${String(headers['api-key'])}`);
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	own = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

/** Where received files are, and what is there of the key: 99digital's travels in JSON bodies alone. */
const FILES: Record<string, { path: string; key: string }> = {
	kaleyra: {
		path: '/v2/HXTEST0000000001IN/whatsapp/+12025550100/media',
		key: 'undefined fake-kaleyra-key-0001',
	},
	infobip: {
		path: '/whatsapp/1/senders/12025550100/media',
		key: 'App fake-infobip-key-0001 undefined',
	},
	'99digital': { path: '/myfile', key: 'undefined undefined' },
};
const NO_KEY = 'undefined undefined';

describe.each(providers)('$title', (provider) => {
	let ownCredential: CredentialReference;
	beforeAll(async () => {
		ownCredential = await e2e.credential(provider, { baseUrl: own });
	});

	it('downloads what a trigger names, as a file that the next node reads, and shows the key to no other address', async () => {
		const { path, key } = FILES[provider.id] ?? { path: '', key: '' };
		const paths = [`${path}/1`, `${path}/moved`, '/sms/1/inbox/reports?limit=1000'];
		const items = paths.map((to) => ({ media: { url: own + to } }));
		const download = actionNode(
			provider,
			{ resource: 'media', operation: 'download' },
			{ credential: ownCredential },
		);
		const read = node(
			'n8n-nodes-base.extractFromFile',
			{ operation: 'text', destinationKey: 'text', options: { keepSource: 'binary' } },
			{ name: 'Read' },
		);
		const execution = await e2e.run(itemsNode(items), download, read);
		expect(execution.error?.message).toBeUndefined();
		expect(execution.itemsOf('Action').map(({ json }) => json)).toEqual(items);
		expect(execution.itemsOf('Read').map(({ json }) => json.text)).toEqual([key, NO_KEY, NO_KEY]);
	});

	if (provider.id === 'infobip')
		it("fetches what is on the host of all accounts at the account's own address", async () => {
			const items = [{ media: { url: 'https://api.infobip.com/whatsapp/1/senders/12025550100/media/1' } }];
			const download = actionNode(
				provider,
				{ resource: 'media', operation: 'download' },
				{ credential: ownCredential },
			);
			const { itemsOf } = await e2e.run(itemsNode(items), download);
			// Nobody else gives it this name.
			expect(itemsOf('Action')).toMatchObject([
				{ binary: { data: { fileName: 'Your key.txt', mimeType: 'text/plain' } } },
			]);
		});

	it('says what is wrong with a file in its item, and goes on', async () => {
		const urls = [`${own}/gone`, 'https://localhost/', `${own}/store/1`];
		const download = actionNode(
			provider,
			{ resource: 'media', operation: 'download' },
			{ credential: ownCredential, onError: 'continueRegularOutput' },
		);
		const { itemsOf } = await e2e.run(itemsNode(urls.map((url) => ({ media: { url } }))), download);
		expect(itemsOf('Action').map(({ json }) => json)).toEqual([
			{
				error: expect.objectContaining({ message: expect.stringContaining('HTTP 404') }),
				mediaUrl: `${own}/gone`,
				status: 'failed',
			},
			{
				error: expect.objectContaining({ message: 'Media URL leads to a private network: localhost' }),
				mediaUrl: 'https://localhost/',
				status: 'failed',
			},
			{ media: { url: `${own}/store/1` } },
		]);
	});
});
