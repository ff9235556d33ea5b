import { kaleyra } from '../../../providers/kaleyra.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const kaleyraCall = callsTo(kaleyra);

const card = {
	name: { formatted_name: 'Dana Example', first_name: 'Dana' },
	phones: [{ phone: '+1 202 555 0145', type: 'Mobile', wa_id: '12025550145' }],
};

const fullCard = {
	name: {
		formatted_name: 'Barbara J. Johnson',
		first_name: 'Barbara',
		last_name: 'Johnson',
		middle_name: 'Joana',
		suffix: 'Esq.',
		prefix: 'Dr.',
	},
	phones: [
		{ phone: '+16505550199', type: 'Landline' },
		{ phone: '+19125550199', wa_id: '19125550199' },
	],
	emails: [{ email: 'barbara@example.com', type: 'Work' }, { email: 'bj@example.com' }],
	addresses: [
		{
			street: '1 Lucky Shrub Way',
			city: 'Menlo Park',
			state: 'CA',
			zip: '94025',
			country: 'United States',
			country_code: 'US',
			type: 'Office',
		},
	],
	birthday: '1999-01-23',
	org: { company: 'Lucky Shrub', department: 'Legal', title: 'Lead Counsel' },
	urls: [{ url: 'https://www.example.com', type: 'Company' }],
};

const sendCards = async (contacts: unknown) =>
	await kaleyraCall({
		body: {
			messaging_object: { messaging_product: 'whatsapp', to: '+12025550123', type: 'contacts', contacts },
		},
	});

const incorrectPayload = {
	code: 'WA400',
	message: 'Refer to correct payload format',
	data: {},
	error: { payload: 'Incorrect payload format' },
};

test.each([
	['a minimal card', [card]],
	['a full card', [fullCard]],
	['a user id', [{ ...card, phones: [{ phone: '1', wa_id: 'US.1349120865530274191' }] }]],
	['257 cards', Array.from({ length: 257 }, () => card)],
])('accepts %s', async (_what, contacts) => {
	expect((await sendCards(contacts)).status).toBe(202);
});

test.each<[string, unknown]>([
	['no cards', []],
	['258 cards', Array.from({ length: 258 }, () => card)],
	['cards that are no array', card],
	['a card without a name', [{ phones: card.phones }]],
	['a card without a formatted name', [{ ...card, name: { first_name: 'Dana' } }]],
	['a formatted name alone', [{ ...card, name: { formatted_name: 'Dana' } }]],
	['a blank part of the name', [{ ...card, name: { ...card.name, last_name: '' } }]],
	['a card without phones', [{ name: card.name }]],
	['empty phones', [{ ...card, phones: [] }]],
	['phones as an object', [{ ...card, phones: card.phones[0] }]],
	['a phone without a number', [{ ...card, phones: [{ type: 'Mobile' }] }]],
	['a phone without a digit', [{ ...card, phones: [{ phone: 'none' }] }]],
	['wa_id with a plus', [{ ...card, phones: [{ phone: '1', wa_id: '+12025550145' }] }]],
	['wa_id of words', [{ ...card, phones: [{ phone: '1', wa_id: 'none' }] }]],
	['a user id in lower case', [{ ...card, phones: [{ phone: '1', wa_id: 'us.1' }] }]],
	['camelCase', [{ ...card, phones: [{ phone: '1', waId: '12025550145' }] }]],
	['a number as phone', [{ ...card, phones: [{ phone: 12025550145 }] }]],
	['empty emails', [{ ...card, emails: [] }]],
	['an empty email', [{ ...card, emails: [{}] }]],
	['a blank email', [{ ...card, emails: [{ email: ' ' }] }]],
	['an empty address', [{ ...card, addresses: [{}] }]],
	['a state of three letters', [{ ...card, addresses: [{ state: 'CAL' }] }]],
	['a country code of three letters', [{ ...card, addresses: [{ country_code: 'USA' }] }]],
	['an empty org', [{ ...card, org: {} }]],
	['null for an org', [{ ...card, org: null }]],
	['empty urls', [{ ...card, urls: [] }]],
	['a birthday in another form', [{ ...card, birthday: '28.02.1990' }]],
	['a birthday that does not exist', [{ ...card, birthday: '1990-02-30' }]],
	['ims', [{ ...card, ims: [] }]],
	['a vcard', [{ ...card, vcard: 'BEGIN:VCARD' }]],
])('refuses %s with WA400', async (_what, contacts) => {
	const reply = await sendCards(contacts);
	expect([reply.status, reply.json]).toEqual([400, incorrectPayload]);
	expect(simulator.messages()).toEqual([]);
	expect(simulator.received[0]?.violations).not.toEqual([]);
});

test('says for the reader of a failed test which rule was broken', async () => {
	await sendCards([{ ...card, birthday: '', foo: 1 }]);
	expect(simulator.received[0]?.violations).toContain(
		'messaging_object.contacts[0].foo: is not a known field',
	);
});
