import { BASE, envelope, events, result } from './callbacks.ts';

/** Infobip contract §8. */

const frank = {
	name: { firstName: 'Frank', lastName: 'Example', namePrefix: 'Mr.', formattedName: 'Frank Example' },
	phones: [{ phone: '441134960019', type: 'CELL', waId: '441134960019' }],
	emails: [{ email: 'frank@example.com', type: 'HOME' }],
	addresses: [
		{
			street: 'Street',
			city: 'New York',
			state: 'NY',
			zip: '10001',
			country: 'USA',
			countryCode: 'US',
			type: 'HOME',
		},
	],
	org: { company: 'Example Ltd', department: 'Support', title: 'eng.' },
	urls: [{ url: 'https://www.example.com', type: 'HOME' }],
	birthday: '1980-01-01',
};

const parsedFrank = {
	...frank,
	name: { firstName: 'Frank', lastName: 'Example', prefix: 'Mr.', formattedName: 'Frank Example' },
};

test('§8.2: the sample of a contact', () => {
	expect(events(envelope(result({ type: 'CONTACT', contacts: [frank] })))).toEqual([
		{ event: 'contact', ...BASE, contacts: [parsedFrank] },
	]);
});

test('§8.2: several cards; in a card nothing is required, and phones may have any type', () => {
	const cards = [{ phones: [{ phone: '1', type: 'Satellite' }] }, { name: { nameSuffix: 'Jr.' } }, {}, null];
	expect(events(envelope(result({ type: 'CONTACT', contacts: cards })))).toEqual([
		{
			event: 'contact',
			...BASE,
			contacts: [{ phones: [{ phone: '1', type: 'Satellite' }] }, { name: { suffix: 'Jr.' } }],
		},
	]);
});

test('§8.2: context of a reply and referral of an ad', () => {
	const message = {
		type: 'CONTACT',
		contacts: [{ birthday: '1980-01-01' }],
		context: { from: '441134960000', id: 'wamid.PARENT', groupId: null },
		referral: { sourceType: 'AD' },
	};
	expect(events(envelope(result(message)))).toEqual([
		{ event: 'contact', ...BASE, replyTo: 'wamid.PARENT', contacts: [{ birthday: '1980-01-01' }] },
	]);
});

test('§8.3: TEXT', () => {
	expect(events(envelope(result({ type: 'TEXT', text: 'Hello\nDana' })))).toEqual([
		{ event: 'text', ...BASE, text: 'Hello\nDana' },
	]);
});

test.each<[type: string, payload: object]>([
	['INTERACTIVE_FLOW_REPLY', { text: 'Sent', response: { answer: '42' } }],
	[
		'ORDER',
		{
			catalogId: 'c',
			productItems: [{ currency: 'EUR', itemPrice: 9.5, productRetailerId: 's', quantity: 2 }],
			text: 'Please',
		},
	],
	['INFECTED_CONTENT', { malware: { name: 'EICAR' } }],
	['INTERACTIVE_PAYMENT_CONFIRMATION', { paymentId: 'p' }],
	['INTERACTIVE_CALL_PERMISSION_REPLY', { response: 'ACCEPT' }],
	['INTERACTIVE_IN_THREAD_AUTHENTICATION_REPLY', {}],
	['INTERACTIVE_PAYMENT_ACKNOWLEDGEMENT', { paymentId: 'p' }],
	['UNSUPPORTED', {}],
	['HOLOGRAM', { anything: [1] }],
	['constructor', { a: 1 }],
	['TEXT', {}],
	['TEXT', { text: ' ' }],
	['CONTACT', { contacts: [] }],
	['CONTACT', { contacts: [{}] }],
])('§8.3: %s %j is other, with type and payload', (type, payload) => {
	expect(events(envelope(result({ type, ...payload })))).toEqual([
		{ event: 'other', ...BASE, type, content: payload },
	]);
});

test('§8.3: REACTION with the message it is for', () => {
	const message = { type: 'REACTION', emoji: '👍', action: 'ADDED', context: { id: 'wamid.PARENT' } };
	expect(events(envelope(result(message)))).toEqual([
		{
			event: 'other',
			...BASE,
			replyTo: 'wamid.PARENT',
			type: 'REACTION',
			content: { emoji: '👍', action: 'ADDED', context: { id: 'wamid.PARENT' } },
		},
	]);
});

test('a message without a type, or with one that is no text, is other as a whole', () => {
	expect(events(envelope(result({ text: 'Hi' }), result({ type: {}, text: 'Hi' })))).toEqual([
		{ event: 'other', ...BASE, type: 'unknown', content: { text: 'Hi' } },
		{ event: 'other', ...BASE, type: 'unknown', content: { type: {}, text: 'Hi' } },
	]);
});
