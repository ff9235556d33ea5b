import { type Simulator, startSimulator } from '../../../simulator/server.ts';
import { infobipCall, infobipHeaders, infobipText } from './calls.ts';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterEach(() => simulator.reset());
afterAll(() => simulator.close());

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

const withCards = (contacts: unknown) => ({ ...infobipText, content: { contacts } });
const sendCards = (contacts: unknown) =>
	infobipCall(simulator, { path: contactPath, body: withCards(contacts) });

const validationErrors = (errors: Record<string, string[]>) => ({
	requestError: {
		serviceException: { messageId: 'BAD_REQUEST', text: 'Bad request', validationErrors: errors },
	},
});

test('a text is accepted with 200 and a generated id', async () => {
	const reply = await infobipCall(simulator);
	expect(reply.status).toBe(200);
	expect(reply.json).toEqual({
		to: '441134960001',
		messageCount: 1,
		messageId: simulator.messages('infobip')[0]?.messageId,
		status: {
			groupId: 1,
			groupName: 'PENDING',
			id: 7,
			name: 'PENDING_ENROUTE',
			description: 'Message sent to next instance',
		},
	});
});

test.each<[string, object]>([
	['an own message id', { messageId: 'm'.repeat(200) }],
	['a user id', { to: 'US.1000000000000000001' }],
	['a user id of 150', { to: `US.${'1'.repeat(147)}` }],
	['callback data', { callbackData: 'c'.repeat(4000), notifyUrl: 'https://hooks.example.com/wa' }],
	['entity and application', { entityId: 'e'.repeat(255), applicationId: 'a'.repeat(255) }],
	['a reply', { context: { replyToMessageId: 'wamid.PARENT' } }],
	['a preview', { content: { text: 'See https://www.example.com', previewUrl: true } }],
	[
		'URL options',
		{ urlOptions: { shortenUrl: true, trackClicks: false, trackingUrl: 'https://t.example.com' } },
	],
])('accepts %s', async (_what, change) => {
	const reply = await infobipCall(simulator, { body: { ...infobipText, ...change } });
	expect([reply.status, simulator.messages().length]).toEqual([200, 1]);
});

test('returns the own message id', async () => {
	const reply = await infobipCall(simulator, { body: { ...infobipText, messageId: 'own-1' } });
	expect(reply.json).toMatchObject({ messageId: 'own-1' });
});

test('accepts minimal and full cards', async () => {
	expect((await sendCards([card, fullCard])).status).toBe(200);
});

