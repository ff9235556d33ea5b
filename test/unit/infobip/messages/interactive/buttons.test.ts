import { infobip } from '../../../../../nodes/Infobip/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import { buttonsOf } from '../../../shared/messages/interactive/items.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';
import { rejection } from '../../../shared/refusal.ts';

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
