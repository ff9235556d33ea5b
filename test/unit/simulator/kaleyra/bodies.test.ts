import { interactive, kaleyra, request } from '../../../providers/kaleyra.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

/** The bodies that Kaleyra takes, and those that it refuses (Kaleyra contract §24 to §27.3 and the chapters on a send). */

const kaleyraCall = callsTo(kaleyra);

const text = (change: object) => ({
	...request.body,
	messaging_object: { ...request.body.messaging_object, ...change },
});

const sent = (type: string, content: unknown) => ({
	messaging_object: { messaging_product: 'whatsapp', to: '+12025550123', type, [type]: content },
});
const cards = (contacts: unknown) => sent('contacts', contacts);

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

const link = 'https://www.example.com/file';
const where = { latitude: 38.8977, longitude: -77.0365 };

const body = { text: 'Shall we deliver tomorrow?' };
const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const buttons = (change: object, ...all: object[]) =>
	interactive({ type: 'button', body, action: { buttons: all }, ...change });
const yes = reply('yes', 'Yes');

const row = (id: string) => ({ id, title: 'Row' });
const list = (change: object, ...sections: object[]) =>
	interactive({ type: 'list', body, action: { button: 'Choose', sections }, ...change });
const monday = { rows: [row('1')] };

const flow = (change: object) =>
	interactive({
		type: 'flow',
		body,
		action: {
			name: 'flow',
			parameters: {
				flow_message_version: '3',
				flow_token: 'order-1001',
				flow_id: '7',
				flow_cta: 'Book',
				flow_action_payload: { screen: 'A' },
				...change,
			},
		},
	});
const linkButton = (change: object) =>
	interactive({
		type: 'cta_url',
		body,
		action: {
			name: 'cta_url',
			parameters: { display_text: 'Open', url: 'https://a.example', ...change },
		},
	});
const place = (change: object) =>
	interactive({ type: 'location_request_message', body, action: { name: 'send_location' }, ...change });
const reaction = (change: object) => ({
	messaging_object: {
		messaging_product: 'whatsapp',
		to: '+12025550123',
		type: 'reaction',
		reaction: { message_id: 'wamid.IN', emoji: '👍', ...change },
	},
});

const incorrectPayload = {
	code: 'WA400',
	message: 'Refer to correct payload format',
	data: {},
	error: { payload: 'Incorrect payload format' },
};

test('a text is accepted with 202 and an id, and recorded as it came', async () => {
	const reply = await kaleyraCall();
	const [message] = simulator.messages('kaleyra');
	expect(reply.status).toBe(202);
	expect(reply.json).toEqual({
		code: 'WA202',
		message: 'Request Accepted',
		data: { message_id: message?.messageId },
		error: {},
	});
	expect(message).toMatchObject({
		provider: 'kaleyra',
		operation: 'send',
		method: 'POST',
		path: '/v2/HXTEST0000000001IN/whatsapp/+12025550100/messages',
		body: request.body,
		rawBody: JSON.stringify(request.body),
		status: 202,
		violations: [],
	});
	expect(message?.headers['api-key']).toBe('fake-kaleyra-key-0001');
});

test('ids are all different', async () => {
	await Promise.all(Array.from({ length: 20 }, () => kaleyraCall()));
	expect(new Set(simulator.messages('kaleyra').map(({ messageId }) => messageId)).size).toBe(20);
});

const ofCards = (...rows: Array<[what: string, contacts: unknown]>) =>
	rows.map(([what, contacts]): [string, unknown] => [what, cards(contacts)]);

const ofKinds = (...rows: Array<[kind: string, content: object, violation?: string]>) =>
	rows.map(([kind, content, violation]): [string, unknown, string?] => [
		`${kind} with ${JSON.stringify(content).slice(0, 80)}`,
		sent(kind, content),
		violation && `messaging_object.${violation}`,
	]);

