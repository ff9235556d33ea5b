import { describe, expect, it } from '@jest/globals';
import { callbacks, postCallback } from '../../simulator/callbacks.ts';
import type { ProviderName } from '../../simulator/exchange.ts';
import { withN8n } from './harness/n8n.ts';
import { actionNode, chain, triggerNode } from '../../scripts/trial/nodes.ts';

const e2e = withN8n();

/** A card of every field comes in at each provider; 99digital's callback has room for a number only. */
const inbound: Record<ProviderName, object> = {
	kaleyra: callbacks.kaleyra.contacts([callbacks.kaleyra.fullCard]),
	infobip: callbacks.infobip.contacts([callbacks.infobip.fullCard]),
	'99digital': callbacks.ninetyNineDigital.contacts('972500000003'),
};

/** The card in the body of a message. */
function cardIn(provider: ProviderName, body: unknown): unknown {
	if (provider === 'kaleyra')
		return expect.objectContaining({ messaging_object: expect.objectContaining({ contacts: [body] }) });
	if (provider === 'infobip') return expect.objectContaining({ content: { contacts: [body] } });
	return expect.objectContaining(Object(body));
}

const barbaraAtKaleyra = {
	name: {
		formatted_name: 'Dr. Barbara J. Johnson Esq.',
		first_name: 'Barbara',
		middle_name: 'Joana',
		last_name: 'Johnson',
		prefix: 'Dr.',
		suffix: 'Esq.',
	},
	phones: [
		{ phone: '+16505550199', wa_id: '16505550199', type: 'MOBILE' },
		{ phone: '+16505550198', type: 'Landline' },
	],
	emails: [
		{ email: 'barbara@example.com', type: 'Work' },
		{ email: 'bj@example.org', type: 'Home' },
	],
	addresses: [
		{
			street: '1 Lucky Shrub Way',
			city: 'Menlo Park',
			state: 'CA',
			zip: '94025',
			country: 'United States',
			country_code: 'US',
			type: 'Work',
		},
		{ street: '2 Example Street', city: 'Springfield', type: 'Home' },
	],
	urls: [
		{ url: 'https://www.example.com', type: 'Company' },
		{ url: 'https://social.example.com/barbara', type: 'Home' },
	],
	org: { company: 'Lucky Shrub', department: 'Legal', title: 'Lead Counsel' },
	birthday: '1999-01-23',
};

const frankAtInfobip = {
	name: {
		formattedName: 'Mr. Frank Bob Example Jr.',
		firstName: 'Frank',
		lastName: 'Example',
		middleName: 'Bob',
		namePrefix: 'Mr.',
		nameSuffix: 'Jr.',
	},
	phones: [
		{ phone: '441134960019', type: 'CELL', waId: '441134960019' },
		{ phone: '441134960018', type: 'WORK' },
	],
	emails: [
		{ email: 'frank@example.com', type: 'HOME' },
		{ email: 'frank@example.org', type: 'WORK' },
	],
	addresses: [
		{
			street: '1 Example Street',
			city: 'New York',
			state: 'NY',
			zip: '10001',
			country: 'USA',
			countryCode: 'US',
			type: 'HOME',
		},
		{ street: '2 Example Street', city: 'Leeds', type: 'WORK' },
	],
	urls: [
		{ url: 'https://www.example.com', type: 'HOME' },
		{ url: 'https://www.example.org', type: 'WORK' },
	],
	org: { company: 'Example Ltd', department: 'Support', title: 'Engineer' },
	birthday: '1980-01-01',
};

