import { planItem } from '../../../../nodes/shared/send/plan.ts';
import type { Parameters } from '../nodeContext.ts';
import { rejection } from '../refusal.ts';
import { DATA, fakeRun, PROVIDER } from './fakeRun.ts';

const TEXT = { operation: 'sendText', to: '12025550123', text: 'Hello' };

async function plan(parameters: Parameters, credential = DATA) {
	const { context } = fakeRun({ parameters: [{}, parameters] });
	return await planItem(context, PROVIDER, credential, 1);
}

test('a text to one recipient', async () => {
	expect(await plan({ ...TEXT, options: { ref: 'r', timeout: 5 } })).toEqual([
		{
			itemIndex: 1,
			from: 'from 12025550100',
			to: '12025550123',
			request: {
				url: 'https://api.example.com/send',
				body: { from: 'from 12025550100', to: '12025550123', what: 'Hello', ref: 'r' },
			},
			limits: { parallelRequests: 20, maxRetries: 3, timeout: 5 },
		},
	]);
});

test('a message for each recipient, in order, and one for a recipient named twice', async () => {
	expect((await plan({ ...TEXT, to: '3, 1, 2, 1' })).map(({ to }) => to)).toEqual(['3', '1', '2']);
});

test.each<[what: string, from: object | string | number, from_: string]>([
	['of the node', '2', 'from 2'],
	['as a number', 2, 'from 2'],
	['blank: that of the credential', ' ', 'from 12025550100'],
	['that is neither: that of the credential', {}, 'from 12025550100'],
])('a sender %s', async (_what, from, expected) => {
	expect((await plan({ ...TEXT, from })).map((message) => message.from)).toEqual([expected]);
});

const contact = { name: { formattedName: 'Dana' }, phones: [{ phone: '1' }] };
test.each<[what: string, parameters: Parameters]>([
	['JSON', { contactSource: 'json', contactsJson: JSON.stringify(contact) }],
	['data', { contactSource: 'json', contactsJson: [contact] }],
	[
		'the form',
		{
			contactSource: 'form',
			contacts: { contact: [{ formattedName: 'Dana', phones: { phone: [{ phone: '1' }] } }] },
		},
	],
])('contacts from %s', async (_what, parameters) => {
	const messages = await plan({ operation: 'sendContact', to: '1', ...parameters });
	expect(messages.map(({ request }) => request.body.what)).toEqual([['Dana']]);
});

const CARD = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Dana', 'TEL:1', 'END:VCARD'].join('\r\n');

test('contacts from a vCard as text', async () => {
	const source = { contactSource: 'vcard', vcardInput: 'text', vcard: CARD };
	const messages = await plan({ operation: 'sendContact', to: '1', ...source });
	expect(messages.map(({ request }) => request.body.what)).toEqual([['Dana']]);
});

test('contacts from a vCard in a file of the item', async () => {
	const { context } = fakeRun({
		parameters: [
			{},
			{
				operation: 'sendContact',
				to: '1',
				contactSource: 'vcard',
				vcardInput: 'file',
				vcardBinaryProperty: 'card',
			},
		],
	});
	context.helpers.getBinaryDataBuffer.mockResolvedValue(Buffer.from(CARD));
	const messages = await planItem(context, PROVIDER, DATA, 1);
	expect(messages.map(({ request }) => request.body.what)).toEqual([['Dana']]);
	expect(context.helpers.assertBinaryData.mock.calls).toEqual([[1, 'card']]);
	expect(context.helpers.getBinaryDataBuffer.mock.calls).toEqual([[1, 'card']]);
});

test.each<[text: string | number, sent: string]>([
	['a'.repeat(4096), 'a'.repeat(4096)],
	[42, '42'],
	[' Hello\n\tDana ', ' Hello\n\tDana '],
	['a\u0000b\ud800', 'ab\ufffd'],
	[`${'a'.repeat(4096)}\u0000`, 'a'.repeat(4096)],
])('a text is sent as it is, but for what no text may hold', async (text, sent) => {
	expect((await plan({ ...TEXT, text })).map(({ request }) => request.body.what)).toEqual([sent]);
});

const NO_TEXT = { message: 'There is no text to send', description: 'Fill in "Text"' };
test.each<[what: string, parameters: Parameters, refused: { message: string; description: string }]>([
	['no text', { text: '' }, NO_TEXT],
	['a blank text', { text: ' \n\u00a0' }, NO_TEXT],
	['a text of controls', { text: '\u0000\u001b' }, NO_TEXT],
	['a text that is none', { text: {} }, NO_TEXT],
	['a text that is a boolean', { text: true }, NO_TEXT],
	[
		'a text of 4097 characters',
		{ text: 'a'.repeat(4097) },
		{
			message: 'The text has 4097 characters, but WhatsApp takes at most 4096',
			description: 'Shorten "Text", or send it as several messages',
		},
	],
	[
		'no recipient',
		{ to: ' ' },
		{
			message: 'There is no recipient',
			description: 'Fill in "Recipients": a phone number with country code, several separated by commas',
		},
	],
	[
		'a wrong recipient among good ones',
		{ to: '1, x' },
		{ message: 'Recipients "x" is wrong', description: 'Write digits' },
	],
	[
		'an option out of bounds',
		{ options: { maxRetries: 99 } },
		{ message: 'Max Retries is above 10', description: 'Correct it under "Options"' },
	],
	[
		'no contact',
		{ operation: 'sendContact', contactSource: 'json', contactsJson: '[]' },
		{
			message: 'There is no contact to send',
			description: 'Add a contact under "Contacts", or choose another "Contact Source"',
		},
	],
])('%s is refused', async (_what, parameters, refused) => {
	expect(await rejection(plan({ ...TEXT, ...parameters }))).toEqual(refused);
});

test.each(['', '  '])(
	'no sender in the node and "%s" in the credential is refused',
	async (defaultSender) => {
		expect(await rejection(plan(TEXT, { ...DATA, defaultSender }))).toEqual({
			message: 'There is no sender',
			description:
				'Fill in "Sender" with your WhatsApp business number, or "Default Sender" in the credential',
		});
	},
);
