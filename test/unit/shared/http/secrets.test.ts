import { secretsOf, withoutSecrets } from '../../../../nodes/shared/http/secrets.ts';

test.each([
	['key and webhook secret', { apiKey: ' key-1 ', sid: 'SID', webhookSecret: 's-2' }, ['key-1', 's-2']],
	['nothing, where there is no secret', { apiKey: ' ', webhookSecret: 7 }, []],
	['a secret as JSON may spell it too', { apiKey: 'a/b"c' }, ['a/b"c', 'a/b\\"c', 'a\\/b\\"c']],
])('hidden is %s', (_what, credential, secrets) => {
	expect(secretsOf(credential)).toEqual(secrets);
});

test('every secret is hidden wherever it stands', () => {
	expect(withoutSecrets('key-1 s-2 {"a":"key-1"}', ['key-1', 's-2'])).toBe(
		'[hidden] [hidden] {"a":"[hidden]"}',
	);
	expect(withoutSecrets('key-1', [])).toBe('key-1');
});
