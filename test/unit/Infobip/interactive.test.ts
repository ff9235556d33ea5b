import { infobip } from '../../../nodes/Infobip/provider.ts';
import { planQuestion } from '../../../nodes/shared/wait/ask.ts';
import { requestOf } from '../providers/requests.ts';
import { buttonsOf, section, sectionsOf } from '../shared/messages/items.ts';
import { item } from '../shared/messages/templateItems.ts';
import type { Parameters } from '../shared/nodeContext.ts';
import { rejection } from '../shared/refusal.ts';
import { ACCOUNT } from '../shared/send/fakeRun.ts';

/** Infobip contract §26, row by row. The expected bodies are written by hand from its table. */

const send = async (parameters: Parameters, options = {}) =>
	await requestOf(
		infobip,
		'sendButtons',
		{ text: 'Shall we deliver tomorrow?', buttons: buttonsOf({ title: 'Yes' }), ...parameters },
		{
			credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
			from: '12025550100',
			to: '12025550123',
			options,
		},
	);

test('§26: the sample', async () => {
	const parameters = {
		buttons: buttonsOf({ id: 'yes', title: 'Yes' }, { id: 'no', title: 'No' }),
		footer: 'Example Ltd',
	};
	const messageId = 'b1f0c6d2-0000-4000-8000-000000000103';
	expect(await send(parameters, { messageId, callbackData: 'ask-1001' })).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/interactive/buttons',
		body: {
			from: '12025550100',
			to: '12025550123',
			messageId,
			content: {
				body: { text: 'Shall we deliver tomorrow?' },
				action: {
					buttons: [
						{ type: 'REPLY', id: 'yes', title: 'Yes' },
						{ type: 'REPLY', id: 'no', title: 'No' },
					],
				},
				footer: { text: 'Example Ltd' },
			},
			callbackData: 'ask-1001',
		},
	});
});

const content = (more: object) => ({
	from: '12025550100',
	to: '12025550123',
	content: {
		body: { text: 'Shall we deliver tomorrow?' },
		action: { buttons: [{ type: 'REPLY', id: 'Yes', title: 'Yes' }] },
		...more,
	},
});

test('§26: no header, no footer, a title for an ID', async () => {
	expect((await send({})).body).toStrictEqual(content({}));
});

test.each<[row: string, parameters: Parameters, header: object]>([
	['TEXT', { headerType: 'text', headerText: 'Order 1001' }, { type: 'TEXT', text: 'Order 1001' }],
	[
		'IMAGE',
		{ headerType: 'image', headerUrl: 'https://www.example.com/box.jpg' },
		{ type: 'IMAGE', mediaUrl: 'https://www.example.com/box.jpg' },
	],
	[
		'VIDEO',
		{ headerType: 'video', headerUrl: 'https://www.example.com/box.mp4' },
		{ type: 'VIDEO', mediaUrl: 'https://www.example.com/box.mp4' },
	],
	[
		'DOCUMENT',
		{ headerType: 'document', headerUrl: 'https://www.example.com/1.pdf', headerFilename: 'Invoice.pdf' },
		{ type: 'DOCUMENT', mediaUrl: 'https://www.example.com/1.pdf', filename: 'Invoice.pdf' },
	],
	[
		'DOCUMENT without a name',
		{ headerType: 'document', headerUrl: 'https://www.example.com/' },
		{ type: 'DOCUMENT', mediaUrl: 'https://www.example.com/' },
	],
])('§26: a header: %s', async (_row, parameters, header) => {
	expect((await send(parameters)).body).toStrictEqual(content({ header }));
});

test('§26: every option', async () => {
	const options = {
		notifyUrl: 'https://hooks.example.com/wa',
		entityId: 'customer-1',
		applicationId: 'crm',
		replyToMessageId: 'wamid.IN',
		urlOptions: { shortenUrl: false },
	};
	expect((await send({}, options)).body).toStrictEqual({
		...content({}),
		notifyUrl: 'https://hooks.example.com/wa',
		entityId: 'customer-1',
		applicationId: 'crm',
		context: { replyToMessageId: 'wamid.IN' },
		urlOptions: { shortenUrl: false },
	});
});

test('options for shortened links alone are refused where links are not shortened', async () => {
	const refused = send({}, { urlOptions: { shortenUrl: false, trackClicks: true } });
	expect((await rejection(refused)).message).toContain('Shorten URL is off');
});

test.each(['👍', 'Yes 👍', '❤', 'I ❤️ it', '🇬🇧', '1️⃣', '☎ us', '✅'])(
	'§26: "%s" is no title, for it holds an emoji',
	async (title) => {
		const buttons = buttonsOf({ title: 'Yes' }, { title, id: 'other' });
		expect(await rejection(send({ buttons }))).toEqual({
			message: 'Buttons: the title of button 2 contains an emoji, which Infobip does not allow there',
			description: 'Remove it, or write it into "Text"',
		});
	},
);

