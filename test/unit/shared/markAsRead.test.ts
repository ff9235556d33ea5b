import { type INode, type INodeExecutionData, NodeApiError, NodeOperationError } from 'n8n-workflow';

import { execute } from '../../../nodes/shared/execute.ts';
import { PROVIDER } from './fakeProvider.ts';
import type { Value } from './nodeContext.ts';
import { answer, fakeRun, requestError, SECRET } from './send/fakeRun.ts';

/** The operation Mark as Read, without n8n. */

/** The answer that marks a message as read. */
export const DONE = answer(204, '');

interface Settings {
	reply?: (call: number) => unknown;
	node?: Partial<INode>;
	from?: Value;
	provider?: typeof PROVIDER;
}

/** Marks these messages as read. */
export function mark(
	ids: Value[],
	{ reply = () => DONE, node, from = '', provider = PROVIDER }: Settings = {},
) {
	const parameters = ids.map((id) => ({
		resource: 'message',
		operation: 'markAsRead',
		from,
		[provider.markAsRead.by]: id,
	}));
	const run = fakeRun({ parameters, node, reply: (_options, call) => reply(call) });
	const items = async (): Promise<INodeExecutionData[]> => (await execute(run.context, provider)).flat();
	return { ...run, items };
}

const CONTINUE = { onError: 'continueRegularOutput' } as const;

test('with Continue On Fail the items that failed say so in their places', async () => {
	const { items } = mark(['a', 'b!', 'c', 'd'], {
		node: CONTINUE,
		reply: (call) => (call === 2 ? answer(403, {}) : DONE),
	});
	expect(await items()).toEqual([
		{ json: expect.objectContaining({ messageId: 'a' }), pairedItem: { item: 0 } },
		{
			json: {
				error: {
					message: 'Message ID "b!" is wrong',
					description: 'Correct it. The message was not marked as read',
				},
				messageId: 'b!',
				status: 'failed',
			},
			pairedItem: { item: 1 },
		},
		{
			json: {
				error: {
					message: 'Testel said no (403)',
					description: 'Do better and read the body',
					code: 'T1',
					httpStatus: 403,
				},
				messageId: 'c',
				status: 'failed',
			},
			pairedItem: { item: 2 },
		},
		{ json: expect.objectContaining({ messageId: 'd' }), pairedItem: { item: 3 } },
	]);
});

test('of a message ID of many megabytes the failed item repeats the beginning', async () => {
	const { items } = mark([`b!${'x'.repeat(5_000_000)}`], { node: CONTINUE });
	expect((await items())[0]?.json.messageId).toBe(`b!${'x'.repeat(498)}…`);
});

test('where the node has an error output, the message ID goes into the error', async () => {
	const { items } = mark(['a'], {
		node: { onError: 'continueErrorOutput' },
		reply: () => answer(403, {}),
	});
	expect(await items()).toMatchObject([{ json: { error: { httpStatus: 403, messageId: 'a' } } }]);
	expect((await items()).map(({ json }) => Object.keys(json))).toEqual([['error']]);
});

test.each<[reply: unknown, calls: number, message: string, description: string]>([
	[answer(500, {}), 1, 'Testel said no (500)', 'Do better and read the body'],
	[
		requestError('ECONNRESET'),
		1,
		'Testel broke off the connection',
		'The message may have been marked as read. Marking it again does no harm',
	],
	[
		requestError('CERT_HAS_EXPIRED'),
		1,
		'Testel could not be reached (CERT_HAS_EXPIRED)',
		'Check "Home" in the credential and that this n8n can reach that address, then try again',
	],
	[answer(429, {}, { 'retry-after': '301' }), 1, 'Testel said no (429)', 'Do better and read the body'],
])('what is unclear or hopeless is not tried again: %#', async (reply, calls, message, description) => {
	const { items, requests } = mark(['a'], {
		node: CONTINUE,
		reply: () => {
			if (reply instanceof Error) throw reply;
			return reply;
		},
	});
	const [item] = await items();
	expect(item?.json.error).toMatchObject({ message, description });
	expect(JSON.stringify(item)).not.toContain(SECRET);
	expect(requests).toHaveLength(calls);
});

test('after a 429, and where the connection was never made, it is tried again', async () => {
	jest.spyOn(Math, 'random').mockReturnValue(0);
	const { items, requests } = mark(['a'], {
		reply: (call) => {
			if (call === 1) return answer(429, {}, { 'retry-after': '0' });
			if (call === 2) throw requestError('ECONNREFUSED');
			return DONE;
		},
	});
	expect(await items()).toMatchObject([{ json: { status: 'read' } }]);
	expect(requests).toHaveLength(3);
});

test('what was not tried when the execution was cancelled says so', async () => {
	const run = mark(['a', 'b'], {
		node: CONTINUE,
		reply: () => {
			run.cancel();
			return DONE;
		},
	});
	expect(await run.items()).toMatchObject([
		{ json: { status: 'read' } },
		{
			json: {
				error: {
					message: 'The execution was cancelled before this message was marked as read',
					description: 'Run it again if it is still needed. The message was not marked as read',
				},
				messageId: 'b',
			},
		},
	]);
});

test('an item for each message, with the request that the provider makes of it', async () => {
	const { items, requests } = mark([' ID_1 ', 42]);
	expect(await items()).toStrictEqual([
		{ json: { provider: 'test', status: 'read', messageId: 'id_1' }, pairedItem: { item: 0 } },
		{ json: { provider: 'test', status: 'read', messageId: '42' }, pairedItem: { item: 1 } },
	]);
	expect(requests).toMatchObject([
		{
			method: 'POST',
			url: 'https://api.example.com/read',
			body: { from: 'from 12025550100', messageId: 'id_1' },
		},
		{ body: { messageId: '42' } },
	]);
});

test('the sender of the item counts before the default one', async () => {
	const { items, requests } = mark(['a'], { from: '12025550111' });
	await items();
	expect(requests).toMatchObject([{ body: { from: 'from 12025550111' } }]);
});

test('a provider that knows the person gets the person', async () => {
	const markAsRead = { ...PROVIDER.markAsRead, by: 'to' as const };
	const { items } = mark(['12025550123'], { provider: { ...PROVIDER, markAsRead } });
	expect(await items()).toStrictEqual([
		{ json: { provider: 'test', status: 'read', to: '12025550123' }, pairedItem: { item: 0 } },
	]);
});

test.each<[id: Value]>([[''], [' '], ['\u0000'], [null], [true], [{}], [Number.NaN]])(
	'no message ID (%j) is refused before anything is asked',
	async (id) => {
		const { items, requests } = mark([id]);
		const failed = items();
		await expect(failed).rejects.toBeInstanceOf(NodeOperationError);
		await expect(failed).rejects.toMatchObject({
			message: 'Message ID is empty',
			description:
				'Fill in "Message ID": it says which message to mark as read. The message was not marked as read',
			context: { itemIndex: 0 },
		});
		expect(requests).toEqual([]);
	},
);

test('a refusal ends the run, with the words that say why', async () => {
	const { items, requests } = mark(['a', 'b', 'c'], {
		reply: (call) => (call === 2 ? answer(403, {}) : DONE),
	});
	const failed = items();
	await expect(failed).rejects.toBeInstanceOf(NodeApiError);
	await expect(failed).rejects.toMatchObject({
		message: 'Testel said no (403)',
		description: 'Do better and read the body',
		httpCode: '403',
		context: { itemIndex: 1, code: 'T1' },
	});
	expect(requests).toHaveLength(2);
});
