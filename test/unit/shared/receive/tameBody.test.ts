import { tameBody } from '../../../../nodes/shared/receive/tameBody.ts';

test('a body comes out as an equal copy', () => {
	const body = { a: [1, 'two', null, true, { b: 'ü😀\n' }], c: {} };
	const tamed = tameBody(body);
	expect(tamed).toStrictEqual(body);
	expect(tamed).not.toBe(body);
});

test('minus zero, which n8n would store as zero, is zero', () => {
	expect(tameBody('[-0,-1]')).toStrictEqual([0, -1]);
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
	expect(tameBody(text)).toEqual(value);
});

test.each<[value: unknown]>([[undefined], [null], [7], [false]])('%s stays', (value) => {
	expect(tameBody(value)).toBe(value);
});

test.each(['__proto__', 'constructor', 'prototype', '__pro\u0000to__', '\u001bconstructor'])(
	'the key %j is dropped at any depth',
	(key) => {
		const body: unknown = JSON.parse(
			`{"a":{${JSON.stringify(key)}:{"polluted":true},"b":1},${JSON.stringify(key)}:{"polluted":true}}`,
		);
		const tamed = tameBody(body);
		expect(JSON.stringify(tamed)).toBe('{"a":{"b":1}}');
		expect(tamed).not.toHaveProperty('polluted');
		expect({}).not.toHaveProperty('polluted');
	},
);

test('control characters and unpaired surrogates go from texts and keys', () => {
	expect(tameBody({ 'k\u0000ey\ud800': 'te\u0000xt\udc00', list: ['\u001b'] })).toEqual({
		'key\ufffd': 'text\ufffd',
		list: [''],
	});
	expect(tameBody('"a\\u0000b"')).toBe('ab');
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
	expect(tameBody(nested(32, wrap))).toEqual(nested(32, wrap));
	const cut = JSON.stringify(tameBody(nested(33, wrap)));
	expect(cut).toBe(
		JSON.stringify(nested(31, wrap)).replace('"leaf"', JSON.stringify(wrap('[nested too deeply]'))),
	);
});

test('a body nested a hundred thousand deep does no harm', () => {
	const text = '['.repeat(100_000) + ']'.repeat(100_000);
	expect(JSON.stringify(tameBody(text))).toBe(`${'['.repeat(32)}"[nested too deeply]"${']'.repeat(32)}`);
});
