import { BASE, events, message, NOW } from './callbacks.ts';

/** 99digital contract §9: messages. */

test('§9.2: the sample is a contact with its number; the sender’s name is not the card’s', () => {
	expect(events(message())).toEqual([
		{ event: 'contact', ...BASE, contacts: [{ phones: [{ phone: '972500000003' }] }] },
	]);
});

test.each<[string, unknown, string[]]>([
	['a number', 972500000003, ['972500000003']],
	['with separators', '+972 50-000-0003', ['+972500000003']],
	['in local format', '050-0000003', ['0500000003']],
	['separated by a comma', '972500000003, 972500000004', ['972500000003', '972500000004']],
	['separated by a semicolon', '972500000003;972500000004;', ['972500000003', '972500000004']],
	['separated by a line break', '972500000003\n972500000004', ['972500000003', '972500000004']],
	['separated by CR LF', '972500000003\r\n972500000004\r\n', ['972500000003', '972500000004']],
	['a list of texts', ['972500000003', '972500000004'], ['972500000003', '972500000004']],
	['a list of numbers', [972500000003, 972500000004], ['972500000003', '972500000004']],
	['a list of lists in text', ['972500000003,972500000004'], ['972500000003', '972500000004']],
])('§9.2: the body is %s', (_what, body, phones) => {
	expect(events(message({ body }))).toEqual([
		{ event: 'contact', ...BASE, contacts: phones.map((phone) => ({ phones: [{ phone }] })) },
	]);
});

test.each([
	'',
	' , ',
	'Dana Example',
	'BEGIN:VCARD\nVERSION:3.0\nTEL:+972500000003\nEND:VCARD',
	'972500000003 972500000004',
	[],
	[{ phone: '972500000003' }],
	{ phone: '972500000003' },
	null,
	undefined,
	true,
])('§9.2: of the body %j nothing can be read: it is kept as it came', (body) => {
	const raw = message({ body });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type: 'contacts', content: raw }]);
});

test.each(['972500000003, Dana', ['972500000003', { name: 'Dana' }], ['972500000003', null]])(
	'§9.2: of the body %j what can be read is a contact, and the whole is kept',
	(body) => {
		const raw = message({ body });
		expect(events(raw)).toEqual([
			{ event: 'contact', ...BASE, contacts: [{ phones: [{ phone: '972500000003' }] }] },
			{ event: 'other', ...BASE, type: 'contacts', content: raw },
		]);
	},
);

test('§9.1: text', () => {
	expect(events(message({ type: 'text', body: 'Hello\nDana' }))).toEqual([
		{ event: 'text', ...BASE, text: 'Hello\nDana' },
	]);
	expect(events(message({ type: 'text', body: 1001 }))).toEqual([{ event: 'text', ...BASE, text: '1001' }]);
});

test.each<[type: string, body: unknown]>([
	['reaction', '👍'],
	['order', [{ sku: 'sku-1', quantity: 2 }]],
	['hologram', 'not documented'],
	['toString', 'a name every object has'],
	['text', { body: 'a text that is none' }],
	['text', ' '],
])('§9.1: %s is another message, kept as it came', (type, body) => {
	const raw = message({ type, body, caption: 'A caption' });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type, content: raw }]);
});

test.each([undefined, null, {}, ''])('a message of type %j is damaged, and kept as it came', (type) => {
	const raw = message({ type });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type: 'unknown', content: raw }]);
});

test('§9: quoteUnique is the message answered', () => {
	const quoting = { quote: 'Are you coming?', quoteUnique: '92E00000000000000000000000000000' };
	expect(events(message({ type: 'text', body: 'Yes', ...quoting }))).toEqual([
		{ event: 'text', ...BASE, replyTo: '92E00000000000000000000000000000', text: 'Yes' },
	]);
});

test.each<[unknown, string]>([
	['1700000000', '2023-11-14T22:13:20.000Z'],
	[1700000000, '2023-11-14T22:13:20.000Z'],
	[undefined, NOW],
	['', NOW],
	['yesterday', NOW],
	[{}, NOW],
])('§9: the time stamp %j', (timestamp, receivedAt) => {
	expect(events(message({ timestamp }))).toEqual([expect.objectContaining({ receivedAt })]);
});

test('a list of messages, which nothing rules out', () => {
	const text = message({ type: 'text', body: 'Hi' });
	expect(events([message(), 'damaged', text, null])).toEqual([
		{ event: 'contact', ...BASE, contacts: [{ phones: [{ phone: '972500000003' }] }] },
		{
			event: 'other',
			provider: '99digital',
			receivedAt: NOW,
			from: {},
			to: {},
			type: 'unknown',
			content: ['damaged', null],
		},
		{ event: 'text', ...BASE, text: 'Hi' },
	]);
});

test('a message that has nothing else', () => {
	expect(events({ hook: 'new' })).toEqual([
		{
			event: 'other',
			provider: '99digital',
			receivedAt: NOW,
			from: {},
			to: {},
			type: 'unknown',
			content: { hook: 'new' },
		},
	]);
});