test.each<[what: string, body: unknown, violation?: string]>([
	['a reply', text({ context: { message_id: 'wamid.PARENT' } })],
	['4096 characters', text({ text: { body: 'x'.repeat(4096) } })],
	['4096 emoji', text({ text: { body: '😀'.repeat(4096) } })],
	['a ref of 255', { ...request.body, extra_info: { ref: 'r'.repeat(255) } }],
	...ofCards(
		['a minimal card', [card]],
		['a full card', [fullCard]],
		['a user id', [{ ...card, phones: [{ phone: '1', wa_id: 'US.1349120865530274191' }] }]],
		['257 cards', Array.from({ length: 257 }, () => card)],
	),
	...ofKinds(
		['image', { link }],
		['image', { link, caption: 'x'.repeat(1024) }],
		['video', { link, caption: 'Unboxed' }],
		['document', { link, caption: 'Your invoice', filename: 'invoice-1001.pdf' }],
		['audio', { link }],
		['sticker', { link }],
		['location', where],
		['location', { latitude: -90, longitude: 180, name: 'Example Ltd', address: '1 Example Street' }],
	),
	['three buttons', buttons({}, yes, reply('no', 'No'), reply('x'.repeat(256), '😀'.repeat(20)))],
	[
		'a header of text and a footer',
		buttons({ header: { type: 'text', text: 'Hi' }, footer: { text: 'Ltd' } }, yes),
	],
	['an image', buttons({ header: { type: 'image', image: { link: 'https://www.example.com/1.jpg' } } }, yes)],
	[
		'a document',
		buttons(
			{ header: { type: 'document', document: { link: 'https://a.example', filename: 'a.pdf' } } },
			yes,
		),
	],
	['a list', list({ body: { text: 'x'.repeat(4096) } }, monday)],
	['a list of ten rows', list({}, { rows: Array.from({ length: 10 }, (_, index) => row(`${index}`)) })],
	['sections with titles', list({}, { ...monday, title: 'A' }, { rows: [row('2')], title: 'B' })],
	['a flow', flow({ flow_action: 'navigate', mode: 'published' })],
	['a flow of a server', flow({ flow_action: 'data_exchange', flow_action_payload: undefined })],
	['a link', linkButton({})],
	['a request for a location', place({})],
	['a reaction', reaction({})],
	['a reaction taken away', reaction({ emoji: '' })],
])('accepts %s', async (...[, accepted]) => {
	expect((await kaleyraCall({ body: accepted })).status).toBe(202);
	expect(simulator.messages()).toMatchObject([{ violations: [] }]);
});

