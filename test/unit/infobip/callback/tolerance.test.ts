import { BASE, CONTACT, envelope, events, NOW, result } from './callbacks.ts';

/** Infobip contract §8.1 and §11, and the bodies that nobody promised not to send. */

test.each<[spelling: unknown, receivedAt: string]>([
	['2025-01-01T10:10:00.000+0000', '2025-01-01T10:10:00.000Z'],
	['2025-01-01T07:10:00.000-0300', '2025-01-01T10:10:00.000Z'],
	['2025-01-01T10:10:00.000+00:00', '2025-01-01T10:10:00.000Z'],
	['2025-01-01T10:10:00Z', '2025-01-01T10:10:00.000Z'],
	['yesterday', NOW],
	[null, NOW],
	[undefined, NOW],
])('§11: receivedAt %j', (spelling, receivedAt) => {
	expect(events(envelope(result({ type: 'TEXT', text: 'Hi' }, { receivedAt: spelling })))).toEqual([
		{ event: 'text', ...BASE, receivedAt, text: 'Hi' },
	]);
});

test.each<[what: string, more: object, from: object]>([
	['no contact (MO_OTT_MSISDN)', { contact: undefined }, { phone: '441134960001' }],
	['contact null', { contact: null }, { phone: '441134960001' }],
	['a contact that is no object', { contact: 'Frank' }, { phone: '441134960001' }],
	[
		'contact without phoneNumber',
		{ contact: { ...CONTACT, phoneNumber: null } },
		{ phone: '441134960001', userId: 'GB.123123123', name: 'Frank' },
	],
	[
		'a hidden number',
		{ from: 'GB.123123123', contact: { name: 'Frank', userId: 'GB.123123123' } },
		{ userId: 'GB.123123123', name: 'Frank' },
	],
	['a hidden number without contact', { from: 'GB.123123123', contact: null }, { userId: 'GB.123123123' }],
	[
		'a hidden number that contact shows',
		{ from: 'GB.123123123' },
		{ phone: '441134960001', userId: 'GB.123123123', name: 'Frank' },
	],
	['from as a number', { from: 441134960001, contact: null }, { phone: '441134960001' }],
	['no from at all', { from: null, contact: null }, {}],
])('§8.1, §11: the sender with %s', (_what, more, from) => {
	expect(events(envelope(result({ type: 'TEXT', text: 'Hi' }, more)))).toEqual([
		{ event: 'text', ...BASE, from, text: 'Hi' },
	]);
});

test('§11: callbackData, integrationType and price missing or null', () => {
	const missing = { callbackData: undefined, integrationType: undefined, price: undefined };
	const nulls = { callbackData: null, integrationType: null, price: null, keyword: null };
	const body = envelope(
		result({ type: 'TEXT', text: 'Hi' }, missing),
		result({ type: 'TEXT', text: 'Hi' }, nulls),
	);
	const event = { event: 'text', ...BASE, reference: undefined, text: 'Hi' };
	expect(events(body)).toEqual([event, event]);
});

test('§8.1: a message of another channel is other', () => {
	const rcs = { integrationType: 'RCS' };
	const button = { type: 'BUTTON', text: 'Yes', payload: 'yes' };
	const body = envelope(result({ type: 'TEXT', text: 'Hi' }, rcs), result(button, rcs));
	expect(events(body)).toEqual([
		{ event: 'other', ...BASE, type: 'TEXT', content: { text: 'Hi' } },
		{ event: 'other', ...BASE, type: 'BUTTON', content: { text: 'Yes', payload: 'yes' } },
	]);
});

test('damaged results among good ones come out as other, those without content together, the good ones as they are', () => {
	const good = (text: string) => result({ type: 'TEXT', text });
	const halfway = { from: '441134960001', messageId: 'm', message: 'text' };
	const body = envelope(good('One'), 'text', null, 7, [], {}, halfway, good('Two'));
	const empty = { event: 'other', provider: 'infobip', receivedAt: NOW, from: {}, to: {}, type: 'unknown' };
	expect(events(body)).toEqual([
		{ event: 'text', ...BASE, text: 'One' },
		{ ...empty, content: ['text', null, 7, [], {}] },
		{ ...empty, messageId: 'm', from: { phone: '441134960001' }, content: halfway },
		{ event: 'text', ...BASE, text: 'Two' },
	]);
});

test('§8.1: several results in one request, in their order', () => {
	const body = envelope(
		result({ type: 'TEXT', text: 'One' }, { messageId: 'm1' }),
		result({ type: 'CONTACT', contacts: [{ birthday: '1980-01-01' }] }, { messageId: 'm2' }),
		result({ type: 'ORDER', catalogId: 'c' }, { messageId: 'm3' }),
	);
	expect(events(body)).toEqual([
		{ event: 'text', ...BASE, messageId: 'm1', text: 'One' },
		{ event: 'contact', ...BASE, messageId: 'm2', contacts: [{ birthday: '1980-01-01' }] },
		{
			event: 'other',
			...BASE,
			messageId: 'm3',
			type: 'ORDER',
			content: { catalogId: 'c' },
		},
	]);
});

test('one result as an object in place of the list', () => {
	expect(events({ results: result({ type: 'TEXT', text: 'Hi' }) })).toEqual([
		{ event: 'text', ...BASE, text: 'Hi' },
	]);
});

test.each<[what: string, body: unknown]>([
	['nothing', undefined],
	['null', null],
	['text', 'hello'],
	['a list', [result({ type: 'TEXT', text: 'Hi' })]],
	['an empty object', {}],
	['no results', { messageCount: 0, pendingMessageCount: 0 }],
	['results null', { results: null }],
	['results empty', { results: [] }],
	['results that are text', { results: 'x' }],
	["Meta's envelope", { object: 'whatsapp_business_account', entry: [] }],
])('a body without a message gives no event: %s', (_what, body) => {
	expect(events(body)).toEqual([]);
});
