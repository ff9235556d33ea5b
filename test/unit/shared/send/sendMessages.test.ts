import { sendMessages } from '../../../../nodes/shared/send/sendMessages.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { answering, receipt, text } from '../textMessages.ts';
import { fakeRun } from './fakeRun.ts';

test('an item for each recipient of each item, in the order of the input, whatever finishes first', async () => {
	const reply = async (options: { body?: unknown }, call: number) => {
		for (let turn = call; turn < 4; turn++) await new Promise(setImmediate);
		return answering()(options);
	};
	const { context, requests } = fakeRun({ parameters: [text('1, 2'), text('3')], reply });
	expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0), receipt('2', 0), receipt('3', 1)]);
	expect(requests).toHaveLength(3);
});

test('the fields come in the order in which a table shows them best', async () => {
	const { context } = fakeRun({
		parameters: text('1, 2'),
		node: { onError: 'continueRegularOutput' },
		reply: answering('2'),
	});
	const items = await sendMessages(context, PROVIDER);
	expect(items.map(({ json }) => Object.keys(json))).toEqual([
		['to', 'status', 'messageId', 'from', 'provider', 'fact'],
		['to', 'status', 'error'],
	]);
});

test("without Simplify the output is the provider's body", async () => {
	const { context } = fakeRun({ parameters: { ...text('1'), simplify: false }, reply: answering() });
	expect(await sendMessages(context, PROVIDER)).toEqual([{ json: { id: 'm1' }, pairedItem: { item: 0 } }]);
});

test('no items, no requests', async () => {
	const { context, requests } = fakeRun({ parameters: text('1'), items: [], reply: answering() });
	expect(await sendMessages(context, PROVIDER)).toEqual([]);
	expect(requests).toEqual([]);
});

test("as many at a time as the first item's Parallel Requests", async () => {
	let now = 0;
	let most = 0;
	const reply = async (options: { body?: unknown }) => {
		most = Math.max(most, ++now);
		await new Promise(setImmediate);
		now--;
		return answering()(options);
	};
	const options = { parallelRequests: 3 };
	const { context } = fakeRun({ parameters: [text('1,2,3,4,5,6', options), text('7,8')], reply });
	expect(await sendMessages(context, PROVIDER)).toHaveLength(8);
	expect(most).toBe(3);
});

test('cancelling the execution stops new sends; what was not tried has an item that says so', async () => {
	const run = fakeRun({
		parameters: text('1,2,3', { parallelRequests: 1 }),
		reply: (options, call) => {
			if (call === 2) run.cancel();
			return answering()(options);
		},
	});
	expect(await sendMessages(run.context, PROVIDER)).toEqual([
		receipt('1', 0),
		receipt('2', 0),
		{
			json: {
				to: '+3',
				status: 'failed',
				error: {
					message: 'The message was not sent: the execution was cancelled before its turn came',
					description: 'Send it again if it is still needed',
				},
			},
			pairedItem: { item: 0 },
		},
	]);
	expect(run.requests).toHaveLength(2);
});

test('an item may have as many recipients as a large campaign', async () => {
	const to = Array.from({ length: 300_000 }, (_, index) => index + 1);
	const { context } = fakeRun({
		parameters: { ...text(''), to },
		node: { onError: 'continueRegularOutput' },
	});
	context.getMode.mockReturnValue('retry');
	const items = await sendMessages(context, PROVIDER);
	expect(items).toHaveLength(300_000);
	expect(items[299_999]?.json).toMatchObject({ to: '+300000', status: 'failed' });
});
