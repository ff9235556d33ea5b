import type { EventKind, ReceivedEvent } from '../../../../nodes/shared/receive/events.ts';
import { callbackItems, readSettings } from '../../../../nodes/shared/receive/items.ts';
import { refusal } from '../refusal.ts';
import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';

type Provider = Parameters<typeof callbackItems>[0];

const base = {
	provider: 'test',
	messageId: 'm1',
	receivedAt: '2026-01-02T03:04:05.000Z',
	from: { phone: '+1' },
	to: { phone: '+2' },
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

test('an event that comes alone has the whole callback in raw', () => {
	expect(items(['contact'], 'contact', true).map(({ raw }) => raw)).toEqual([{ a: 1 }, { a: 1 }, { a: 1 }]);
});

test('the provider gets the body made safe, and the time', () => {
	const readCallback = jest.fn<ReceivedEvent[], [body: unknown, now: string, includeRaw?: boolean]>(() => []);
	jest.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5) });
	const shape = { events: [], output: 'contact' as const, includeRaw: true };
	callbackItems({ readCallback }, '{"a":"\\u0000x","__proto__":1}', shape);
	jest.useRealTimers();
	expect(readCallback.mock.calls).toEqual([[{ a: 'x' }, '2026-01-02T03:04:05.000Z', true]]);
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
	{ events: ['wave'] },
	{ events: 'text' },
	{ output: 'row' },
	{ options: { includeRaw: 'yes' } },
	{ options: { attachVcard: 1 } },
])('a parameter that offers no such value: %j', (wrong) => {
	const parameters = { events: ['text'], output: 'contact', options: {}, ...wrong };
	expect(refusal(() => settingsOf(parameters))).toEqual({
		message: '"Events", "Output" or "Options" has a value that the node does not offer',
		description:
			'Choose from the lists, or correct the expression. Events: contact, form, location, media, order, other, reaction, reply, status, text. Output: contact, message',
	});
});

/** Everything a callback can bring, of a message each. */
const all = (provider: Provider, body: unknown, more: Partial<Parameters<typeof callbackItems>[2]> = {}) =>
	callbackItems(provider, body, {
		events: ['contact', 'text', 'status', 'other'],
		output: 'contact',
		includeRaw: true,
		...more,
	}).map(({ json }) => json);

const result = (message: object, more: object = {}) => ({
	from: '12025550123',
	to: '12025550100',
	messageId: 'm',
	message,
	...more,
});
const text = (words: string) => result({ type: 'TEXT', text: words });
const cards = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ name: { formattedName: `Card ${index}` } }));
const kaleyraBody = (value: object, more: object = {}) => ({
	meta_object: { field: 'messages', value: { metadata: { phone_number_id: '1' }, ...value } },
	extra_info: { ref: 'r' },
	...more,
});

test('a callback gives 5,000 items at most, and one that says how many are over', () => {
	const body = { results: Array.from({ length: 5_003 }, () => text('Hello')) };
	const items = all(infobip, body);
	expect(items).toHaveLength(5_001);
	expect(items[5_000]).toMatchObject({ event: 'other', type: 'tooManyEntries', content: { omitted: 3 } });
	expect(all(infobip, body, { events: ['text'] })).toHaveLength(5_000);
	const lists = kaleyraBody({
		messages: Array.from({ length: 5_001 }, () => ({ type: 'text', text: { body: 'Hello' } })),
		statuses: Array.from({ length: 5_002 }, () => ({ status: 'read' })),
	});
	expect(all(kaleyra, lists).slice(4_999)).toMatchObject([
		{ event: 'text' },
		{ event: 'other', type: 'tooManyEntries', content: { omitted: 5_003 } },
	]);
});

test('the cards of a callback are items, too', () => {
	const body = {
		results: Array.from({ length: 20 }, () => result({ type: 'CONTACT', contacts: cards(257) })),
	};
	const items = all(infobip, body);
	expect(items).toHaveLength(5_001);
	expect(items[5_000]).toMatchObject({ type: 'tooManyEntries', content: { omitted: 20 * 257 - 5_000 } });
	expect(all(infobip, body, { output: 'message' })).toHaveLength(20);
});

test.each<[provider: Provider, body: unknown]>([
	[infobip, { results: [result({ type: 'CONTACT', contacts: cards(300) })] }],
	[kaleyra, kaleyraBody({ messages: [{ id: 'm', type: 'contacts', contacts: cards(300) }] })],
	[kaleyra, { wanumber: '1', from: '2', type: 'contacts', contacts: cards(300) }],
	[ninetyNineDigital, { hook: 'new', unique: 'm', type: 'contacts', body: '12025550123,'.repeat(300) }],
])('%#: a message gives 257 cards at most, and one item that says how many are over', (provider, body) => {
	const items = all(provider, body, { includeRaw: false });
	expect(
		items.slice(0, 257).every(({ event, contactCount }) => event === 'contact' && contactCount === 257),
	).toBe(true);
	expect(items.slice(257)).toMatchObject([
		{ event: 'other', type: 'tooManyContacts', content: { omitted: 43 } },
	]);
	const { event, ...facts } = items[257] ?? {};
	expect(event).toBe('other');
	expect(facts.messageId).toBe(items[0]?.messageId);
	const whole = all(provider, body, { output: 'message' });
	expect(whole.map((item) => item.event)).toEqual(['contact', 'other']);
	expect(whole[0]?.contacts).toHaveLength(257);
});

