import { infobip, request } from '../../../providers/infobip.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const infobipCall = callsTo(infobip);

const send = async (kind: string, content: object, more: object = {}) =>
	await infobipCall({
		path: `/whatsapp/1/message/interactive/${kind}`,
		body: { from: '441134960000', to: '441134960001', content, ...more },
	});

const body = { text: 'Shall we deliver tomorrow?' };
const reply = (id: string, title: string) => ({ type: 'REPLY', id, title });
const yes = reply('yes', 'Yes');
const buttons = (change: object, ...all: object[]) => ({ body, action: { buttons: all }, ...change });

const row = (id: string) => ({ id, title: 'Row 👍' });
const list = (change: object, ...sections: object[]) => ({
	body,
	action: { title: 'Choose', sections, ...change },
});
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(`${index}`));
const [one, two] = [{ rows: [row('1')] }, { rows: [row('2')] }];

const header = (type: string, more: object) => buttons({ header: { type, ...more } }, yes);
const mediaUrl = 'https://www.example.com/1';

const flow = (change: object) => ({
	body,
	action: {
		flowId: '7',
		flowToken: 'order-1001',
		callToActionButton: 'Book',
		flowActionPayload: { screen: 'A', data: { day: '' } },
		...change,
	},
});

const link = (change: object) => ({
	body,
	action: { displayText: 'Open 👇', url: 'https://www.example.com/i/1001', ...change },
});

test.each<[string, string, object]>([
	['three buttons', 'buttons', buttons({}, yes, reply('no', 'No'), reply('x'.repeat(256), 'x'.repeat(20)))],
	['a header and a footer', 'buttons', { ...header('TEXT', { text: 'Hi' }), footer: { text: 'Ltd' } }],
	['an image', 'buttons', header('IMAGE', { mediaUrl })],
	['a video', 'buttons', header('VIDEO', { mediaUrl })],
	['a document', 'buttons', header('DOCUMENT', { mediaUrl, filename: 'a.pdf' })],
	['signs and digits', 'buttons', buttons({}, reply('1', '#1 * 2 ™'))],
	['a list', 'list', { ...list({}, one), header: { type: 'TEXT', text: 'Hi' }, footer: { text: 'Ltd' } }],
	['ten rows', 'list', list({}, { rows: rows(10) })],
	['two sections', 'list', list({}, { title: 'A', ...one }, { title: 'B', ...two })],
	['a request for a contact', 'request-contact-info', { body: { text: 'x'.repeat(1024) } }],
	['a request for a location', 'location-request', { body: { text: 'x'.repeat(1024) } }],
	['a flow', 'flow', flow({ mode: 'DRAFT', flowMessageVersion: 3 })],
	['a flow of a server', 'flow', flow({ flowAction: 'DATA_EXCHANGE', flowActionPayload: undefined })],
	['a link', 'url-button', link({})],
	['a link below a document', 'url-button', { ...link({}), header: { type: 'DOCUMENT', mediaUrl } }],
])('accepts %s', async (_what, kind, content) => {
	const answered = await send(kind, content, { urlOptions: { shortenUrl: false } });
	expect([answered.status, simulator.messages().length]).toEqual([200, 1]);
});