test.each(['1 of 2', '#1 * 2', 'Example™ © ®', 'כן', 'Ja, gern →', '★'])(
	'§26: "%s" is a title',
	async (title) => {
		expect((await send({ buttons: buttonsOf({ title, id: '👍' }) })).body).toStrictEqual(
			content({ action: { buttons: [{ type: 'REPLY', id: '👍', title }] } }),
		);
	},
);

/** Infobip contract §27, row by row. The expected bodies are written by hand from its table. */

const sendList = async (parameters: Parameters, options = {}) =>
	await requestOf(
		infobip,
		'sendList',
		{
			text: 'When may we come?',
			listButton: 'Choose',
			sections: sectionsOf(section('', { title: 'Monday 👍' })),
			...parameters,
		},
		{
			credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
			from: '12025550100',
			to: '12025550123',
			options,
		},
	);

const listOf = (sections: object[], more: object = {}) => ({
	from: '12025550100',
	to: '12025550123',
	content: { body: { text: 'When may we come?' }, action: { title: 'Choose', sections }, ...more },
});

test('§27: the sample', async () => {
	const rows = [
		{ id: 'slot-1', title: 'Monday' },
		{ id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
	];
	expect(await sendList({ sections: sectionsOf(section('', ...rows)) })).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/interactive/list',
		body: listOf([
			{
				rows: [
					{ id: 'slot-1', title: 'Monday' },
					{ id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
				],
			},
		]),
	});
});

test('§27: header, footer, several sections, links', async () => {
	const parameters = {
		headerText: 'Your delivery',
		footer: 'Example Ltd',
		sections: sectionsOf(section('A', { title: 'Monday' }), section('B', { title: 'Tuesday' })),
	};
	expect((await sendList(parameters, { urlOptions: { trackClicks: false } })).body).toStrictEqual({
		...listOf(
			[
				{ title: 'A', rows: [{ id: 'Monday', title: 'Monday' }] },
				{ title: 'B', rows: [{ id: 'Tuesday', title: 'Tuesday' }] },
			],
			{ header: { type: 'TEXT', text: 'Your delivery' }, footer: { text: 'Example Ltd' } },
		),
		urlOptions: { trackClicks: false },
	});
});

test('§27: rows may hold emojis, the button may not', async () => {
	expect((await sendList({})).body).toStrictEqual(
		listOf([{ rows: [{ id: 'Monday 👍', title: 'Monday 👍' }] }]),
	);
	expect(await rejection(sendList({ listButton: 'Choose 👇' }))).toEqual({
		message: 'List Button contains an emoji, which Infobip does not allow there',
		description: 'Remove it, or write it into "Text"',
	});
});

test('§27: a text of 1024 characters, not of 1025', async () => {
	expect((await sendList({ text: '😀'.repeat(1024) })).body).toMatchObject({
		content: { body: { text: '😀'.repeat(1024) } },
	});
	expect(await rejection(sendList({ text: 'a'.repeat(1025) }))).toEqual({
		message: 'The text has 1025 characters, but Infobip allows at most 1024 with a list',
		description: 'Shorten "Text", or send it as several messages',
	});
});

/** Infobip contract §27.1. */

test('§27.1: the sample, and links', async () => {
	expect(
		await requestOf(
			infobip,
			'requestContact',
			{ text: 'Share your contact and we call you back.', footer: 'left over', headerText: 'left over' },
			{
				credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
				from: '12025550100',
				to: '12025550123',
				options: { callbackData: 'lead-7', urlOptions: { shortenUrl: true } },
			},
		),
	).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/interactive/request-contact-info',
		body: {
			from: '12025550100',
			to: '12025550123',
			content: { body: { text: 'Share your contact and we call you back.' } },
			callbackData: 'lead-7',
			urlOptions: { shortenUrl: true },
		},
	});
});

/** Infobip contract §27.3, row by row. */

const envelope = {
	credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
	from: '12025550100',
	to: '12025550123',
};

const LINK = {
	text: 'Your invoice is ready.',
	buttonText: 'Open invoice',
	buttonUrl: 'https://www.example.com/i/1001',
};

const sendLink = async (parameters: Parameters = {}, options = {}) =>
	await requestOf(infobip, 'sendUrlButton', { ...LINK, ...parameters }, { ...envelope, options });

test('§27.3: the sample', async () => {
	const parameters = { headerType: 'text', headerText: 'Invoice 1001', footer: 'Example Ltd' };
	expect(await sendLink(parameters)).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/interactive/url-button',
		body: {
			from: '12025550100',
			to: '12025550123',
			content: {
				header: { type: 'TEXT', text: 'Invoice 1001' },
				body: { text: 'Your invoice is ready.' },
				action: { displayText: 'Open invoice', url: 'https://www.example.com/i/1001' },
				footer: { text: 'Example Ltd' },
			},
			urlOptions: { shortenUrl: false },
		},
	});
});

