import { answer, requestError, SECRET } from '../send/fakeRun.ts';
import { DONE, mark } from './mark.ts';

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
		'The message was not marked as read. Check "Home" in the credential and that this n8n can reach that address, then run it again',
	],
	[
		answer(429, {}, { 'retry-after': '301' }),
		1,
		'Testel is limiting the rate of requests (HTTP 429)',
		'The message was not marked as read. Wait a minute, then try again',
	],
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
					message: 'The message was not marked as read: the execution was cancelled before its turn came',
					description: 'Run it again if it is still needed',
				},
				messageId: 'b',
			},
		},
	]);
});
