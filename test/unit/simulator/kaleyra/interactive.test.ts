import { interactive, kaleyra, request } from '../../../providers/kaleyra.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const kaleyraCall = callsTo(kaleyra);

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
const link = (change: object) =>
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

test.each<[string, object]>([
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
	['a link', link({})],
	['a request for a location', place({})],
	['a reaction', reaction({})],
	['a reaction taken away', reaction({ emoji: '' })],
])('accepts %s', async (_what, sent) => {
	expect((await kaleyraCall({ body: sent })).status).toBe(202);
	expect(simulator.messages()).toHaveLength(1);
});

test.each<[string, object]>([
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
	['an emoji on the link', link({ display_text: '👇' })],
	['a link of 21', link({ display_text: 'x'.repeat(21) })],
	['a flow without a screen', flow({ flow_action_payload: { data: { day: '' } } })],
	['a flow without a payload', flow({ flow_action_payload: undefined })],
	['a flow of a server with a payload', flow({ flow_action: 'data_exchange' })],
	['a flow with empty data', flow({ flow_action_payload: { screen: 'A', data: {} } })],
	['a flow whose version is a number', flow({ flow_message_version: 3 })],
	['no link', link({ url: 'ftp://a.example' })],
	['a location with a footer', place({ footer: { text: 'Ltd' } })],
	['a location by another name', place({ action: { name: 'location' } })],
	['a reaction that is a word', reaction({ emoji: 'ok' })],
	['a reaction without an emoji', reaction({ emoji: undefined })],
	['a reaction to nothing', reaction({ message_id: '' })],
	['another type', interactive({ type: 'product', body })],
])('refuses %s', async (_what, sent) => {
	const answered = await kaleyraCall({ body: sent });
	expect([answered.status, simulator.messages()]).toEqual([400, []]);
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