test('§27.3: a document above the button, every option, an emoji on it', async () => {
	const parameters = {
		buttonText: 'Open 👇',
		headerType: 'document',
		headerUrl: 'https://www.example.com/1.pdf',
	};
	const options = { callbackData: 'order-1001', replyToMessageId: 'wamid.IN' };
	expect((await sendLink(parameters, options)).body).toStrictEqual({
		from: '12025550100',
		to: '12025550123',
		content: {
			header: { type: 'DOCUMENT', mediaUrl: 'https://www.example.com/1.pdf', filename: '1.pdf' },
			body: { text: 'Your invoice is ready.' },
			action: { displayText: 'Open 👇', url: 'https://www.example.com/i/1001' },
		},
		callbackData: 'order-1001',
		context: { replyToMessageId: 'wamid.IN' },
		urlOptions: { shortenUrl: false },
	});
});

test.each([
	[{}, { shortenUrl: false }],
	[{ shortenUrl: false }, { shortenUrl: false }],
	[{ shortenUrl: true }, { shortenUrl: true }],
	[{ trackClicks: false }, { trackClicks: false, shortenUrl: false }],
	[{ trackClicks: true }, { trackClicks: true, shortenUrl: true }],
	[{ customDomain: 'l.example' }, { customDomain: 'l.example', shortenUrl: true }],
])('§27.3: the link is shortened only on request: %j', async (urlOptions, sent) => {
	expect((await sendLink({}, { urlOptions })).body.urlOptions).toEqual(sent);
});

test('§27.4: the request for a location', async () => {
	const parameters = { text: 'Where may we pick you up?', footer: 'left over', headerText: 'left over' };
	const options = { callbackData: 'lead-7' };
	expect(await requestOf(infobip, 'requestLocation', parameters, { ...envelope, options })).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/interactive/location-request',
		body: {
			from: '12025550100',
			to: '12025550123',
			content: { body: { text: 'Where may we pick you up?' } },
			callbackData: 'lead-7',
		},
	});
});

/** Infobip contract §27.5. */

const FLOW = {
	text: 'Book your appointment.',
	flow: { mode: 'list', value: '700000000000001' },
	flowButton: 'Book 👇',
	flowScreen: 'APPOINTMENT',
	flowToken: 'order-1001',
};

const flowAction = {
	flowId: '700000000000001',
	flowToken: 'order-1001',
	callToActionButton: 'Book 👇',
	flowMessageVersion: 3,
	flowAction: 'NAVIGATE',
	flowActionPayload: { screen: 'APPOINTMENT' },
};

test.each<[row: string, parameters: Parameters, content: object]>([
	['the least', {}, { action: flowAction }],
	[
		'data goes out as it is, its blanks included; header and footer',
		{ flowData: { day: '', slots: [] }, headerText: 'Order 1001', footer: 'Example Ltd' },
		{
			header: { type: 'TEXT', text: 'Order 1001' },
			footer: { text: 'Example Ltd' },
			action: {
				...flowAction,
				flowActionPayload: { screen: 'APPOINTMENT', data: { day: '', slots: [] } },
			},
		},
	],
	[
		'data exchange has no payload; a draft',
		{ flowAction: 'dataExchange', flowMode: 'draft' },
		{
			action: {
				flowId: '700000000000001',
				flowToken: 'order-1001',
				callToActionButton: 'Book 👇',
				mode: 'DRAFT',
				flowMessageVersion: 3,
				flowAction: 'DATA_EXCHANGE',
			},
		},
	],
])('§27.5: %s', async (_row, parameters, content) => {
	const options = { callbackData: 'order-1001' };
	const request = await requestOf(infobip, 'sendFlow', { ...FLOW, ...parameters }, { ...envelope, options });
	expect(request).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/interactive/flow',
		body: {
			from: '12025550100',
			to: '12025550123',
			callbackData: 'order-1001',
			content: { body: { text: 'Book your appointment.' }, ...content },
		},
	});
});

test.each<[what: string, parameters: Parameters, name: string]>([
	[
		'the approving button',
		{ approvalOptions: { values: { approveLabel: 'Yes 👍' } } },
		'Approve Button Label',
	],
	[
		'the other one',
		{ approvalOptions: { values: { approvalType: 'double', disapproveLabel: '👎' } } },
		'Disapprove Button Label',
	],
	[
		'a choice that is a button',
		{ responseType: 'choice', choices: { choice: [{ title: 'Mon' }, { title: 'Tue 👍' }] } },
		'Choices: the title of choice 2',
	],
	[
		'the button of a list',
		{
			responseType: 'choice',
			choices: { choice: [{ title: 'Mon 👍', description: 'early' }] },
			listButton: 'Choose 👇',
		},
		'List Button',
	],
])('§26, §27: an emoji on %s of a question is refused by the name of its field', async (_, given, name) => {
	const asked = item({ to: '12025550123', message: 'Shall we?', ...given });
	const planned = planQuestion(asked, infobip, ACCOUNT, { type: 'infobipWhatsApp' }, String);
	expect(await rejection(planned)).toEqual({
		message: `${name} contains an emoji, which Infobip does not allow there`,
		description: 'Remove it, or write it into "Message"',
	});
});
