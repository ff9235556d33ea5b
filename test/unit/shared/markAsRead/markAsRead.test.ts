import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { PROVIDER } from '../fakeProvider.ts';
import type { Value } from '../nodeContext.ts';
import { answer } from '../send/fakeRun.ts';
import { DONE, mark } from './mark.ts';

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
