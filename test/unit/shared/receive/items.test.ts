import type { EventKind, ReceivedEvent } from '../../../../nodes/shared/receive/events.ts';
import { callbackItems, readSettings, sanitizeBody } from '../../../../nodes/shared/receive/items.ts';
import { refusal } from '../refusal.ts';
import { readCallback as readInfobip } from '../../../../nodes/Infobip/callback.ts';
import { readCallback as readKaleyra } from '../../../../nodes/Kaleyra/callback.ts';
import { readCallback as readNinetyNineDigital } from '../../../../nodes/NinetyNineDigital/callback.ts';
import { readMessages } from '../../../../nodes/shared/receive/reading.ts';

const base = {
	provider: 'test',
	messageId: 'm1',
	receivedAt: '2026-01-02T03:04:05.000Z',
	from: { phone: '1' },
	to: { phone: '2' },
};
const dana = { name: { formattedName: 'Dana' } };
const sam = { name: { formattedName: 'Sam' } };
const RECEIVED: ReceivedEvent[] = [
	{ event: 'text', ...base, text: 'Hello' },
	{ event: 'contact', ...base, contacts: [dana, sam] },
	{ event: 'status', ...base, status: { state: 'read' } },
	{ event: 'other', ...base, type: 'image', content: { id: 1 } },
	{ event: 'contact', ...base, contacts: [sam] },
];

const items = (events: EventKind[], output: 'contact' | 'message', includeRaw = false, received = RECEIVED) =>
	callbackItems({ readCallback: () => received }, { a: 1 }, { events, output, includeRaw }).map(
		({ json }) => json,
	);

test('one item per contact', () => {
	expect(items(['contact'], 'contact')).toStrictEqual([
		{ event: 'contact', ...base, contact: dana, contactIndex: 0, contactCount: 2 },
		{ event: 'contact', ...base, contact: sam, contactIndex: 1, contactCount: 2 },
		{ event: 'contact', ...base, contact: sam, contactIndex: 0, contactCount: 1 },
	]);
});

test('one item per message', () => {
	expect(items(['contact'], 'message')).toStrictEqual([
		{ event: 'contact', ...base, contacts: [dana, sam] },
		{ event: 'contact', ...base, contacts: [sam] },
	]);
});

test('every event that is selected, in the order it came', () => {
	expect(items(['other', 'status', 'text'], 'contact')).toStrictEqual([
		{ event: 'text', ...base, text: 'Hello' },
		{ event: 'status', ...base, status: { state: 'read' } },
		{ event: 'other', ...base, type: 'image', content: { id: 1 } },
	]);
	expect(items(['contact', 'text', 'status', 'other'], 'message').map(({ event }) => event)).toEqual([
		'text',
		'contact',
		'status',
		'other',
		'contact',
	]);
	expect(items([], 'contact')).toEqual([]);
});

test('what the callback did not bring has no field', () => {
	const received: ReceivedEvent[] = [
		{
			event: 'text',
			provider: 'test',
			messageId: undefined,
			receivedAt: base.receivedAt,
			from: { phone: undefined, name: '' },
			to: {},
			replyTo: undefined,
			reference: { ref: undefined, ref1: 'r', ref2: ' ' },
			text: 'Hello',
		},
		{ event: 'text', ...base, reference: { ref: '' }, text: '' },
		{ event: 'status', ...base, status: { state: 'failed', code: undefined, description: undefined } },
	];
	expect(items(['text', 'status'], 'contact', false, received)).toStrictEqual([
		{
			event: 'text',
			provider: 'test',
			receivedAt: base.receivedAt,
			from: {},
			to: {},
			reference: { ref1: 'r' },
			text: 'Hello',
		},
		{ event: 'text', ...base, text: '' },
		{ event: 'status', ...base, status: { state: 'failed' } },
	]);
});

test('Include Raw adds the whole callback to every item', () => {
	expect(items(['contact'], 'contact', true).map(({ raw }) => raw)).toEqual([{ a: 1 }, { a: 1 }, { a: 1 }]);
});

