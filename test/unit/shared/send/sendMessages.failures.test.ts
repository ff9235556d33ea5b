import { NodeApiError, NodeOperationError } from 'n8n-workflow';

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
