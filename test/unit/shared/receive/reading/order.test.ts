import type { EventContent, EventKind, ReceivedEvent } from '../../../../../nodes/shared/receive/events.ts';
import { callbackItems } from '../../../../../nodes/shared/receive/items.ts';

/** In an item the event's content comes first: n8n's tables show their columns in this order. */

/** What every event has, in no order. */
const base = {
	reference: { ref: 'campaign-7' },
	replyTo: 'wamid.OUT',
	to: { phone: '2' },
	from: { phone: '1' },
	receivedAt: '2026-01-02T03:04:05.000Z',
	messageId: 'm1',
	provider: 'test',
};
const COMMON = ['provider', 'messageId', 'receivedAt', 'from', 'to', 'replyTo', 'reference', 'raw'];
const dana = { name: { formattedName: 'Dana' } };

const keysOf = (content: EventContent, output: 'contact' | 'message' = 'contact') => {
	const event: ReceivedEvent = { ...base, ...content };
	const events: EventKind[] = [content.event];
	const provider = { readCallback: () => [event] };
	return callbackItems(provider, {}, { events, output, includeRaw: true }).map(({ json }) =>
		Object.keys(json),
	);
};

test.each<[content: EventContent, keys: string[]]>([
	[{ event: 'text', text: 'Hi' }, ['text']],
	[{ event: 'reply', reply: { kind: 'button', title: 'Yes' } }, ['reply']],
	[{ event: 'media', media: { kind: 'image', id: '1' } }, ['media']],
	[{ event: 'location', location: { latitude: 1, longitude: 2 } }, ['location']],
	[{ event: 'status', status: { state: 'read' } }, ['status']],
	[{ event: 'other', type: 'order', content: {} }, ['type', 'content']],
])('%j', (content, keys) => {
	expect(keysOf(content)).toEqual([['event', ...keys, ...COMMON]]);
});

test('contacts, an item each and all in one', () => {
	const event: EventContent = { event: 'contact', contacts: [dana, dana] };
	const keys = ['event', 'contact', 'contactIndex', 'contactCount', ...COMMON];
	expect(keysOf(event)).toEqual([keys, keys]);
	expect(keysOf(event, 'message')).toEqual([['event', 'contacts', ...COMMON]]);
});

test('members of the content that the callback did not bring are not there; the payload of other stays as it came', () => {
	const one = (content: EventContent) =>
		callbackItems(
			{ readCallback: () => [{ ...base, ...content }] },
			{},
			{
				events: [content.event],
				output: 'contact',
				includeRaw: false,
			},
		)[0]?.json;
	expect(
		one({ event: 'reply', reply: { kind: 'button', title: 'Yes', payload: undefined, id: undefined } })
			?.reply,
	).toStrictEqual({ kind: 'button', title: 'Yes' });
	expect(
		one({ event: 'media', media: { kind: 'image', url: 'https://a.example', id: undefined } })?.media,
	).toStrictEqual({ kind: 'image', url: 'https://a.example' });
	expect(
		one({ event: 'location', location: { latitude: 1, longitude: 2, name: undefined } })?.location,
	).toStrictEqual({ latitude: 1, longitude: 2 });
	const content = { a: null, b: '' };
	expect(one({ event: 'other', type: 'order', content })?.content).toBe(content);
});