test.each<[what: string, body: unknown, violation?: string]>([
	['no body', ''],
	['a body that is not JSON', '{"messaging_object":'],
	['an array', []],
	['an unknown outer field', { ...request.body, from: '+12025550100' }],
	['an unknown field of the message', text({ foo: 1 })],
	['another product', text({ messaging_product: 'sms' })],
	['another recipient type', text({ recipient_type: 'group' })],
	['no type', text({ type: undefined })],
	['type interactive', text({ type: 'interactive' })],
	['to without plus', text({ to: '12025550123' })],
	['two recipients', text({ to: '+12025550123,+12025550124' })],
	['to with spaces', text({ to: '+1 202 555 0123' })],
	['a blank text', text({ text: { body: ' \n' } })],
	['4097 characters', text({ text: { body: 'x'.repeat(4097) } })],
	['4097 emoji', text({ text: { body: '😀'.repeat(4097) } })],
	['preview_url as a string', text({ text: { body: 'x', preview_url: 'false' } })],
	['contacts beside a text', text({ contacts: [{ name: { formatted_name: 'Dana Example' } }] })],
	['an empty context', text({ context: {} })],
	['empty extra_info', { ...request.body, extra_info: {} }],
	['a blank ref', { ...request.body, extra_info: { ref: '' } }],
	['a ref of 256', { ...request.body, extra_info: { ref: 'r'.repeat(256) } }],
	['an unknown wa_source', { ...request.body, extra_info: { wa_source: 'n8n' } }],
	...ofCards(
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
	),
	[
		'an unknown field of a card',
		cards([{ ...card, birthday: '', foo: 1 }]),
		'messaging_object.contacts[0].foo: is not a known field',
	],
	['a latitude of -91', sent('location', { ...where, latitude: -91 })],
	['a latitude of 91', sent('location', { ...where, latitude: 91 })],
	...ofKinds(
		['image', {}, 'image.link: must not be null'],
		['image', { link: 'http://www.example.com' }, 'image.link: must begin with https://'],
		['image', { link: 'box.jpg' }, 'image.link: is not a valid url'],
		['image', { link, id: '1' }, 'image.id: is not a known field'],
		['image', { link, filename: 'x.jpg' }, 'image.filename: is not a known field'],
		['image', { link, caption: '' }, 'image.caption: must not be blank'],
		['video', { link, caption: 'x'.repeat(1025) }, 'video.caption: size must be between 1 and 1024'],
		['document', { link, filename: '' }, 'document.filename: must not be blank'],
		['audio', { link, caption: 'x' }, 'audio.caption: is not a known field'],
		['sticker', { link, caption: 'x' }, 'sticker.caption: is not a known field'],
		['location', { ...where, latitude: '38.8977' }, 'location.latitude: Expected number, received string'],
		['location', { ...where, address: 'Here' }, 'location.name: must not be null with an address'],
		['location', { ...where, url: link }, 'location.url: is not a known field'],
	),
	['no buttons', buttons({})],
	['four buttons', buttons({}, yes, reply('2', '2'), reply('3', '3'), reply('4', '4'))],
	['two buttons of one ID', buttons({}, yes, reply('yes', 'No'))],
	['two buttons of one title', buttons({}, yes, reply('no', 'Yes'))],
	['a title of 21', buttons({}, reply('1', 'x'.repeat(21)))],
	['an ID of 257', buttons({}, reply('x'.repeat(257), '1'))],
	['no ID', buttons({}, { type: 'reply', reply: { title: 'Yes' } })],
	['a text of 1025', buttons({ body: { text: 'x'.repeat(1025) } }, yes)],
	['a footer of 61', buttons({ footer: { text: 'x'.repeat(61) } }, yes)],
	['an empty footer', buttons({ footer: {} }, yes)],
	['a header of 61', buttons({ header: { type: 'text', text: 'x'.repeat(61) } }, yes)],
	['a location', buttons({ header: { type: 'location', location: {} } }, yes)],
	['no sections', list({})],
	['a section without rows', list({}, { rows: [] })],
	['eleven rows', list({}, { rows: Array.from({ length: 11 }, (_, index) => row(`${index}`)) })],
	['two rows of one ID', list({}, { title: 'A', rows: [row('1')] }, { title: 'B', rows: [row('1')] })],
	['two sections, one without a title', list({}, { title: 'A', rows: [row('1')] }, { rows: [row('2')] })],
	['a description of 73', list({}, { rows: [{ ...row('1'), description: 'x'.repeat(73) }] })],
	['a header of a list that is an image', list({ header: { type: 'image', image: { link: 'x' } } }, monday)],
	['a list of 4097', list({ body: { text: 'x'.repeat(4097) } }, monday)],
	['an emoji on the link', linkButton({ display_text: '👇' })],
	['a link of 21', linkButton({ display_text: 'x'.repeat(21) })],
	['a flow without a screen', flow({ flow_action_payload: { data: { day: '' } } })],
	['a flow without a payload', flow({ flow_action_payload: undefined })],
	['a flow of a server with a payload', flow({ flow_action: 'data_exchange' })],
	['a flow with empty data', flow({ flow_action_payload: { screen: 'A', data: {} } })],
	['a flow whose version is a number', flow({ flow_message_version: 3 })],
	['no link', linkButton({ url: 'ftp://a.example' })],
	['a location with a footer', place({ footer: { text: 'Ltd' } })],
	['a location by another name', place({ action: { name: 'location' } })],
	['a reaction that is a word', reaction({ emoji: 'ok' })],
	['a reaction without an emoji', reaction({ emoji: undefined })],
	['a reaction to nothing', reaction({ message_id: '' })],
	['another type', interactive({ type: 'product', body })],
])('refuses %s with WA400', async (...[, refused, violation]) => {
	const reply = await kaleyraCall({ body: refused });
	expect([reply.status, reply.json]).toEqual([400, incorrectPayload]);
	expect(simulator.messages()).toEqual([]);
	expect(simulator.received[0]?.violations).toContainEqual(violation ?? expect.any(String));
});

const read = (change: object) => ({
	messaging_object: { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.IN', ...change },
});

test('marks a message as read, which is no message', async () => {
	expect((await kaleyraCall({ body: read({}) })).status).toBe(200);
	expect(simulator.messages()).toEqual([]);
	expect(simulator.received[0]?.violations).toEqual([]);
});

test.each([
	['a recipient', { to: '+12025550123' }],
	['another status', { status: 'seen' }],
	['no message', { message_id: '' }],
	['a blank in the ID', { message_id: 'wamid. IN' }],
])('marks nothing as read with %s', async (_what, change) => {
	expect((await kaleyraCall({ ...request, body: read(change) })).status).toBe(400);
});
