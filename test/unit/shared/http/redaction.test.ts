import { redactorOf, requireShortSecrets } from '../../../../nodes/shared/http/redaction.ts';
import { leastCpuTime } from '../../../cpuTime.ts';

const KEY = 'Key="a/b+c=d é"-0001';
const SECRET = 'Key="a/b';
const { text, value } = redactorOf({ apiKey: KEY, webhookSecret: SECRET, sid: 'HXAP16' });

test.each([
	['as it is', KEY],
	['in other case', KEY.toUpperCase()],
	['as JSON escapes it', JSON.stringify(KEY).slice(1, -1)],
	['as JSON with an escaped slash', JSON.stringify(KEY).slice(1, -1).replace('/', '\\/')],
	['as JSON escapes a letter', KEY.replace('K', '\\u004b')],
	['as JSON escapes signs in other case', KEY.replace('=', '\\u003D').replace('+', '\\u002B')],
	['percent-encoded', encodeURIComponent(KEY)],
	['percent-encoded in lower case', encodeURIComponent(KEY).toLowerCase()],
	['percent-encoded twice', encodeURIComponent(encodeURIComponent(KEY))],
	['as JSON escapes what is percent-encoded', encodeURIComponent(KEY).replaceAll('%', '\\u0025')],
	['as in a form', encodeURIComponent(KEY).replaceAll('%20', '+')],
	['with control characters in it, which are left out of what is shown', KEY.replace('-', '\u0001-\u0085')],
])('the key is hidden %s', (_what, spelling) => {
	expect(text(`it was ${spelling}!`)).toBe('it was [hidden]!');
});

test.each(['', 'a', 'ab'])('the key is hidden in base64, behind "%s"', (before) => {
	const encoded = Buffer.from(`${before}${KEY}:x`).toString('base64');
	const shown = text(`Basic ${encoded}`);
	expect(shown).toContain('[hidden]');
	const left = shown.replace('Basic ', '').replace('[hidden]', '');
	// What is left tells the neighbours and a few bits of the first and the last character.
	expect(left.length).toBeLessThanOrEqual(10);
	expect(text(encoded.replaceAll('+', '-').replaceAll('/', '_'))).toContain('[hidden]');
});

test('the longer of two secrets goes first, where one begins with the other', () => {
	expect(text(`${KEY} ${SECRET}`)).toBe('[hidden] [hidden]');
});

test('in parsed values texts and numbers are hidden, names and the rest stay', () => {
	const { value: withNumber } = redactorOf({ apiKey: 123456 });
	const body = {
		status: 'OK',
		ok: true,
		none: null,
		list: [123456, 7, 'n 123456'],
		123456: { at: 91234567 },
	};
	expect(withNumber(body)).toEqual({
		status: 'OK',
		ok: true,
		none: null,
		list: ['[hidden]', 7, 'n [hidden]'],
		123456: { at: '[hidden]' },
	});
	expect(value({ code: 'WA401', data: [] })).toEqual({ code: 'WA401', data: [] });
});

test('nothing but the key, and what is shorter', () => {
	const { text: hide } = redactorOf({ apiKey: KEY });
	expect(hide(KEY)).toBe('[hidden]');
	expect(hide(KEY.slice(1))).toBe(KEY.slice(1));
	expect(hide('\ud83d')).toBe('\ufffd');
});

test.each(['İstanbul-key-0001', 'ΟΔΟΣ', 'ΟΔΟΣ-key', '😀-key-𐐀', 'K\u212a-key'])(
	'letters whose case is peculiar, in any case: %s',
	(key) => {
		const { text: hide } = redactorOf({ apiKey: key });
		for (const spelling of [key, key.toLowerCase().replaceAll('i̇', 'i').replaceAll('ς', 'σ')])
			expect(hide(`İΣ ${spelling}Σ rest`)).toBe('İΣ [hidden]Σ rest');
	},
);

test('without a secret nothing is hidden', () => {
	expect(redactorOf({ apiKey: ' ' }).text('all of it')).toBe('all of it');
});

test('a long text takes time in proportion to its length', async () => {
	const { text: hide } = redactorOf({ apiKey: 'a'.repeat(64) });
	const long = `${'a'.repeat(63)}b`.repeat(4_000);
	expect(await leastCpuTime(() => hide(long), 2_000)).toBeLessThan(2_000);
});

test('a secret of thousands of characters is found like any other, and shown by nothing', () => {
	const long = 'aB3+x/9=Qq-1'.repeat(2_000);
	const { text: hide } = redactorOf({ apiKey: long });
	expect(hide(`key ${long}; ${encodeURIComponent(long)}`)).toBe('key [hidden]; [hidden]');
});

test('a long answer full of escapes takes time in proportion to its length', async () => {
	const { text: hide } = redactorOf({ apiKey: `${'%'.repeat(500)}b`, webhookSecret: `${'\\'.repeat(500)}b` });
	for (const long of ['%25'.repeat(80_000), '\\'.repeat(250_000), '%C3'.repeat(80_000)])
		expect(await leastCpuTime(() => hide(long), 2_000)).toBeLessThan(2_000);
});

test("a key of letters or digits in place of a member's name is hidden; the names that code reads stay", () => {
	const letters = 'abcdefghijklmnopqrstuvwxyz';
	const digits = '12345678901234567890';
	const { value: shown } = redactorOf({ apiKey: letters, webhookSecret: digits });
	expect(shown({ [letters]: 1, [digits]: 2, validationErrors: 3 })).toEqual({
		'[hidden]': 2,
		validationErrors: 3,
	});
});

test('a key of digits is hidden as a number, too, which JSON has rounded', () => {
	for (const apiKey of ['12345678901234567', '12345678901234567890', '1234567890123456789012345']) {
		expect(redactorOf({ apiKey }).value(JSON.parse(`[${apiKey}, 7]`))).toEqual(['[hidden]', 7]);
	}
});

test('what is longer than any key is refused by name', () => {
	expect(() => requireShortSecrets({ apiKey: 'a'.repeat(1_000) })).not.toThrow();
	expect(() => requireShortSecrets({ apiKey: 'a'.repeat(1_001) })).toThrow(
		'"API Key" in the credential has more than 1,000 characters',
	);
	expect(() => requireShortSecrets({ webhookSecret: 'a'.repeat(1_001) })).toThrow('"Webhook Secret"');
});
