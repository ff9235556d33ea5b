import { BASE, callback, events, message, single } from './callbacks.ts';

/** Kaleyra contract §7.3: text, and the rows of its table that come out as `other`. */

test('text.body', () => {
	expect(events(single({ type: 'text', text: { body: 'Hello\nDana' } }))).toEqual([
		{ event: 'text', ...BASE, text: 'Hello\nDana' },
	]);
});

const context = { from: '12025550100', id: 'wamid.PARENT' };

test.each<[row: string, type: string, payload: object]>([
	['reaction', 'reaction', { message_id: 'wamid.PARENT', emoji: '👍' }],
	[
		'order',
		'order',
		{
			catalog_id: 'catalog-1',
			text: 'Please',
			product_items: [{ product_retailer_id: 'sku-1', quantity: 2, item_price: 9.5, currency: 'USD' }],
		},
	],
	['system', 'system', { body: 'Sam changed the number' }],
])('%s: the type and its payload', (_row, type, payload) => {
	expect(events(single({ type, [type]: payload }))).toEqual([
		{ event: 'other', ...BASE, type, content: payload },
	]);
});

test('nfm_reply, whose response_json stays text, with the message it answers', () => {
	const payload = {
		type: 'nfm_reply',
		nfm_reply: { response_json: '{"answer":"42"}', body: 'Sent', name: 'flow' },
	};
	expect(events(single({ type: 'interactive', interactive: payload, context }))).toEqual([
		{
			event: 'other',
			...BASE,
			replyTo: 'wamid.PARENT',
			type: 'interactive',
			content: { ...payload, context },
		},
	]);
});

test.each<[what: string, more: object, type: string]>([
	['unsupported, which has no payload', { type: 'unsupported', errors: [{ code: 131051 }] }, 'unsupported'],
	['a type nobody knows', { type: 'hologram', hologram: 'text' }, 'hologram'],
	['a type that names what every object has', { type: '__proto__' }, '__proto__'],
	['a type that names a function', { type: 'constructor' }, 'constructor'],
	['no type', { text: { body: 'Hello' } }, 'unknown'],
	['a type that is no text', { type: {}, text: { body: 'Hello' } }, 'unknown'],
	['a text that is no object', { type: 'text', text: 'Hello' }, 'text'],
])('%s: the whole message', (_what, more, type) => {
	const raw = message(more);
	const [event, ...others] = events(callback({ messages: [raw] }));
	expect(others).toEqual([]);
	expect(event).toEqual({ event: 'other', ...BASE, type, content: raw });
});

test.each([{}, { body: ' ' }, { body: null }])('a text without words comes out as other: %j', (text) => {
	expect(events(single({ type: 'text', text }))).toEqual([
		{ event: 'other', ...BASE, type: 'text', content: text },
	]);
});

test('a payload that is a prototype is not handed on', () => {
	const [event] = events(single({ type: '__proto__' }, { media_url: 'https://media.example.com/1' }));
	expect(event?.event === 'other' && event.content).toEqual({
		...message({ type: '__proto__' }),
		media_url: 'https://media.example.com/1',
	});
});
