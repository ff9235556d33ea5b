import { kaleyra } from '../../../../../nodes/Kaleyra/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import { buttonsOf } from '../../../shared/messages/interactive/items.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';

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
