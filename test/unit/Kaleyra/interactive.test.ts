import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { requestOf } from '../providers/requests.ts';
import { buttonsOf, section, sectionsOf } from '../shared/messages/items.ts';
import type { Parameters } from '../shared/nodeContext.ts';
import { rejection } from '../shared/refusal.ts';

/** Kaleyra contract §26, row by row. The expected bodies are written by hand from its table. */

const send = async (parameters: Parameters, options = {}) =>
	await requestOf(
		kaleyra,
		'sendButtons',
		{ text: 'Shall we deliver tomorrow?', buttons: buttonsOf({ title: 'Yes' }), ...parameters },
		{
			credential: { pod: 'in', sid: 'HXAP16XXXXXX97IN' },
			from: '+12025550100',
			to: '+12025550123',
			options,
		},
	);

test('§26: the sample', async () => {
	const parameters = {
		buttons: buttonsOf({ id: 'yes', title: 'Yes' }, { id: 'no', title: 'No' }),
		footer: 'Example Ltd',
	};
	expect(await send(parameters, { ref: 'ask-1001', waSource: 'api' })).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
		body: {
			messaging_object: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+12025550123',
				type: 'interactive',
				interactive: {
					type: 'button',
					body: { text: 'Shall we deliver tomorrow?' },
					footer: { text: 'Example Ltd' },
					action: {
						buttons: [
							{ type: 'reply', reply: { id: 'yes', title: 'Yes' } },
							{ type: 'reply', reply: { id: 'no', title: 'No' } },
						],
					},
				},
			},
			extra_info: { ref: 'ask-1001', wa_source: 'api' },
		},
	});
});

const interactive = (more: object) => ({
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550123',
		type: 'interactive',
		interactive: {
			type: 'button',
			body: { text: 'Shall we deliver tomorrow?' },
			action: { buttons: [{ type: 'reply', reply: { id: 'Yes', title: 'Yes' } }] },
			...more,
		},
	},
});

test('§26: no header, no footer, a title for an ID', async () => {
	expect((await send({})).body).toStrictEqual(interactive({}));
});

test.each<[row: string, parameters: Parameters, header: object]>([
	['text', { headerType: 'text', headerText: 'Order 1001' }, { type: 'text', text: 'Order 1001' }],
	[
		'image',
		{ headerType: 'image', headerUrl: 'https://www.example.com/box.jpg' },
		{ type: 'image', image: { link: 'https://www.example.com/box.jpg' } },
	],
	[
		'video',
		{ headerType: 'video', headerUrl: 'https://www.example.com/box.mp4' },
		{ type: 'video', video: { link: 'https://www.example.com/box.mp4' } },
	],
	[
		'document',
		{ headerType: 'document', headerUrl: 'https://www.example.com/1.pdf', headerFilename: 'Invoice.pdf' },
		{ type: 'document', document: { link: 'https://www.example.com/1.pdf', filename: 'Invoice.pdf' } },
	],
	[
		'document without a name',
		{ headerType: 'document', headerUrl: 'https://www.example.com/' },
		{ type: 'document', document: { link: 'https://www.example.com/' } },
	],
])('§26: a header: %s', async (_row, parameters, header) => {
	expect((await send(parameters)).body).toStrictEqual(interactive({ header }));
});

test('§26: titles may hold emojis', async () => {
	const action = { buttons: [{ type: 'reply', reply: { id: 'Yes 👍', title: 'Yes 👍' } }] };
	expect((await send({ buttons: buttonsOf({ title: 'Yes 👍' }) })).body).toStrictEqual(
		interactive({ action }),
	);
});

test('§29: it may quote', async () => {
	expect((await send({}, { replyToMessageId: 'wamid.IN' })).body).toMatchObject({
		messaging_object: { context: { message_id: 'wamid.IN' } },
	});
});

/** Kaleyra contract §27, row by row. The expected bodies are written by hand from its table. */

const sendList = async (parameters: Parameters) =>
	await requestOf(
		kaleyra,
		'sendList',
		{ text: 'When may we come?', listButton: 'Choose', ...parameters },
		{ credential: { pod: 'in', sid: 'HXAP16XXXXXX97IN' }, from: '+12025550100', to: '+12025550123' },
	);

const listOf = (sections: object[], more: object = {}) => ({
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550123',
		type: 'interactive',
		interactive: {
			type: 'list',
			body: { text: 'When may we come?' },
			action: { button: 'Choose', sections },
			...more,
		},
	},
});

test('§27: the sample', async () => {
	const sections = sectionsOf(
		section(
			'Days',
			{ id: 'slot-1', title: 'Monday' },
			{ id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
		),
	);
	expect(await sendList({ sections })).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
		body: listOf([
			{
				title: 'Days',
				rows: [
					{ id: 'slot-1', title: 'Monday' },
					{ id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
				],
			},
		]),
	});
});

test('§27: header, footer, several sections', async () => {
	const parameters = {
		headerText: 'Your delivery',
		footer: 'Example Ltd',
		sections: sectionsOf(section('A', { title: 'Monday' }), section('B', { title: 'Tuesday' })),
	};
	expect((await sendList(parameters)).body).toStrictEqual(
		listOf(
			[
				{ title: 'A', rows: [{ id: 'Monday', title: 'Monday' }] },
				{ title: 'B', rows: [{ id: 'Tuesday', title: 'Tuesday' }] },
			],
			{ header: { type: 'text', text: 'Your delivery' }, footer: { text: 'Example Ltd' } },
		),
	);
});