test('the provider gets the body made safe, and the time', () => {
	const readCallback = jest.fn<ReceivedEvent[], [body: unknown, now: string]>(() => []);
	jest.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5) });
	const shape = { events: [], output: 'contact' as const, includeRaw: true };
	callbackItems({ readCallback }, '{"a":"\\u0000x","__proto__":1}', shape);
	jest.useRealTimers();
	expect(readCallback.mock.calls).toEqual([[{ a: 'x' }, '2026-01-02T03:04:05.000Z']]);
});

const settingsOf = (parameters: Record<string, unknown>) => readSettings((name) => parameters[name]);

test('the parameters that shape the items', () => {
	const options = { includeRaw: true, attachVcard: true, replaceExistingWebhook: true };
	expect(settingsOf({ events: ['text', 'status'], output: 'message', options })).toEqual({
		events: ['text', 'status'],
		output: 'message',
		includeRaw: true,
		attachVcard: true,
	});
	expect(readSettings((_name, fallback) => fallback)).toEqual({
		events: ['contact'],
		output: 'contact',
		includeRaw: false,
		attachVcard: false,
	});
});

test('null for an option, as an expression that finds nothing gives it, means "not given"', () => {
	const options = { includeRaw: null, attachVcard: null };
	expect(settingsOf({ events: ['text'], output: 'contact', options })).toEqual({
		events: ['text'],
		output: 'contact',
		includeRaw: false,
		attachVcard: false,
	});
});

test.each([
	{ events: ['reaction'] },
	{ events: 'text' },
	{ output: 'row' },
	{ options: { includeRaw: 'yes' } },
	{ options: { attachVcard: 1 } },
])('a parameter that offers no such value: %j', (wrong) => {
	const parameters = { events: ['text'], output: 'contact', options: {}, ...wrong };
	expect(refusal(() => settingsOf(parameters))).toEqual({
		message: '"Events", "Output" or "Options" has a value that the node does not offer',
		description:
			'Choose from the lists, or correct the expression. Events: contact, location, media, other, reply, status, text. Output: contact, message',
	});
});

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

/**
 * From a body that no provider sends n8n gets 250,000 items at most, and what is beyond them is kept in one.
 */

const NOW = '2026-01-02T03:04:05.000Z';

const other = (content: unknown): ReceivedEvent => ({
	event: 'other',
	provider: 'test',
	receivedAt: NOW,
	from: {},
	to: {},
	type: 'x',
	content,
});

test('messages are read up to the limit, and those that still fit after one that does not', () => {
	const list = [{ parts: 100_000 }, { parts: 149_998 }, { parts: 1 }, { parts: 0 }, { parts: 0 }];
	const events = readMessages(list, {
		countParts: ({ parts }) => Number(parts),
		read: (entry) => [other(entry)],
		rest: (entries) => other(entries),
	});
	expect(events.map((event) => (event.event === 'other' ? event.content : undefined))).toEqual([
		{ parts: 100_000 },
		{ parts: 149_998 },
		[{ parts: 1 }, { parts: 0 }, { parts: 0 }],
	]);
});

/** A card with more phones than any has. */
const contacts = [{ name: { formatted_name: 'Dana', formattedName: 'Dana' }, phones: new Array(250_000) }];

test.each<[provider: string, read: () => ReceivedEvent[]]>([
	[
		'kaleyra',
		() => readKaleyra({ meta_object: { value: { messages: { id: 'm', type: 'contacts', contacts } } } }, NOW),
	],
	[
		'infobip',
		() => readInfobip({ results: { messageId: 'm', message: { type: 'CONTACT', contacts } } }, NOW),
	],
	[
		'99digital',
		() =>
			readNinetyNineDigital({ hook: 'new', unique: 'm', type: 'contacts', body: '1,'.repeat(250_001) }, NOW),
	],
])('%s: a message with more in its cards than is read is kept as it came, with its id', (_provider, read) => {
	expect(read().map(({ event, messageId }) => [event, messageId])).toEqual([['other', 'm']]);
});
