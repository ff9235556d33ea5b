import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CredentialReference } from '../../scripts/n8n/workflows.ts';
import { actionNode, itemsNode, node } from '../../scripts/trial/nodes.ts';
import { providers } from '../providers/index.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();

/** A server at the account's own address, whose answer repeats what it got of the key. */
let server: Server;
let own = '';
beforeAll(async () => {
	server = createServer(({ headers, url }, response) => {
		if (url === '/media/1') response.writeHead(302, { location: '/store/1' }).end();
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

const KEYS: Record<string, string> = {
	kaleyra: 'undefined fake-kaleyra-key-0001',
	infobip: 'App fake-infobip-key-0001 undefined',
	'99digital': 'undefined undefined',
};

describe.each(providers)('$title', (provider) => {
	let ownCredential: CredentialReference;
	beforeAll(async () => {
		ownCredential = await e2e.credential(provider, { baseUrl: own });
	});

	it('downloads what a trigger names, as a file that the next node reads', async () => {
		const items = [{ media: { url: `${own}/media/1` } }];
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
		expect(execution.itemsOf('Read').map(({ json }) => json.text)).toEqual([KEYS[provider.id]]);
	});

	it('says what is wrong with a file in its item, and goes on', async () => {
		const urls = [`${own}/gone`, 'https://localhost/', `${own}/media/1`];
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
			{ media: { url: `${own}/media/1` } },
		]);
	});
});
