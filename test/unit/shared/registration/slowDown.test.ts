import { mockDeep } from 'jest-mock-extended';
import type { IHookFunctions } from 'n8n-workflow';

import { openAccount } from '../../../../nodes/shared/http/account.ts';
import { openCall } from '../../../../nodes/shared/registration/call.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { rejection } from '../refusal.ts';
import { answer, requestError } from '../send/fakeRun.ts';

beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5) }));
afterEach(() => jest.useRealTimers());

const REQUEST = { url: 'https://api.example.com/webhook', body: { url: 'https://n8n.example.com' } };

/** A call whose requests get these answers, one after the other, and the last one from then on. */
async function calling(...answers: unknown[]) {
	const context = mockDeep<IHookFunctions>();
	context.getCredentials.mockResolvedValue({ apiKey: 'key-of-the-account' });
	const request = context.helpers.httpRequestWithAuthentication;
	for (const given of answers.slice(0, -1)) request.mockResolvedValueOnce(given);
	request.mockResolvedValue(answers.at(-1));
	return { request, call: openCall(context, PROVIDER, await openAccount(context, 'testApi')) };
}

async function after<Result>(ms: number, promise: Promise<Result>): Promise<Result> {
	promise.catch(() => undefined);
	await jest.advanceTimersByTimeAsync(ms);
	return await promise;
}

const SLOW = answer(429, {}, { 'retry-after': '7' });

test('a 429 is tried again, after the pause that the provider asks for', async () => {
	const { request, call } = await calling(SLOW, answer(200, [1]));
	const pending = call(REQUEST);
	await jest.advanceTimersByTimeAsync(6_999);
	expect(request).toHaveBeenCalledTimes(1);
	expect(await after(1, pending)).toEqual({ status: 200, body: [1], quotable: [1] });
	expect(request.mock.calls.map(([, { url, body }]) => ({ url, body }))).toEqual([REQUEST, REQUEST]);
});

test.each([[{}], [{ 'retry-after': '0' }], [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:00 GMT' }]])(
	'a provider that asks for no pause gets growing ones, up to 30 s in all: %j',
	async (headers) => {
		const { request, call } = await calling(answer(429, {}, headers));
		const pending = call(REQUEST);
		expect(await after(30_000, rejection(pending))).toEqual({
			message: 'Testel is limiting the rate of requests (HTTP 429)',
			description: 'Try again in 1 min',
		});
		expect(request.mock.calls.length).toBeGreaterThanOrEqual(5);
		expect(request.mock.calls.length).toBeLessThanOrEqual(7);
	},
);

test('the 30 s are for all requests of an activation', async () => {
	const { request, call } = await calling(SLOW, SLOW, SLOW, answer(200, {}), SLOW);
	await after(21_000, call(REQUEST));
	await after(7_000, rejection(call(REQUEST)));
	expect(request).toHaveBeenCalledTimes(6);
});

test('a provider that asks for a longer pause is not waited for, and the error says how long', async () => {
	const { request, call } = await calling(answer(429, {}, { 'retry-after': '601' }));
	expect(await after(0, rejection(call(REQUEST)))).toEqual({
		message: 'Testel is limiting the rate of requests (HTTP 429)',
		description: 'Try again in 11 min',
	});
	expect(request).toHaveBeenCalledTimes(1);
});

test.each([199, 300, 401, 404, 500])(
	'HTTP %i is not tried again; the provider explains it',
	async (status) => {
		const { request, call } = await calling(answer(status, ''));
		expect(await rejection(call(REQUEST))).toEqual({
			message: `Testel said no (${status})`,
			description: 'Do better',
		});
		expect(request).toHaveBeenCalledTimes(1);
	},
);

test('an error status that the caller can read is an answer', async () => {
	const { call } = await calling(answer(404, { none: true }));
	expect(await call(REQUEST, ({ status, body }) => status === 404 && body !== undefined)).toEqual({
		status: 404,
		body: { none: true },
		quotable: { none: true },
	});
});

test('what is no JSON is nothing', async () => {
	const { call } = await calling(answer(200, '<html>'));
	expect(await call(REQUEST)).toEqual({ status: 200, body: undefined });
});

test('a provider that cannot be reached: the error shows nothing of the request', async () => {
	const { request, call } = await calling(undefined);
	request.mockRejectedValue(requestError('ECONNREFUSED'));
	expect(await rejection(call(REQUEST))).toEqual({
		message: 'Testel could not be reached to set up the webhook (ECONNREFUSED)',
		description: 'Check "Base URL" in the credential, then try again',
	});
});
