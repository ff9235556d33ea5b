import { exchange } from '../../../../nodes/shared/http/exchange.ts';
import { ACCOUNT, answer, fakeRun, requestError, SECRET } from '../send/fakeRun.ts';

const REQUEST = { url: 'https://api.example.com/send', body: { to: '1' } };

async function run(reply: () => unknown) {
	const { context, requests } = fakeRun({ reply });
	const result = await exchange(context, ACCOUNT, REQUEST, 5_000);
	return { result, requests, context };
}

test('one POST, not repeated, not redirected, whose error status is an answer', async () => {
	const { result, requests, context } = await run(() => answer(202, { id: 'm1' }));
	expect(requests).toEqual([
		{
			method: 'POST',
			url: 'https://api.example.com/send',
			headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
			body: { to: '1' },
			abortSignal: expect.any(AbortSignal),
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		},
	]);
	const { httpRequestWithAuthentication: helper } = context.helpers;
	expect(helper.mock.calls[0]?.[0]).toBe('testApi');
	expect(helper.mock.calls[0]?.[2]).toEqual({
		credentialsDecrypted: ACCOUNT.credential,
		preAuthenticationRetryStatusCode: [],
	});
	const body = { id: 'm1' };
	expect(result).toEqual({ kind: 'answered', status: 202, text: '{"id":"m1"}', body, quotable: body });
});

test.each<[what: string, given: unknown, text: string, retryAfter: string | undefined]>([
	['Retry-After', answer(429, 'slow', { 'retry-after': '7' }), 'slow', '7'],
	['Retry-After as a list', answer(429, 'slow', { 'retry-after': ['7'] }), 'slow', undefined],
	['no headers', { statusCode: 429, body: 'slow' }, 'slow', undefined],
	['no body', { statusCode: 429 }, '', undefined],
	['a body that is no text', { statusCode: 429, body: { a: 1 } }, '', undefined],
	['a body of 1 MiB', answer(429, 'x'.repeat(1_048_576)), 'x'.repeat(1_048_576), undefined],
	['a longer body', answer(429, 'x'.repeat(1_048_577)), 'x'.repeat(1_048_576), undefined],
	['the key, which is hidden where the answer is shown', answer(429, SECRET), SECRET, undefined],
])('an answer with %s', async (_what, given, text, retryAfter) => {
	const { result } = await run(() => given);
	expect(result).toEqual({ kind: 'answered', status: 429, retryAfter, text });
});

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
	'%s: never sent, another try may help',
	async (code) => {
		const { result } = await run(() => Promise.reject(requestError(code)));
		expect(result).toEqual({ kind: 'notSent', code, retry: true });
	},
);

test.each([
	'CERT_HAS_EXPIRED',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'ERR_INVALID_URL',
	'ERR_INVALID_CHAR',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'HOSTNAME_MISMATCH',
])('%s: never sent, another try does not help', async (code) => {
	const { result } = await run(() => Promise.reject(requestError(code)));
	expect(result).toEqual({ kind: 'notSent', code, retry: false });
});

test.each([
	'ECONNABORTED',
	'ETIMEDOUT',
	'ECONNRESET',
	'EPIPE',
	'ERR_CANCELED',
	'ERR_BAD_RESPONSE',
	'EHOSTUNREACH',
	'ERR_SSL_WRONG_VERSION_NUMBER',
	'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
	'ERR_TLS_HANDSHAKE_TIMEOUT',
	'ERR_INVALID_ARG_TYPE',
	'HPE_INVALID_CONSTANT',
	'X_CERT_TROUBLE',
])('%s: nobody knows whether it was sent', async (code) => {
	const { result } = await run(() => Promise.reject(requestError(code)));
	expect(result).toEqual({ kind: 'unknown', code });
});

const withCode = (code: unknown, cause?: unknown) => Object.assign(new Error('failed', { cause }), { code });
const circular = withCode('ECONNRESET');
circular.cause = circular;

test.each<[what: string, error: unknown, code: string]>([
	['an error without a code', new Error('ECONNREFUSED'), 'UNKNOWN'],
	['something that is no error', 'ECONNREFUSED', 'UNKNOWN'],
	['nothing', undefined, 'UNKNOWN'],
	['null', null, 'UNKNOWN'],
	['a code that is a number', withCode(500), 'UNKNOWN'],
	['a code that is a sentence', withCode('Connection REFUSED'), 'UNKNOWN'],
	['a code of one letter', withCode('E'), 'UNKNOWN'],
	['a code that begins with a digit', withCode('1ABC'), 'UNKNOWN'],
	['the innermost code', withCode('ERR_WRAPPED', withCode('ERR_BAD', withCode('ECONNRESET'))), 'ECONNRESET'],
	['an outer code where the inner has none', withCode('ECONNRESET', new Error('x')), 'ECONNRESET'],
	['an error that causes itself', circular, 'ECONNRESET'],
])('the code of %s', async (_what, error, code) => {
	const { result } = await run(() => Promise.reject(error));
	expect(result).toEqual({ kind: 'unknown', code });
});

test.each([undefined, {}, { statusCode: '200' }])(
	'an answer without a status is no answer: %j',
	async (given) => {
		const { result } = await run(() => given);
		expect(result).toEqual({ kind: 'unknown', code: 'UNKNOWN' });
	},
);