test.each<[string, object, string]>([
	['no recipient', { to: undefined }, 'to'],
	['a plus sign', { to: '+441134960001' }, 'to'],
	['a to of 151', { to: `US.${'1'.repeat(148)}` }, 'to'],
	['a plus sign before the sender', { from: '+441134960000' }, 'from'],
	['a sender of 25', { from: '4'.repeat(25) }, 'from'],
	['a message id of 201', { messageId: 'm'.repeat(201) }, 'messageId'],
	['a blank message id', { messageId: '' }, 'messageId'],
	['callback data of 4001', { callbackData: 'c'.repeat(4001) }, 'callbackData'],
	['a notify URL of 2049', { notifyUrl: 'h'.repeat(2049) }, 'notifyUrl'],
	['an entity of 256', { entityId: 'e'.repeat(256) }, 'entityId'],
	['a platform object', { platform: { entityId: 'e' } }, 'platform'],
	['an empty context', { context: {} }, 'context.replyToMessageId'],
	['a blank text', { content: { text: '  ' } }, 'content.text'],
	['a text of 4097', { content: { text: 'x'.repeat(4097) } }, 'content.text'],
	['previewURL', { content: { text: 'x', previewURL: true } }, 'content.previewURL'],
	['a preview of nothing', { content: { text: 'x', previewUrl: true } }, 'content.text'],
	[
		'a preview without protocol',
		{ content: { text: 'https://x.example', previewUrl: true }, urlOptions: { removeProtocol: true } },
		'urlOptions.removeProtocol',
	],
	['empty URL options', { urlOptions: {} }, 'urlOptions'],
])('refuses %s and names the field', async (_what, change, path) => {
	const reply = await infobipCall(simulator, { body: { ...infobipText, ...change } });
	expect([reply.status, reply.json]).toEqual([400, validationErrors({ [path]: [expect.any(String)] })]);
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
	['a bad e-mail', [{ ...card, emails: [{ email: 'john' }] }], 'content.contacts[0].emails[0].email'],
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

test('refuses a birthday in the words of the contract', async () => {
	const reply = await sendCards([{ ...card, birthday: '28.02.1990' }]);
	expect(reply.json).toMatchObject(
		validationErrors({
			'content.contacts[0].birthday': expect.arrayContaining(['must be in the YYYY-MM-DD format']),
		}),
	);
});

test('urlOptions are for texts only', async () => {
	const reply = await infobipCall(simulator, {
		path: contactPath,
		body: { ...withCards([card]), urlOptions: { shortenUrl: true } },
	});
	expect(reply.json).toEqual(validationErrors({ urlOptions: ['is not a known field'] }));
});

test.each<[string, Record<string, string>]>([
	['no key', { Authorization: '' }],
	['a wrong key', { Authorization: 'App wrong' }],
	['another scheme', { Authorization: 'Bearer fake-infobip-key-0001' }],
])('answers %s with 401', async (_what, change) => {
	const reply = await infobipCall(simulator, { headers: { ...infobipHeaders, ...change } });
	expect([reply.status, reply.json]).toEqual([
		401,
		{ requestError: { serviceException: { messageId: 'UNAUTHORIZED', text: 'Invalid login details' } } },
	]);
});

test.each<[string, Record<string, string>]>([
	['Content-Type', { 'Content-Type': 'text/plain' }],
	['Accept', { Accept: '*/*' }],
])('refuses another %s', async (name, change) => {
	const reply = await infobipCall(simulator, { headers: { ...infobipHeaders, ...change } });
	expect(reply.status).toBe(400);
	expect(simulator.received[0]?.violations).toEqual([`${name}: must be application/json`]);
});

test.each([
	['another method', { method: 'PUT' }],
	['another path', { path: '/whatsapp/2/message/text' }],
])('answers %s with 404', async (_what, change) => {
	expect((await infobipCall(simulator, change)).status).toBe(404);
});

test('a sender that is not registered is a 200 with a rejected status', async () => {
	const reply = await infobipCall(simulator, { body: { ...infobipText, from: '441134960099' } });
	expect([reply.status, reply.json]).toEqual([
		200,
		expect.objectContaining({
			status: expect.objectContaining({ groupId: 5, groupName: 'REJECTED', id: 11 }),
		}),
	]);
	expect(simulator.messages()).toEqual([]);
});

test('balance and templates answer a full key, and 403 to one that may only send', async () => {
	const headers = { ...infobipHeaders, Authorization: 'App fake-infobip-send-only-key-0001' };
	const balance = await infobipCall(simulator, { method: 'GET', path: '/account/1/balance' });
	expect([balance.status, balance.json]).toEqual([200, { balance: 12.5, currency: 'EUR' }]);
	const templates = await infobipCall(simulator, { method: 'GET', path: '/whatsapp/1/templates?size=1' });
	expect([templates.status, templates.json]).toEqual([200, expect.objectContaining({ results: [] })]);
	const refused = await infobipCall(simulator, { method: 'GET', path: '/account/1/balance', headers });
	expect([refused.status, refused.json]).toEqual([
		403,
		{ requestError: { serviceException: { messageId: 'FORBIDDEN', text: 'Forbidden' } } },
	]);
	const newer = await infobipCall(simulator, { method: 'GET', path: '/whatsapp/1/templates', headers });
	expect([newer.status, newer.json]).toEqual([403, expect.objectContaining({ errorCode: 'E403' })]);
	expect((await infobipCall(simulator, { headers })).status).toBe(200);
});

test.each(['size=0', 'size=101', 'page=1'])('refuses templates with %s', async (query) => {
	const reply = await infobipCall(simulator, { method: 'GET', path: `/whatsapp/1/templates?${query}` });
	expect([reply.status, reply.json]).toEqual([400, expect.objectContaining({ errorCode: 'E400' })]);
});
