import { countCut, sanitizeBody } from '../../../../nodes/shared/receive/sanitize.ts';

test('a body comes out as an equal copy', () => {
	const body = { a: [1, 'two', null, true, { b: 'ü😀\n' }], c: {} };
	const tamed = sanitizeBody(body);
	expect(tamed).toStrictEqual(body);
	expect(tamed).not.toBe(body);
});

test('minus zero, which n8n would store as zero, is zero', () => {
	expect(sanitizeBody('[-0,-1]')).toStrictEqual([0, -1]);
});

test.each<[text: string, value: unknown]>([
	['{"a":1}', { a: 1 }],
	['[1]', [1]],
	['"x"', 'x'],
	['7', 7],
	['null', undefined],
	['', undefined],
	['not JSON', undefined],
	['{"a":', undefined],
])('JSON as text: %s', (text, value) => {
	expect(sanitizeBody(text)).toEqual(value);
});

test.each<[value: unknown]>([[undefined], [null], [7], [false]])('%s stays', (value) => {
	expect(sanitizeBody(value)).toBe(value);
});

test.each(['__proto__', 'constructor', 'prototype', '__pro\u0000to__', '\u001bconstructor'])(
	'the key %j is dropped at any depth',
	(key) => {
		const body: unknown = JSON.parse(
			`{"a":{${JSON.stringify(key)}:{"polluted":true},"b":1},${JSON.stringify(key)}:{"polluted":true}}`,
		);
		const tamed = sanitizeBody(body);
		expect(JSON.stringify(tamed)).toBe('{"a":{"b":1}}');
		expect(tamed).not.toHaveProperty('polluted');
		expect({}).not.toHaveProperty('polluted');
	},
);

test('control characters and unpaired surrogates go from texts and keys', () => {
	expect(sanitizeBody({ 'k\u0000ey\ud800': 'te\u0000xt\udc00', list: ['\u001b'] })).toEqual({
		'key\ufffd': 'text\ufffd',
		list: [''],
	});
	expect(sanitizeBody('"a\\u0000b"')).toBe('ab');
});

/** `{"a":{"a":… 'leaf' …}}` with `depth` objects, or lists. */
const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown =>
	depth === 0 ? 'leaf' : wrap(nested(depth - 1, wrap));
const inObject = (a: unknown) => ({ a });
const inList = (a: unknown) => [a];

test.each([
	['objects', inObject],
	['lists', inList],
])('32 levels of %s stay, what is below them is cut', (_what, wrap) => {
	expect(sanitizeBody(nested(32, wrap))).toEqual(nested(32, wrap));
	const cut = JSON.stringify(sanitizeBody(nested(33, wrap)));
	expect(cut).toBe(
		JSON.stringify(nested(31, wrap)).replace('"leaf"', JSON.stringify(wrap('[nested too deeply]'))),
	);
});

test('a body nested a hundred thousand deep does no harm', () => {
	const text = '['.repeat(100_000) + ']'.repeat(100_000);
	expect(JSON.stringify(sanitizeBody(text))).toBe(`${'['.repeat(32)}"[nested too deeply]"${']'.repeat(32)}`);
});

test('of a list 5,000 entries are left, of an object 5,000 members, and the list says how many there were', () => {
	const list = Array.from({ length: 5_002 }, (_, index) => index);
	const tamed = sanitizeBody({ short: [1], list, wide: Object.fromEntries(list.map((n) => [`k${n}`, n])) });
	expect(tamed).toEqual({
		short: [1],
		list: list.slice(0, 5_000),
		wide: Object.fromEntries(list.slice(0, 5_000).map((n) => [`k${n}`, n])),
	});
	const { short, list: cut } = tamed as Record<string, unknown>;
	expect([short, cut, list, 'text', sanitizeBody(list)].map(countCut)).toEqual([0, 2, 0, 0, 2]);
});

test('of half a million values no more are read, and the list that is left says how many entries it had', () => {
	const entry = Array.from({ length: 499 }, () => 1);
	const tamed = sanitizeBody({ results: Array.from({ length: 1_200 }, () => entry) });
	const results = (tamed as { results: unknown[] }).results;
	expect([results.length, countCut(results)]).toEqual([1_000, 200]);
});
