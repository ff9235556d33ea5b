import { NodeApiError } from 'n8n-workflow';

import { sendMessages } from '../../../../nodes/shared/send/sendMessages.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { answering, failure, receipt, text } from '../textMessages.ts';
import { fakeRun, requestError } from './fakeRun.ts';

async function rejected(promise: Promise<unknown>): Promise<unknown> {
	return await promise.then(
		() => undefined,
		(error: unknown) => error,
	);
}

const CONTINUE = { onError: 'continueRegularOutput' as const };

test('with Continue On Fail only the bad item fails, in its place', async () => {
	const parameters = [text('1'), { ...text(''), to: ['x', 3] }, { operation: 'sendText' }, text('2')];
	const { context } = fakeRun({ parameters, node: CONTINUE, reply: answering() });
	expect(await sendMessages(context, PROVIDER)).toEqual([
		receipt('1', 0),
		{
			json: {
				to: 'x, +3',
				status: 'failed',
				error: { message: 'Recipients "x" is wrong', description: 'Write digits. Item 1 was not sent' },
			},
			pairedItem: { item: 1 },
		},
		{
			json: {
				to: '',
				status: 'failed',
				error: { message: 'Could not get parameter "to"', description: 'Item 2 was not sent' },
			},
			pairedItem: { item: 2 },
		},
		receipt('2', 3),
	]);
});

test('of recipients without end the failed item repeats the beginning', async () => {
	const parameters = [{ ...text(''), to: `x,${'1'.repeat(5_000_000)}` }];
	const { context } = fakeRun({ parameters, node: CONTINUE, reply: answering() });
	const [item] = await sendMessages(context, PROVIDER);
	expect(item?.json.to).toMatch(/^x, \+1{9996}…$/);
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
		message: 'Stopped at +2: Testel said no (400). 1 sent, 3 not tried.',
		description: expect.stringMatching(
			/^Do better and read the body\. The data under "Error details" lists /,
		),
		httpCode: '400',
		context: {
			itemIndex: 0,
			code: 'T1',
			data: {
				accepted: [{ to: '+1', messageId: 'm1' }],
				failed: [{ to: '+2', reason: 'Testel said no (400)' }],
				notTried: ['+3', '+4', '+5'],
			},
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
		message: 'Stopped at +1: Testel said no (400). 1 sent, 1 more failed, 2 not tried.',
		context: {
			data: {
				accepted: [{ to: '+2', messageId: 'm2' }],
				failed: [
					{ to: '+1', reason: 'Testel said no (400)' },
					{ to: '+3', reason: 'Testel said no (400)' },
				],
				notTried: ['+4', '+5'],
			},
		},
	});
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
				to: '+1',
				status: 'failed',
				error: {
					message: 'Testel broke off the connection',
					description:
						'The message may already have been sent, so the node did not try again. Before you send it again, look for it in its console',
					code: 'ECONNRESET',
				},
			},
			pairedItem: { item: 0 },
		},
	]);
});
