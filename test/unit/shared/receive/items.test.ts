import type { EventKind, ReceivedEvent } from '../../../../nodes/shared/receive/events.ts';
import { callbackItems } from '../../../../nodes/shared/receive/items.ts';

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
