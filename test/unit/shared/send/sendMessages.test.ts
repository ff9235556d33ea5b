import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { execute } from '../../../../nodes/shared/execute.ts';
import { sendMessages } from '../../../../nodes/shared/send/sendMessages.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { answer, fakeRun, requestError } from './fakeRun.ts';

const text = (to: string, options: object = {}) => ({ operation: 'sendText', to, text: 'Hello', options });

/** Answers with an id made of the recipient; `failing` ones get a 400. */
const answering =
	(...failing: string[]) =>
	({ body }: { body?: unknown }) => {
		const to = typeof body === 'object' && body !== null && 'to' in body ? String(body.to) : '';
		return failing.includes(to) ? answer(400, {}) : answer(200, { id: `m${to}` });
	};

const receipt = (to: string, item: number) => ({
	json: {
		provider: 'test',
		status: 'accepted',
		messageId: `m${to}`,
		from: 'from 12025550100',
		to,
		fact: 'worth having',
	},
	pairedItem: { item },
});

const failure = (to: string, item: number) => ({
	json: {
		error: {
			message: 'Testel said no (400)',
			description: 'Do better and read the body',
			code: 'T1',
			httpStatus: 400,
		},
		to,
	},
	pairedItem: { item },
});

async function rejected(promise: Promise<unknown>): Promise<unknown> {
	return await promise.then(
		() => undefined,
		(error: unknown) => error,
	);
}

test('an item for each recipient of each item, in the order of the input, whatever finishes first', async () => {
	const reply = async (options: { body?: unknown }, call: number) => {
		for (let turn = call; turn < 4; turn++) await new Promise(setImmediate);
		return answering()(options);
	};
	const { context, requests } = fakeRun({ parameters: [text('1, 2'), text('3')], reply });
	expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0), receipt('2', 0), receipt('3', 1)]);
	expect(requests).toHaveLength(3);
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

test('one bad item, and nothing is sent', async () => {
	const { context, requests } = fakeRun({ parameters: [text('1'), text('x')], reply: answering() });
	const error = await rejected(sendMessages(context, PROVIDER));
	expect(error).toBeInstanceOf(NodeOperationError);
	expect(error).toMatchObject({
		message: 'Recipients "x" is wrong',
		description: 'Write digits. Nothing was sent, since item 1 cannot be',
		context: { itemIndex: 1 },
	});
	expect(requests).toEqual([]);
});

const CONTINUE = { onError: 'continueRegularOutput' as const };

test('with Continue On Fail only the bad item fails, in its place', async () => {
	const parameters = [text('1'), { ...text(''), to: ['x', 'y'] }, { operation: 'sendText' }, text('2')];
	const { context } = fakeRun({ parameters, node: CONTINUE, reply: answering() });
	expect(await sendMessages(context, PROVIDER)).toEqual([
		receipt('1', 0),
		{
			json: {
				error: { message: 'Recipients "x" is wrong', description: 'Write digits. Item 1 was not sent' },
				to: 'x, y',
			},
			pairedItem: { item: 1 },
		},
		{
			json: {
				error: { message: 'Could not get parameter "to"', description: 'Item 2 was not sent' },
				to: '',
			},
			pairedItem: { item: 2 },
		},
		receipt('2', 3),
	]);
});

test('with Continue On Fail only the message that failed fails', async () => {
	const { context, requests } = fakeRun({
		parameters: [text('1, 2, 3'), text('4')],
		node: CONTINUE,
		reply: answering('2'),
	});
	expect(await sendMessages(context, PROVIDER)).toEqual([
		receipt('1', 0),
		failure('2', 0),
		receipt('3', 0),
		receipt('4', 1),
	]);
	expect(requests).toHaveLength(4);
});

test('without it the first failure stops new sends, and the error says who got what', async () => {
	const parameters = [text('1, 2, 3', { parallelRequests: 1 }), text('4, 5')];
	const { context, requests } = fakeRun({ parameters, reply: answering('2', '4') });
	const error = await rejected(sendMessages(context, PROVIDER));
	expect(error).toBeInstanceOf(NodeApiError);
	expect(error).toMatchObject({
		message: 'Testel said no (400)',
		description: [
			'Do better and read the body',
			'Already accepted, do not send again (1): 1 (message ID m1)',
			'Not tried (3): 3, 4, 5',
		].join('\n'),
		httpCode: '400',
		context: {
			itemIndex: 0,
			code: 'T1',
			data: { accepted: [{ to: '1', messageId: 'm1' }], failed: [], notTried: ['3', '4', '5'] },
		},
	});
	expect(requests).toHaveLength(2);
});

test('what is under way is finished and counted, also what fails after the first failure', async () => {
	const reply = async (options: { body?: unknown }, call: number) => {
		for (let turn = 1; turn < call; turn++) await new Promise(setImmediate);
		return answering('1', '3')(options);
	};
	const { context } = fakeRun({ parameters: text('1,2,3,4,5', { parallelRequests: 3 }), reply });
	expect(await rejected(sendMessages(context, PROVIDER))).toMatchObject({
		context: {
			data: {
				accepted: [{ to: '2', messageId: 'm2' }],
				failed: [{ to: '3', reason: 'Testel said no (400)' }],
				notTried: ['4', '5'],
			},
		},
	});
});

test('cancelling the execution stops new sends; what was not tried has no output', async () => {
	const run = fakeRun({
		parameters: text('1,2,3', { parallelRequests: 1 }),
		reply: (options, call) => {
			if (call === 2) run.cancel();
			return answering()(options);
		},
	});
	expect(await sendMessages(run.context, PROVIDER)).toEqual([receipt('1', 0), receipt('2', 0)]);
	expect(run.requests).toHaveLength(2);
});

test('a credential that cannot be opened fails each item, and nothing passes through as sent', async () => {
	const { context, requests } = fakeRun({ parameters: [text('1'), text('2')], node: CONTINUE });
	context.getCredentials.mockRejectedValue(new Error('No credential'));
	const error = { message: 'No credential' };
	expect(await sendMessages(context, PROVIDER)).toEqual([
		{ json: { error: { ...error, description: 'Item 0 was not sent' }, to: '1' }, pairedItem: { item: 0 } },
		{ json: { error: { ...error, description: 'Item 1 was not sent' }, to: '2' }, pairedItem: { item: 1 } },
	]);
	context.continueOnFail.mockReturnValue(false);
	expect(await rejected(sendMessages(context, PROVIDER))).toMatchObject({ message: 'No credential' });
	expect(requests).toEqual([]);
});

test('a request error holds the key, what comes out of it does not', async () => {
	const { context } = fakeRun({
		parameters: text('1'),
		node: CONTINUE,
		reply: () => Promise.reject(requestError('ECONNRESET')),
	});
	const items = await sendMessages(context, PROVIDER);
	expect(JSON.stringify(items)).not.toContain('key-of-the-account');
	expect(items).toEqual([
		{
			json: {
				error: {
					message: 'Testel broke off the connection',
					description:
						'The message may have gone out, so it was not sent again. Before you send it again, look for it in its console',
					code: 'ECONNRESET',
				},
				to: '1',
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('execute gives the items of its resource on the one output', async () => {
	const sending = fakeRun({ parameters: { resource: 'message', ...text('1') }, reply: answering() });
	expect(await execute(sending.context, PROVIDER)).toEqual([[receipt('1', 0)]]);
	const parsing = fakeRun({ parameters: { resource: 'callback', body: {} } });
	expect(await execute(parsing.context, PROVIDER)).toEqual([[]]);
	expect(parsing.context.getCredentials).not.toHaveBeenCalled();
});