test('a card with more phones than any has is none', () => {
	const huge = { name: { formattedName: 'Dana' }, phones: new Array(1_001).fill({ phone: '1' }) };
	const body = { results: [result({ type: 'CONTACT', contacts: [huge, ...cards(1)] })] };
	expect(all(infobip, body).map(({ contact }) => contact)).toEqual([cards(1)[0]]);
});

test('Include Raw gives each item its own entry of the callback, with what stands around it', () => {
	const [one, two] = [text('One'), text('Two')];
	expect(all(infobip, { results: [one, two], messageCount: 2 }).map(({ raw }) => raw)).toEqual([
		{ results: [one], messageCount: 2 },
		{ results: [two], messageCount: 2 },
	]);
	const [hello, read] = [{ type: 'text', text: { body: 'Hello' } }, { status: 'read' }];
	expect(all(kaleyra, kaleyraBody({ messages: [hello], statuses: [read] })).map(({ raw }) => raw)).toEqual([
		kaleyraBody({ messages: [hello] }),
		kaleyraBody({ statuses: [read] }),
	]);
	const [first, second] = ['1', '2'].map((unique) => ({ hook: 'new', unique, type: 'text', body: 'Hi' }));
	expect(all(ninetyNineDigital, [first, second]).map(({ raw }) => raw)).toEqual([first, second]);
	const damaged = { results: [one, 1, null] };
	expect(all(infobip, damaged).map(({ raw }) => raw)).toEqual([{ results: [one] }, { results: [1, null] }]);
});

test('of several cards in a message each item has its own in raw', () => {
	const [dana, blank, sam] = [{ name: { formattedName: 'Dana' } }, {}, { name: { formattedName: 'Sam' } }];
	const contacts = [dana, blank, sam];
	const message = { type: 'CONTACT', contacts };
	expect(all(infobip, { results: [result(message)] }).map(({ raw }) => raw)).toEqual([
		{ results: [result({ ...message, contacts: [dana] })] },
		{ results: [result({ ...message, contacts: [sam] })] },
	]);
	const entry = { id: 'm', type: 'contacts', contacts };
	expect(all(kaleyra, kaleyraBody({ messages: [entry] })).map(({ raw }) => raw)).toEqual([
		kaleyraBody({ messages: [{ ...entry, contacts: [dana] }] }),
		kaleyraBody({ messages: [{ ...entry, contacts: [sam] }] }),
	]);
	const flat = { wanumber: '1', from: '2', type: 'contacts', contacts: JSON.stringify(contacts) };
	expect(all(kaleyra, flat).map(({ raw }) => raw)).toEqual([
		{ ...flat, contacts: [dana] },
		{ ...flat, contacts: [sam] },
	]);
	const numbers = { hook: 'new', unique: 'm', type: 'contacts', body: '1, 2' };
	expect(all(ninetyNineDigital, numbers).map(({ raw }) => raw)).toEqual([
		{ ...numbers, body: '1' },
		{ ...numbers, body: ' 2' },
	]);
	expect(all(ninetyNineDigital, numbers, { output: 'message' }).map(({ raw }) => raw)).toEqual([numbers]);
});

test('what stands in every item of a callback is bounded: 1 MB does not become gigabytes', () => {
	const long = 'x'.repeat(1_000_000);
	const size = (value: unknown) => JSON.stringify(value).length;
	const named = {
		results: [
			result(
				{ type: 'CONTACT', contacts: cards(257), context: { id: long } },
				{ contact: { name: long }, messageId: long, callbackData: long, to: long, pairedMessageId: long },
			),
		],
		note: long,
	};
	expect(size(all(infobip, named))).toBeLessThan(4_000_000);
	const { from, reference } = all(infobip, named)[0] ?? {};
	expect(from).toEqual({ phone: '+12025550123', name: `${long.slice(0, 1_000)}…` });
	expect(reference).toEqual({ callbackData: `${long.slice(0, 4_000)}…` });
	const messages = Array.from({ length: 257 }, () => ({ type: 'text', text: { body: 'Hi' } }));
	const profiles = kaleyraBody(
		{ messages, contacts: [{ profile: { name: long } }] },
		{ extra_info: { ref: long, ref1: long }, note: long },
	);
	expect(size(all(kaleyra, profiles))).toBeLessThan(4_000_000);
});

test.each([
	['12025550123', '+12025550123'],
	['+12025550123', '+12025550123'],
	['+1 (202) 555-0123', '+12025550123'],
	['US.1349120865530274191', 'US.1349120865530274191'],
	['x'.repeat(65), 'x'.repeat(65)],
])('the phone %s comes as %s, the WhatsApp id as it is', (phone, given) => {
	const received: ReceivedEvent[] = [
		{ event: 'text', ...base, from: { phone, waId: '12025550123' }, to: { phone }, text: 'Hello' },
	];
	expect(items(['text'], 'contact', false, received)).toMatchObject([
		{ from: { phone: given, waId: '12025550123' }, to: { phone: given } },
	]);
});
