import { infobip, request } from '../../../providers/infobip.ts';
import { callsTo } from '../calls.ts';

const infobipCall = callsTo(infobip);

const contactPath = '/whatsapp/1/message/contact';
const card = { name: { firstName: 'John', formattedName: 'John Smith' } };
const fullCard = {
	name: {
		firstName: 'John',
		lastName: 'Smith',
		middleName: 'B',
		nameSuffix: 'Jr.',
		namePrefix: 'Mr.',
		formattedName: 'Mr. John Smith',
	},
	phones: [
		{ phone: '+441134960019', type: 'WORK', waId: '441134960019' },
		{ phone: '0113 496 0018', type: 'CELL' },
	],
	emails: [{ email: 'john.smith@example.com', type: 'WORK' }],
	addresses: [
		{
			street: '1 Example Street',
			city: 'Leeds',
			state: 'West Yorkshire',
			zip: 'LS1 1AA',
			country: 'United Kingdom',
			countryCode: 'GB',
			type: 'WORK',
		},
	],
	org: { company: 'Example Ltd', department: 'Sales', title: 'Director' },
	urls: [{ url: 'https://www.example.com', type: 'HOME' }],
	birthday: '1990-02-28',
};

const withCards = (contacts: unknown) => ({ ...request.body, content: { contacts } });
const sendCards = (contacts: unknown) => infobipCall({ path: contactPath, body: withCards(contacts) });

const validationErrors = (errors: Record<string, string[]>) => ({
	requestError: {
		serviceException: { messageId: 'BAD_REQUEST', text: 'Bad request', validationErrors: errors },
	},
});

test.each<[string, unknown]>([
	['a card without phones', [card]],
	['minimal and full cards', [card, fullCard]],
	['a WhatsApp ID alone', [{ ...card, phones: [{ waId: '441134960019', type: 'CELL' }] }]],
	['a user id', [{ ...card, phones: [{ waId: 'US.1349120865530274191' }] }]],
	['a quoted e-mail', [{ ...card, emails: [{ email: '"john@home"@example.com' }] }]],
	['an e-mail in other scripts', [{ ...card, emails: [{ email: '用户@例子。广告' }] }]],
])('accepts %s', async (_what, contacts) => {
	expect((await sendCards(contacts)).status).toBe(200);
});

test.each<[string, unknown, string]>([
	['no cards', [], 'content.contacts'],
	['258 cards', Array.from({ length: 258 }, () => card), 'content.contacts'],
	['no name', [{}], 'content.contacts[0].name'],
	['no first name', [{ name: { formattedName: 'J' } }], 'content.contacts[0].name.firstName'],
	['no formatted name', [card, { name: { firstName: 'J' } }], 'content.contacts[1].name.formattedName'],
	['a blank name part', [{ name: { ...card.name, lastName: ' ' } }], 'content.contacts[0].name.lastName'],
	['snake_case', [{ ...card, name: { ...card.name, last_name: 'S' } }], 'content.contacts[0].name.last_name'],
	['empty phones', [{ ...card, phones: [] }], 'content.contacts[0].phones'],
	['an empty phone', [{ ...card, phones: [{}] }], 'content.contacts[0].phones[0]'],
	[
		'a lower-case type',
		[{ ...card, phones: [{ phone: '1', type: 'cell' }] }],
		'content.contacts[0].phones[0].type',
	],
	['waId with a plus', [{ ...card, phones: [{ waId: '+44' }] }], 'content.contacts[0].phones[0].waId'],
	['waId of words', [{ ...card, phones: [{ waId: 'none' }] }], 'content.contacts[0].phones[0].waId'],
	[
		'a user id in lower case',
		[{ ...card, phones: [{ waId: 'us.1' }] }],
		'content.contacts[0].phones[0].waId',
	],
	[
		'CELL for e-mail',
		[{ ...card, emails: [{ email: 'j@x.io', type: 'CELL' }] }],
		'content.contacts[0].emails[0].type',
	],
	['an empty address', [{ ...card, addresses: [{}] }], 'content.contacts[0].addresses[0]'],
	['empty urls', [{ ...card, urls: [] }], 'content.contacts[0].urls'],
	['an empty org', [{ ...card, org: {} }], 'content.contacts[0].org'],
])('refuses %s in a contact and names the field', async (_what, contacts, path) => {
	const reply = await sendCards(contacts);
	expect([reply.status, reply.json]).toEqual([400, validationErrors({ [path]: [expect.any(String)] })]);
});

test.each([
	...['john', 'john@example', 'john smith@example.com', 'john@home@example.com', 'a..b@x.com', 'a.@x.com'],
	...['<john@example.com>', 'mailto:john@example.com', 'john@-x.com', 'john@x-.com', 'john@x..com'],
	...['"john@example.com', 'john@exam\u00a0ple.com', `${'j'.repeat(65)}@example.com`],
])('refuses the e-mail address %s', async (email) => {
	const reply = await sendCards([{ ...card, emails: [{ email }] }]);
	expect([reply.status, reply.json]).toEqual([
		400,
		validationErrors({
			'content.contacts[0].emails[0].email': ['must be a well-formed email address'],
		}),
	]);
});

test('refuses a birthday in the words of the contract', async () => {
	const reply = await sendCards([{ ...card, birthday: '28.02.1990' }]);
	expect(reply.json).toMatchObject(
		validationErrors({
			'content.contacts[0].birthday': expect.arrayContaining(['must be in the YYYY-MM-DD format']),
		}),
	);
});

test('urlOptions are for texts only', async () => {
	const reply = await infobipCall({
		path: contactPath,
		body: { ...withCards([card]), urlOptions: { shortenUrl: true } },
	});
	expect(reply.json).toEqual(validationErrors({ urlOptions: ['is not a known field'] }));
});
