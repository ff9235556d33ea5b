import { BASE, callback, events, message, single } from './callbacks.ts';

/**
 * Kaleyra contract §7.3: a row of its table at a time. Text is an event of its own, everything else is
 * `other`.
 */

test('text.body', () => {
	expect(events(single({ type: 'text', text: { body: 'Hello\nDana' } }))).toEqual([
		{ event: 'text', ...BASE, text: 'Hello\nDana' },
	]);
});

const media = { mime_type: 'image/jpeg', sha256: 'c0ffee', id: '900000000000001' };
const context = { from: '12025550100', id: 'wamid.PARENT' };

test.each<[row: string, type: string, payload: object]>([
	['image', 'image', { ...media, caption: 'A picture' }],
	['document', 'document', { ...media, filename: 'offer.pdf' }],
	['audio', 'audio', media],
	['video', 'video', media],
	['sticker', 'sticker', media],
	['location', 'location', { latitude: 37.48, longitude: -122.15 }],
	[
		'location with address',
		'location',
		{
			latitude: 37.48,
			longitude: -122.15,
			address: '1 Example Street',
			name: 'Example',
			url: 'https://a.example',
		},
	],
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

test.each<[row: string, type: string, payload: object]>([
	[
		'list_reply',
		'interactive',
		{ type: 'list_reply', list_reply: { id: 'row-1', title: 'One', description: 'First' } },
	],
	['button_reply', 'interactive', { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } }],
	[
		'nfm_reply, whose response_json stays text',
		'interactive',
		{ type: 'nfm_reply', nfm_reply: { response_json: '{"answer":"42"}', body: 'Sent', name: 'flow' } },
	],
	['button', 'button', { payload: 'STOP', text: 'Stop' }],
])('%s: with the message it answers', (_row, type, payload) => {
	expect(events(single({ type, [type]: payload, context }))).toEqual([
		{ event: 'other', ...BASE, replyTo: 'wamid.PARENT', type, content: { ...payload, context } },
	]);
});

test('the link to the media stands beside its payload', () => {
	const body = single({ type: 'image', image: media }, { media_url: 'https://media.example.com/1' });
	expect(events(body)).toEqual([
		{
			event: 'other',
			...BASE,
			type: 'image',
			content: {
				mime_type: 'image/jpeg',
				sha256: 'c0ffee',
				id: '900000000000001',
				media_url: 'https://media.example.com/1',
			},
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
