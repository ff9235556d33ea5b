import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CredentialReference } from '../../scripts/n8n/workflows.ts';
import { actionNode, chain, itemsNode, node } from '../../scripts/trial/nodes.ts';
import type { ReceivedRequest } from '../../simulator/provider.ts';
import { infobip } from '../providers/infobip.ts';
import { providers } from '../providers/index.ts';
import { withN8n } from './harness/n8n.ts';

/** Files that n8n holds reach a provider through a link, which whoever has it opens without a login. */

const e2e = withN8n();

const FILES = 500;

const send = { operation: 'sendMedia', to: '+12025550123', mediaSource: 'binary' };

/** A file of text for each item. */
const makeFiles = node(
	'n8n-nodes-base.convertToFile',
	{ operation: 'toText', sourceProperty: 'text', options: { fileName: '={{ $json.name }}' } },
	{ name: 'Make files', typeVersion: 1.1 },
);

const itemsOf = (count: number) =>
	itemsNode(
		Array.from({ length: count }, (_, index) => ({ text: `Invoice ${index}`, name: `${index}.txt` })),
	);

/** The link in a message. */
const linkIn = ({ rawBody }: ReceivedRequest): string =>
	/"(http:[^"]+\/rest\/binary-data\/signed\?token=[^"]+)"/.exec(rawBody)?.[1] ?? '';

describe.each(providers)('$title', (provider) => {
	let credential: CredentialReference;
	beforeAll(async () => {
		credential = await e2e.credential(provider);
	});

	it('sends a file that the workflow made, byte for byte; a changed link opens nothing', async () => {
		const action = actionNode(provider, send, { credential });
		const execution = await e2e.run(itemsOf(1), makeFiles, action);
		expect(execution.error?.message).toBeUndefined();
		const [message] = e2e.simulator.messages(provider.id);
		expect(message?.violations).toEqual([]);
		const link = message === undefined ? '' : linkIn(message);
		const response = await fetch(link);
		expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain']);
		expect(await response.text()).toBe('Invoice 0');
		// In the middle: the last character of a signature has bits that do not count.
		const changed = link.replace(/.(?=.{20}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
		expect((await fetch(changed)).status).toBe(400);
	});
});

it('500 items with 500 files go out in one run, each with its own link and name', async () => {
	const credential = await e2e.credential(infobip);
	const action = actionNode(infobip, { ...send, filename: '' }, { credential });
	const execution = await e2e.run(itemsOf(FILES), makeFiles, action);
	expect(execution.error?.message).toBeUndefined();
	const messages = e2e.simulator.messages(infobip.id);
	expect(new Set(messages.map(linkIn)).size).toBe(FILES);
	expect(messages.map(({ rawBody }) => /"filename":"([^"]+)"/.exec(rawBody)?.[1])).toEqual(
		expect.arrayContaining(['0.txt', '499.txt']),
	);
	const last = messages.find(({ rawBody }) => rawBody.includes('"499.txt"'));
	expect(await (await fetch(last === undefined ? '' : linkIn(last))).text()).toBe('Invoice 499');
}, 60_000);

it('the link to a file that came in through a webhook lives on when the execution has ended', async () => {
	const credential = await e2e.credential(infobip);
	const webhookId = randomUUID();
	const parameters = { httpMethod: 'POST', path: webhookId, options: {} };
	const webhook = {
		...node('n8n-nodes-base.webhook', parameters, { name: 'Webhook', typeVersion: 2 }),
		webhookId,
	};
	const action = actionNode(
		infobip,
		{ ...send, binaryProperty: '={{ Object.keys($binary)[0] }}' },
		{ credential },
	);
	const { executions } = await e2e.activate(chain(webhook, action));
	const form = new FormData();
	form.append('data', new Blob(['Received'], { type: 'text/plain' }), 'received.txt');
	const posted = await fetch(`${e2e.session.url}/webhook/${webhookId}`, {
		method: 'POST',
		body: form,
	});
	expect(posted.status).toBe(200);
	const [execution] = await executions(1);
	expect(execution?.error?.message).toBeUndefined();
	const [message] = e2e.simulator.messages(infobip.id);
	const response = await fetch(message === undefined ? '' : linkIn(message));
	expect([response.status, await response.text()]).toEqual([200, 'Received']);
});

it('names the fields that an item has where the one that was asked for is missing, and sends nothing', async () => {
	const credential = await e2e.credential(infobip);
	const action = actionNode(infobip, { ...send, binaryProperty: 'invoice' }, { credential });
	const { error } = await e2e.run(itemsOf(1), makeFiles, action);
	expect(error).toMatchObject({
		message: 'The item has no binary field "invoice"',
		description: expect.stringContaining('Fill in one that it has: data'),
	});
	expect(e2e.simulator.sends()).toEqual([]);
});