test('§27: a section without a title; a text of 4096 characters', async () => {
	const text = 'a'.repeat(4096);
	const sections = sectionsOf(section('', { title: 'Monday' }));
	expect((await sendList({ text, sections })).body).toStrictEqual(
		listOf([{ rows: [{ id: 'Monday', title: 'Monday' }] }], { body: { text } }),
	);
});

/** Kaleyra contract §27.1 and §27.2. The expected bodies are written by hand. */

const envelope = {
	credential: { pod: 'in', sid: 'HXAP16XXXXXX97IN' },
	from: '+12025550100',
	to: '+12025550123',
};

const sent = (content: object, more: object = {}) => ({
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550123',
		type: 'interactive',
		interactive: content,
		...more,
	},
});

const LINK = {
	text: 'Your invoice is ready.',
	buttonText: 'Open invoice',
	buttonUrl: 'https://www.example.com/i/1001',
};

const action = {
	name: 'cta_url',
	parameters: { display_text: 'Open invoice', url: 'https://www.example.com/i/1001' },
};

test('§27.1: a text alone, and with header and footer', async () => {
	expect(await requestOf(kaleyra, 'sendUrlButton', LINK, envelope)).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
		body: sent({ type: 'cta_url', body: { text: 'Your invoice is ready.' }, action }),
	});
	const more = { headerType: 'image', headerUrl: 'https://www.example.com/box.jpg', footer: 'Example Ltd' };
	expect((await requestOf(kaleyra, 'sendUrlButton', { ...LINK, ...more }, envelope)).body).toStrictEqual(
		sent({
			type: 'cta_url',
			header: { type: 'image', image: { link: 'https://www.example.com/box.jpg' } },
			body: { text: 'Your invoice is ready.' },
			footer: { text: 'Example Ltd' },
			action,
		}),
	);
});

test('§27.1: no emoji on the button', async () => {
	const request = requestOf(kaleyra, 'sendUrlButton', { ...LINK, buttonText: 'Open 👇' }, envelope);
	expect(await rejection(request)).toEqual({
		message: 'Button Text contains an emoji, which Kaleyra does not allow there',
		description: 'Remove it, or write it into "Text"',
	});
});

test('§27.2: the request for a location, which may quote', async () => {
	const parameters = { text: 'Where may we pick you up?', footer: 'left over' };
	const options = { replyToMessageId: 'wamid.IN' };
	expect(
		(await requestOf(kaleyra, 'requestLocation', parameters, { ...envelope, options })).body,
	).toStrictEqual(
		sent(
			{
				type: 'location_request_message',
				body: { text: 'Where may we pick you up?' },
				action: { name: 'send_location' },
			},
			{ context: { message_id: 'wamid.IN' } },
		),
	);
});

/** Kaleyra contract §27.3. */

const FLOW = {
	text: 'Book your appointment.',
	flow: { mode: 'list', value: '700000000000001' },
	flowButton: 'Book',
	flowScreen: 'APPOINTMENT',
	flowToken: 'order-1001',
};

const flowParameters = {
	flow_message_version: '3',
	flow_token: 'order-1001',
	flow_id: '700000000000001',
	flow_cta: 'Book',
	flow_action: 'navigate',
	flow_action_payload: { screen: 'APPOINTMENT' },
};

test.each<[row: string, parameters: Parameters, content: object, sentParameters: object]>([
	['the least', {}, {}, flowParameters],
	[
		'data goes out as it is, its blanks included; header and footer',
		{
			flowData: '{ "day": "", "slots": [], "when": null }',
			headerText: 'Order 1001',
			footer: 'Example Ltd',
		},
		{ header: { type: 'text', text: 'Order 1001' }, footer: { text: 'Example Ltd' } },
		{
			...flowParameters,
			flow_action_payload: { screen: 'APPOINTMENT', data: { day: '', slots: [], when: null } },
		},
	],
	[
		'data exchange has no payload; a draft',
		{ flowAction: 'dataExchange', flowMode: 'draft' },
		{},
		{
			flow_message_version: '3',
			flow_token: 'order-1001',
			flow_id: '700000000000001',
			flow_cta: 'Book',
			mode: 'draft',
			flow_action: 'data_exchange',
		},
	],
])('§27.3: %s', async (_row, parameters, content, action) => {
	expect((await requestOf(kaleyra, 'sendFlow', { ...FLOW, ...parameters }, envelope)).body).toStrictEqual(
		sent({
			type: 'flow',
			body: { text: 'Book your appointment.' },
			...content,
			action: { name: 'flow', parameters: action },
		}),
	);
});

test('§27.3: no emoji on the button', async () => {
	const request = requestOf(kaleyra, 'sendFlow', { ...FLOW, flowButton: 'Book 👇' }, envelope);
	expect((await rejection(request)).message).toBe(
		'Flow Button contains an emoji, which Kaleyra does not allow there',
	);
});