/** What arrives, pair by pair: from the provider of the first column to that of the second. */
const pairs: Array<{ from: ProviderName; to: ProviderName; arrives: object }> = [
	{ from: 'kaleyra', to: 'kaleyra', arrives: barbaraAtKaleyra },
	{
		from: 'kaleyra',
		to: 'infobip',
		arrives: {
			name: {
				formattedName: 'Dr. Barbara J. Johnson Esq.',
				firstName: 'Barbara',
				middleName: 'Joana',
				lastName: 'Johnson',
				namePrefix: 'Dr.',
				nameSuffix: 'Esq.',
			},
			// "Landline" has no equal in Infobip's list, so the number goes without a type.
			phones: [{ phone: '+16505550199', waId: '16505550199', type: 'CELL' }, { phone: '+16505550198' }],
			emails: [
				{ email: 'barbara@example.com', type: 'WORK' },
				{ email: 'bj@example.org', type: 'HOME' },
			],
			addresses: [
				{
					street: '1 Lucky Shrub Way',
					city: 'Menlo Park',
					state: 'CA',
					zip: '94025',
					country: 'United States',
					countryCode: 'US',
					type: 'WORK',
				},
				{ street: '2 Example Street', city: 'Springfield', type: 'HOME' },
			],
			urls: [
				{ url: 'https://www.example.com', type: 'WORK' },
				{ url: 'https://social.example.com/barbara', type: 'HOME' },
			],
			org: { company: 'Lucky Shrub', department: 'Legal', title: 'Lead Counsel' },
			birthday: '1999-01-23',
		},
	},
	{
		from: 'kaleyra',
		to: '99digital',
		arrives: {
			contact_name: 'Dr. Barbara J. Johnson Esq.',
			contact_phone: '+16505550199',
			contact_email: 'barbara@example.com',
			contact_birthday: '1999-01-23',
			address_street: '1 Lucky Shrub Way',
			address_city: 'Menlo Park',
			address_country: 'United States',
			website: 'https://www.example.com',
		},
	},
	{
		from: 'infobip',
		to: 'kaleyra',
		arrives: {
			name: {
				formatted_name: 'Mr. Frank Bob Example Jr.',
				first_name: 'Frank',
				last_name: 'Example',
				middle_name: 'Bob',
				prefix: 'Mr.',
				suffix: 'Jr.',
			},
			phones: [
				{ phone: '441134960019', type: 'CELL', wa_id: '441134960019' },
				{ phone: '441134960018', type: 'WORK' },
			],
			emails: frankAtInfobip.emails,
			addresses: [
				{
					street: '1 Example Street',
					city: 'New York',
					state: 'NY',
					zip: '10001',
					country: 'USA',
					country_code: 'US',
					type: 'HOME',
				},
				{ street: '2 Example Street', city: 'Leeds', type: 'WORK' },
			],
			urls: frankAtInfobip.urls,
			org: frankAtInfobip.org,
			birthday: '1980-01-01',
		},
	},
	{ from: 'infobip', to: 'infobip', arrives: frankAtInfobip },
	{
		from: 'infobip',
		to: '99digital',
		arrives: {
			contact_name: 'Mr. Frank Bob Example Jr.',
			contact_phone: '441134960019',
			contact_email: 'frank@example.com',
			contact_birthday: '1980-01-01',
			address_street: '1 Example Street',
			address_city: 'New York',
			address_country: 'USA',
			website: 'https://www.example.com',
		},
	},
	{
		from: '99digital',
		to: 'kaleyra',
		arrives: {
			name: { formatted_name: 'New contact', first_name: 'New' },
			phones: [{ phone: '972500000003' }],
		},
	},
	{
		from: '99digital',
		to: 'infobip',
		arrives: {
			name: { formattedName: 'New contact', firstName: 'New' },
			phones: [{ phone: '972500000003' }],
		},
	},
	{
		from: '99digital',
		to: '99digital',
		arrives: { contact_name: 'New contact', contact_phone: '972500000003' },
	},
];

const forward = async (from: ProviderName, to: ProviderName, parameters: object) => {
	const credential = await e2e.credential(to);
	const send = actionNode(
		to,
		{
			operation: 'sendContact',
			to: '972501234567',
			contactSource: 'json',
			contactsJson: '={{ $json.contact }}',
			...parameters,
		},
		{ credential },
	);
	const active = await e2e.activate(chain(triggerNode(from), send));
	expect(await postCallback(active.url, inbound[from])).toMatchObject({ status: 200 });
	const [execution] = await active.executions(1);
	return execution;
};

describe('a card that comes in at one provider goes out through another, without a mapping step', () => {
	it.each(pairs)('$from → $to', async ({ from, to, arrives }) => {
		// 99digital carries less than the others, and its callback brings no name, which every provider wants.
		const parameters = {
			...(to === '99digital' && { options: { ignoreUnsupportedFields: true } }),
			...(from === '99digital' && {
				contactsJson: '={{ { ...$json.contact, name: { formattedName: "New contact" } } }}',
			}),
		};
		const execution = await forward(from, to, parameters);
		expect(execution?.error?.message).toBeUndefined();
		const bodies = e2e.simulator.messages(to).map(({ body }) => body);
		expect(bodies).toEqual([cardIn(to, arrives)]);
		if (to === '99digital')
			expect(Object.keys(Object(bodies[0])).sort()).toEqual(
				['apiKey', 'from', 'to', ...Object.keys(arrives)].sort(),
			);
	});

	it.each(['kaleyra', 'infobip'] as const)(
		'%s → 99digital says what the gateway cannot carry',
		async (from) => {
			const execution = await forward(from, '99digital', {});
			expect(execution?.error?.message).toBe(
				'Contact 1: 99digital cannot carry: First Name, Last Name, Middle Name, Name Prefix, Name Suffix, Phone 1 WhatsApp ID, Phone 1 Type, Phone 2, Email 1 Type, Email 2, Address 1 State, Address 1 ZIP or Postal Code, Address 1 Country Code, Address 1 Type, Address 2, URL 1 Type, URL 2, Company, Department, Job Title',
			);
			expect(e2e.simulator.received).toEqual([]);
		},
	);

	it.each(['kaleyra', 'infobip', '99digital'] as const)(
		'99digital → %s says that a number alone is no card',
		async (to) => {
			const execution = await forward('99digital', to, {});
			expect(execution?.error?.message).toBe('Contact 1 has no formatted name');
			expect(e2e.simulator.received).toEqual([]);
		},
	);
});