test.each<[string, string, object, string]>([
	['no buttons', 'buttons', buttons({}), 'content.action.buttons'],
	[
		'four',
		'buttons',
		buttons({}, yes, reply('2', '2'), reply('3', '3'), reply('4', '4')),
		'content.action.buttons',
	],
	['one ID twice', 'buttons', buttons({}, yes, reply('yes', 'No')), 'content.action.buttons'],
	['one title twice', 'buttons', buttons({}, yes, reply('no', 'Yes')), 'content.action.buttons'],
	['a title of 21', 'buttons', buttons({}, reply('1', 'x'.repeat(21))), 'content.action.buttons[0].title'],
	['an emoji', 'buttons', buttons({}, reply('1', 'Yes 👍')), 'content.action.buttons[0].title'],
	['a keycap', 'buttons', buttons({}, reply('1', '1️⃣')), 'content.action.buttons[0].title'],
	['a blank behind the ID', 'buttons', buttons({}, reply('1 ', '1')), 'content.action.buttons[0].id'],
	['a text of 1025', 'buttons', buttons({ body: { text: 'x'.repeat(1025) } }, yes), 'content.body.text'],
	['a footer of 61', 'buttons', buttons({ footer: { text: 'x'.repeat(61) } }, yes), 'content.footer.text'],
	['no address', 'buttons', header('IMAGE', { mediaUrl: 'box.jpg' }), 'content.header.mediaUrl'],
	['a placeholder', 'buttons', header('TEXT', { placeholder: 'Hi' }), 'content.header.text'],
	['a location', 'buttons', header('LOCATION', {}), 'content.header.type'],
	['no sections', 'list', list({}), 'content.action.sections'],
	['eleven rows', 'list', list({}, { rows: rows(11) }), 'content.action.sections'],
	['no rows', 'list', list({}, { rows: [] }), 'content.action.sections[0].rows'],
	[
		'one row ID twice',
		'list',
		list({}, { title: 'A', ...one }, { title: 'B', ...one }),
		'content.action.sections',
	],
	['no title', 'list', list({}, { title: 'A', ...one }, two), 'content.action.sections'],
	['an emoji on the button', 'list', list({ title: '👇' }, one), 'content.action.title'],
	['an image', 'list', { ...list({}, one), header: { type: 'IMAGE', mediaUrl } }, 'content.header.type'],
	['a blank text', 'request-contact-info', { body: { text: ' ' } }, 'content.body.text'],
	['a footer', 'request-contact-info', { body, footer: { text: 'x' } }, 'content.footer'],
	['a footer', 'location-request', { body, footer: { text: 'x' } }, 'content.footer'],
	['a link of 21', 'url-button', link({ displayText: 'x'.repeat(21) }), 'content.action.displayText'],
	['no screen', 'flow', flow({ flowActionPayload: {} }), 'content.action.flowActionPayload.screen'],
	['no payload', 'flow', flow({ flowActionPayload: undefined }), 'content.action.flowActionPayload'],
	['a payload', 'flow', flow({ flowAction: 'DATA_EXCHANGE' }), 'content.action.flowActionPayload'],
	[
		'empty data',
		'flow',
		flow({ flowActionPayload: { screen: 'A', data: {} } }),
		'content.action.flowActionPayload.data',
	],
	['no token', 'flow', flow({ flowToken: '' }), 'content.action.flowToken'],
	['a version in text', 'flow', flow({ flowMessageVersion: '3' }), 'content.action.flowMessageVersion'],
	['no link', 'url-button', link({ url: 'example' }), 'content.action.url'],
	['a button without words', 'url-button', link({ displayText: ' ' }), 'content.action.displayText'],
])('refuses %s and names the field', async (_what, kind, content, path) => {
	const { status, json } = await send(kind, content);
	expect([status, simulator.messages()]).toEqual([400, []]);
	expect(json).toMatchObject({
		requestError: {
			serviceException: { validationErrors: expect.objectContaining({ [path]: expect.anything() }) },
		},
	});
});

const { Authorization, Accept } = request.headers;
const headers = { Authorization, Accept };
const markAsRead = async (messageId: string, change: object = {}) =>
	await infobipCall({
		path: `/whatsapp/1/senders/441134960000/message/${messageId}/read`,
		headers,
		body: '',
		...change,
	});

test('marks a message as read with 204', async () => {
	const { status, text } = await markAsRead('wamid.HBgL%2F%2B%3D%3D');
	expect([status, text, simulator.sends()]).toEqual([204, '', []]);
});

test.each<[string, string, object, number, object]>([
	['a bare =', 'wamid.IN=', {}, 400, { error: 'messageId: must be percent-encoded' }],
	['a body', 'wamid.IN', { body: {}, headers: request.headers }, 400, { error: 'body: there is none' }],
	[
		'another sender',
		'x',
		{ path: '/whatsapp/1/senders/441134960099/message/x/read' },
		400,
		{ error: 'sender: not a registered sender' },
	],
	[
		'an unknown message',
		'wamid.UNKNOWN',
		{},
		404,
		{ requestError: { serviceException: { messageId: 'NOT_FOUND', text: 'Message not found' } } },
	],
	[
		'a key for sending alone',
		'wamid.IN',
		{ headers: { ...headers, Authorization: 'App fake-infobip-send-only-key-0001' } },
		403,
		{ requestError: { serviceException: { messageId: 'FORBIDDEN', text: 'Forbidden' } } },
	],
])('marks nothing as read with %s', async (_what, messageId, change, status, json) => {
	expect(await markAsRead(messageId, change)).toMatchObject({ status, json });
});
