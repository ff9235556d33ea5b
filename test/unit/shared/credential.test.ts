import { mockDeep } from 'jest-mock-extended';
import { UserError, type ICredentialTestFunctions } from 'n8n-workflow';

import { normaliseBaseUrl } from '../../../nodes/shared/baseUrl.ts';
import { testCredential } from '../../../nodes/shared/credentialTest.ts';
import type { Answer } from '../../../nodes/shared/send/sender.ts';
import { refusal } from './refusal.ts';

test.each([
	['https://api.example.com', 'https://api.example.com'],
	['api.example.com', 'https://api.example.com'],
	['  https://api.example.com//  ', 'https://api.example.com'],
	['https://api.example.com/whatsapp/v2/', 'https://api.example.com/whatsapp/v2'],
	['HTTPS://api.example.com', 'HTTPS://api.example.com'],
	['api.example.com:8443', 'https://api.example.com:8443'],
	['http://localhost:3000', 'http://localhost:3000'],
	['http://127.0.0.1:3000/x/', 'http://127.0.0.1:3000/x'],
	['http://[::1]:3000', 'http://[::1]:3000'],
	['localhost:3000', 'https://localhost:3000'],
])('the base URL %s', (typed, url) => {
	expect(normaliseBaseUrl(typed)).toBe(url);
});

test.each(['', '  ', '/', ' // '])('no base URL: "%s"', (typed) => {
	expect(refusal(() => normaliseBaseUrl(typed))).toEqual({
		message: 'The credential has no base URL',
		description: 'Fill in "Base URL" in the credential: the API address of your account',
	});
});

test.each([
	'not a url',
	'https://',
	'ftp://api.example.com',
	'javascript://api.example.com',
	'https://api.example.com?key=1',
	'https://api.example.com#x',
	'https://user@api.example.com',
])('no web address: %s', (typed) => {
	expect(refusal(() => normaliseBaseUrl(typed))).toEqual({
		message: 'The base URL in the credential is not a web address',
		description: 'Correct "Base URL" in the credential: it looks like https://api.example.com',
	});
});

test.each(['http://api.example.com', 'http://localhost.example.com', 'HTTP://10.0.0.1', 'http://127.0.0.2'])(
	'plain http to another machine: %s',
	(typed) => {
		expect(refusal(() => normaliseBaseUrl(typed))).toEqual({
			message:
				'The base URL in the credential starts with http://, which would show the API key on the network',
			description: 'Write "Base URL" with https://. Plain http is for localhost only',
		});
	},
);

const REQUEST = { url: 'https://api.example.com/me' };
const verdict = (answer: Answer) => ({ good: answer.status === 200, message: JSON.stringify(answer) });

async function check(reply: () => unknown) {
	const { helpers } = mockDeep<ICredentialTestFunctions>();
	helpers.request.mockImplementation(async () => await reply());
	return await testCredential(helpers, () => ({ request: REQUEST, verdict }));
}

test.each<[body: unknown, seen: object]>([
	['{"a":1}', { status: 200, body: { a: 1 } }],
	['<html>', { status: 200 }],
	[{ a: 1 }, { status: 200 }],
	[undefined, { status: 200 }],
])('the answer %j as the provider sees it', async (body, seen) => {
	expect(await check(() => ({ statusCode: 200, body }))).toEqual({
		status: 'OK',
		message: JSON.stringify(seen),
	});
});

test('a verdict with and without a way to fix it', async () => {
	const helpers = mockDeep<ICredentialTestFunctions>().helpers;
	helpers.request.mockResolvedValue({ statusCode: 401, body: '' });
	const run = async (description?: string) =>
		await testCredential(helpers, () => ({
			request: REQUEST,
			verdict: () => ({ good: false, message: 'Wrong key', description }),
		}));
	expect(await run('Copy it again')).toEqual({ status: 'Error', message: 'Wrong key. Copy it again' });
	expect(await run()).toEqual({ status: 'Error', message: 'Wrong key' });
});

const UNREACHABLE = {
	status: 'Error',
	message: 'The provider could not be reached. Check the address in the credential',
};

test('an error of the request shows nothing of the request', async () => {
	expect(await check(() => Promise.reject(new Error('api-key: secret')))).toEqual(UNREACHABLE);
	expect(await check(() => ({ body: 'no status' }))).toEqual(UNREACHABLE);
});

test('what is wrong with the credential itself is the result', async () => {
	const { helpers } = mockDeep<ICredentialTestFunctions>();
	const failing = async (error: unknown) =>
		await testCredential(helpers, () => {
			throw error;
		});
	expect(await failing(new UserError('The credential has no base URL'))).toEqual({
		status: 'Error',
		message: 'The credential has no base URL',
	});
	expect(await failing('odd')).toEqual({ status: 'Error', message: 'The credential is not complete' });
	expect(helpers.request).not.toHaveBeenCalled();
});
