import type { Failure } from '../../../../nodes/shared/send/outcome.ts';
import { accepted, MAY_HAVE, NOT_SENT, run, TOOK } from '../oneMessage.ts';
import { answer, requestError } from './fakeRun.ts';

test.each([200, 202, 299])('%i with a receipt is accepted, in one call', async (status) => {
	const { outcome, calls } = await run([answer(status, { id: 'm1' })]);
	expect(outcome).toEqual(accepted);
	expect(calls).toBe(1);
});

test.each<[what: string, reply: unknown, failure: Failure]>([
	[
		'a 4xx with a body',
		answer(400, { id: 'm1' }),
		{
			message: 'Testel said no (400)',
			description: 'Do better and read the body',
			code: 'T1',
			httpStatus: 400,
		},
	],
	[
		'a 4xx without one',
		answer(451, '<html>'),
		{ message: 'Testel said no (451)', description: 'Do better', code: undefined, httpStatus: 451 },
	],
	[
		'a redirect',
		answer(300, ''),
		{ message: 'Testel said no (300)', description: 'Do better', code: undefined, httpStatus: 300 },
	],
	[
		'a 2xx that refuses',
		answer(200, { refused: true }),
		{
			message: 'Testel said no (200)',
			description: 'Do better and read the body',
			code: 'T1',
			httpStatus: 200,
		},
	],
	[
		'a 5xx',
		answer(500, { refused: true }),
		{
			message: 'Testel said no (500)',
			description: `Do better and read the body. ${MAY_HAVE}`,
			code: 'T1',
			httpStatus: 500,
		},
	],
	[
		'a 503 without a body, whatever Retry-After says',
		answer(503, '', { 'retry-after': '1' }),
		{
			message: 'Testel said no (503)',
			description: `Do better. ${MAY_HAVE}`,
			code: undefined,
			httpStatus: 503,
		},
	],
	[
		'a status below 200',
		answer(199, { id: 'm1' }),
		{
			message: 'Testel said no (199)',
			description: `Do better and read the body. ${MAY_HAVE}`,
			code: 'T1',
			httpStatus: 199,
		},
	],
	[
		'a 2xx without a body',
		answer(200, ' \n'),
		{ message: 'Testel returned an empty answer', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx of HTML',
		answer(200, '<html>'),
		{ message: 'Testel returned an answer that cannot be read', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx of cut JSON',
		answer(200, '{"id":"m'),
		{ message: 'Testel returned an answer that cannot be read', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx of a list',
		answer(200, '[{"id":"m1"}]'),
		{ message: 'Testel returned an answer that cannot be read', description: MAY_HAVE, httpStatus: 200 },
	],
	[
		'a 2xx without a message ID',
		answer(202, { id: 7 }),
		{ message: 'Testel returned an answer without a message ID', description: MAY_HAVE, httpStatus: 202 },
	],
])('%s fails, in one call', async (_what, reply, failure) => {
	const { outcome, calls, pauses } = await run([reply, TOOK]);
	expect(outcome).toEqual({ state: 'failed', failure, maySend: !failure.description.includes(MAY_HAVE) });
	expect(calls).toBe(1);
	expect(pauses).toEqual([]);
});

test.each([
	['ECONNABORTED', 'Testel did not answer in time', MAY_HAVE],
	['ETIMEDOUT', 'Testel did not answer in time', MAY_HAVE],
	['ECONNRESET', 'Testel broke off the connection', MAY_HAVE],
	['EPIPE', 'Testel broke off the connection', MAY_HAVE],
	['ERR_CANCELED', 'Testel did not answer before the execution was cancelled', MAY_HAVE],
	['EHOSTUNREACH', 'Testel could not be reached (EHOSTUNREACH)', MAY_HAVE],
	['CERT_HAS_EXPIRED', 'Testel could not be reached (CERT_HAS_EXPIRED)', NOT_SENT],
])('%s fails, in one call', async (code, message, description) => {
	const { outcome, calls, pauses } = await run([requestError(code), TOOK]);
	expect(outcome).toEqual({
		state: 'failed',
		failure: { message, description, code },
		maySend: description !== MAY_HAVE,
	});
	expect(calls).toBe(1);
	expect(pauses).toEqual([]);
});
