import { BASE, callback, events, message, NOW, single } from './callbacks.ts';

/** Kaleyra contract §9 and §10, and the bodies that nobody promised not to send. */

test.each<[what: string, body: unknown]>([
	['nothing', undefined],
	['null', null],
	['text', 'hello'],
	['a number', 7],
	['an empty object', {}],
	['an array', []],
	['an array of callbacks', [single({ type: 'text', text: { body: 'Hi' } })]],
	['meta_object that is no object', { meta_object: 'x' }],
	['meta_object null', { meta_object: null }],
	['no value', { meta_object: { field: 'messages' } }],
	['value null', { meta_object: { value: null } }],
	['value an array', { meta_object: { value: [] } }],
	['no messages', callback({})],
	['messages null', callback({ messages: null })],
	['messages empty', callback({ messages: [] })],
	['statuses empty', callback({ statuses: [] })],
	[
		"Meta's own envelope",
		{ object: 'whatsapp_business_account', entry: [{ changes: [{ value: { messages: [{}] } }] }] },
	],
	[
		'a number-quality notice (§9)',
		{ display_phone_number: '12025550100', event: 'FLAGGED', current_limit: 'TIER_1K' },
	],
])('a body without a message gives no event: %s', (_what, body) => {
	expect(events(body)).toEqual([]);
});

test('damaged messages among good ones come out as other, those without content together, the good ones as they are', () => {
	const good = (body: string) => message({ type: 'text', text: { body } });
	const damaged = ['text', null, { type: 'contacts' }, 7, []];
	const body = callback({ messages: [good('One'), ...damaged, good('Two')] });
	const empty = {
		provider: 'kaleyra',
		receivedAt: NOW,
		from: { waId: '12025550123', name: 'Sam' },
		to: BASE.to,
	};
	expect(events(body)).toEqual([
		{ event: 'text', ...BASE, text: 'One' },
		{ event: 'other', ...empty, type: 'unknown', content: ['text', null, 7, []] },
		{ event: 'other', ...empty, type: 'contacts', content: { type: 'contacts' } },
		{ event: 'text', ...BASE, text: 'Two' },
	]);
});

test('one message as an object in place of the array', () => {
	const body = callback({ messages: message({ type: 'text', text: { body: 'Hi' } }) });
	expect(events(body)).toEqual([{ event: 'text', ...BASE, text: 'Hi' }]);
});

test('§10: a sender known by user id alone', () => {
	const body = callback({
		contacts: [{ user_id: 'US.13491208655302741918', profile: { username: 'sam' } }],
		messages: [{ id: 'wamid.EXAMPLE', timestamp: '1700000000', type: 'text', text: { body: 'Hi' } }],
	});
	expect(events(body)).toEqual([
		{ event: 'text', ...BASE, from: { userId: 'US.13491208655302741918' }, text: 'Hi' },
	]);
});

test.each<[what: string, contacts: unknown, from: object]>([
	['missing', undefined, { phone: '12025550123' }],
	['null', null, { phone: '12025550123' }],
	['an object', { profile: { name: 'Sam' }, wa_id: '12025550123' }, BASE.from],
	['of another number', [{ profile: { name: 'Sam' }, wa_id: '1' }], { ...BASE.from, waId: '1' }],
	['damaged', ['Sam'], { phone: '12025550123' }],
	[
		'without a name',
		[{ wa_id: '12025550123', profile: null }],
		{ phone: '12025550123', waId: '12025550123' },
	],
	['numbers', [{ wa_id: 12025550123, profile: { name: 7 } }], { ...BASE.from, name: '7' }],
])('§10: the sender profile %s', (_what, contacts, from) => {
	const body = callback({ contacts, messages: [message({ type: 'text', text: { body: 'Hi' } })] });
	expect(events(body)).toEqual([{ event: 'text', ...BASE, from, text: 'Hi' }]);
});

test.each<[what: string, metadata: unknown, to: object]>([
	['missing', undefined, {}],
	['null', null, {}],
	['text', 'x', {}],
	['without an id', { display_phone_number: '12025550100' }, { phone: '12025550100' }],
	[
		'numbers',
		{ display_phone_number: 12025550100, phone_number_id: 1 },
		{ phone: '12025550100', phoneNumberId: '1' },
	],
])('§10: metadata %s', (_what, metadata, to) => {
	const body = callback({ metadata, messages: [message({ type: 'text', text: { body: 'Hi' } })] });
	expect(events(body)).toEqual([{ event: 'text', ...BASE, to, text: 'Hi' }]);
});

test.each<[extraInfo: unknown]>([
	[undefined],
	[null],
	['x'],
	[[]],
	[{ ref: {}, reply_to: null, media_url: 7 }],
])('§10: extra_info %j costs no message', (extraInfo) => {
	const body = { ...single({ type: 'text', text: { body: 'Hi' } }), extra_info: extraInfo };
	expect(events(body)).toEqual([{ event: 'text', ...BASE, text: 'Hi' }]);
});

test.each<[timestamp: unknown, receivedAt: string]>([
	['1700000000', '2023-11-14T22:13:20.000Z'],
	[1700000000, '2023-11-14T22:13:20.000Z'],
	['soon', NOW],
	['', NOW],
	[undefined, NOW],
	[{}, NOW],
])('a timestamp %j', (timestamp, receivedAt) => {
	const body = callback({ messages: [message({ timestamp, type: 'text', text: { body: 'Hi' } })] });
	expect(events(body)).toEqual([{ event: 'text', ...BASE, receivedAt, text: 'Hi' }]);
});

test('§10: the type may come after its payload', () => {
	const raw = {
		text: { body: 'Hi' },
		type: 'text',
		timestamp: '1700000000',
		id: 'wamid.EXAMPLE',
		from: '12025550123',
	};
	expect(events(callback({ messages: [raw] }))).toEqual([{ event: 'text', ...BASE, text: 'Hi' }]);
});
