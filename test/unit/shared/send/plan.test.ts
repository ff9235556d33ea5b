import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { itemReader } from '../../../../nodes/shared/item.ts';
import { planItem, splitRecipients } from '../../../../nodes/shared/send/plan.ts';
import { sendMessages } from '../../../../nodes/shared/send/send.ts';
import { PROVIDER } from '../fakeProvider.ts';
import type { Parameters } from '../nodeContext.ts';
import { noFiles, noTemplates } from '../noTemplates.ts';
import { refusal, rejection } from '../refusal.ts';
import { answering, text } from '../textMessages.ts';
import { ACCOUNT, answer, DATA, fakeRun } from './fakeRun.ts';
import { normalisePhone, requireInternationalDigits } from '../../../../nodes/shared/contact/phoneNumber.ts';

const TEXT = { operation: 'sendText', to: '12025550123', text: 'Hello' };

const accountOf = (data: ICredentialDataDecryptedObject) => ({ ...ACCOUNT, data });

async function plan(parameters: Parameters, account = ACCOUNT) {
	const { context } = fakeRun({ parameters: [{}, parameters] });
	return await planItem(
		{ ...itemReader(context)(1), templates: noTemplates, files: noFiles },
		PROVIDER,
		account,
	);
}

test('a text to one recipient', async () => {
	expect(await plan({ ...TEXT, options: { ref: 'r', timeout: 5 } })).toEqual([
		{
			itemIndex: 1,
			kind: 'sendText',
			account: ACCOUNT,
			from: 'from 12025550100',
			to: '+12025550123',
			request: {
				url: 'https://api.example.com/send',
				body: { from: 'from 12025550100', to: '12025550123', what: 'Hello', ref: 'r' },
			},
			limits: expect.objectContaining({ parallelRequests: 20, maxRetries: 3, timeout: 5 }),
		},
	]);
});

test('contact cards to one recipient', async () => {
	const contacts = ['Dana', 'Sam'].map((formattedName) => ({
		name: { formattedName },
		phones: [{ phone: '1' }],
	}));
	const source = { contactSource: 'json', contactsJson: contacts };
	const messages = await plan({ operation: 'sendContact', to: '1', ...source });
	expect(messages.map(({ request }) => request.body.what)).toEqual([['Dana', 'Sam']]);
});

test('a message for each recipient, in order, and one for a recipient named twice', async () => {
	expect((await plan({ ...TEXT, to: '3, 1, 2, 1' })).map(({ to }) => to)).toEqual(['+3', '+1', '+2']);
});

test('a message for each request that the provider makes of it', async () => {
	const sendText = {
		requests: ({ content: { text } }: { content: { text: string } }) =>
			[...text].map((letter) => ({ url: 'https://api.example.com/send', body: { letter } })),
	};
	const provider = { ...PROVIDER, messages: { ...PROVIDER.messages, sendText } };
	const { context } = fakeRun({ parameters: { ...TEXT, to: '1, 2', text: 'Hi' } });
	const item = { ...itemReader(context)(0), templates: noTemplates, files: noFiles };
	const messages = await planItem(item, provider, ACCOUNT);
	expect(messages.map(({ to, request }) => [to, request.body.letter])).toEqual([
		['+1', 'H'],
		['+1', 'i'],
		['+2', 'H'],
		['+2', 'i'],
	]);
});

test.each<[what: string, from: object | string | number, from_: string]>([
	['of the node', '2', 'from 2'],
	['as a number', 2, 'from 2'],
	['blank: that of the credential', ' ', 'from 12025550100'],
])('a sender %s', async (_what, from, expected) => {
	expect((await plan({ ...TEXT, from })).map((message) => message.from)).toEqual([expected]);
});

interface Refused {
	message: string;
	description: string;
}

test.each<[what: string, parameters: Parameters, refused: Refused]>([
	['no text', { text: '' }, { message: 'There is no text to send', description: 'Fill in "Text"' }],
	...[{ phone: '2' }, ['2'], true, NaN].map((from): [string, Parameters, Refused] => [
		`${JSON.stringify(from)} as the sender`,
		{ from },
		{
			message: 'Sender is neither text nor a number',
			description: 'Enter "Sender" as a phone number, for example +12025550100, or leave it empty',
		},
	]),
	[
		'a text that is no number',
		{ text: NaN },
		{ message: 'There is no text to send', description: 'Fill in "Text"' },
	],
	[
		'no recipient',
		{ to: ' ' },
		{
			message: 'There is no recipient',
			description:
				'Fill in "Recipients": a phone number with its country code, several separated by commas. An expression there finds no number for this item',
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
])('%s is refused', async (_what, parameters, refused) => {
	expect(await rejection(plan({ ...TEXT, ...parameters }))).toEqual(refused);
});

test.each<[operation: Parameters[string]]>([['sendFax'], ['toString'], [{}], [0]])(
	'an unknown operation is refused: %j',
	async (operation) => {
		expect(await rejection(plan({ ...TEXT, operation }))).toEqual({
			message: 'The operation is unknown',
			description: 'Choose an "Operation"',
		});
	},
);

test('a kind of message that the provider does not carry is refused', async () => {
	const { context } = fakeRun({ parameters: TEXT });
	const provider = { ...PROVIDER, messages: { ...PROVIDER.messages, sendText: null } };
	const item = { ...itemReader(context)(0), templates: noTemplates, files: noFiles };
	expect(await rejection(planItem(item, provider, ACCOUNT))).toEqual({
		message: 'Testel has no operation "Send Text"',
		description: 'Choose another "Operation"',
	});
});

test.each(['', '  '])(
	'no sender in the node and "%s" in the credential is refused',
	async (defaultSender) => {
		expect(await rejection(plan(TEXT, accountOf({ ...DATA, defaultSender })))).toEqual({
			message: 'There is no sender',
			description:
				'Fill in "Sender" with your WhatsApp business number, or "Default Sender" in the credential',
		});
	},
);

/**
 * Spreadsheets and data frames write a number as 12025550123.0: without its dot it is the number of somebody
 * else.
 */

test.each(['12025550123.0', '+12025550123.0', ' 12025550123.00 ', '12025550123.5', '1202555012.3'])(
	'%j is not a phone number with another digit at its end',
	(typed) => {
		expect(normalisePhone(typed)).toBe(typed.trim());
		expect(refusal(() => requireInternationalDigits(typed, 'Recipients')).message).toBe(
			`Recipients "${typed}" is not a phone number with a country code`,
		);
	},
);

test.each([
	['+1.202.555.0123', '+12025550123'],
	['1202.5550123', '12025550123'],
	['+32 2 678.90.0', '+322678900'],
])('dots between digits stay separators: %s', (typed, number) => {
	expect(normalisePhone(typed)).toBe(number);
});

test.each<[value: unknown, recipients: string[]]>([
	['+12025550123', ['+12025550123']],
	['+1 202 555 0123, +12025550124', ['+1 202 555 0123', '+12025550124']],
	['1;2\n3\r\n4', ['1', '2', '3', '4']],
	[' ,1,, 2 ,', ['1', '2']],
	[12025550123, ['12025550123']],
	[
		['1', 2, '3,4', null, undefined, ''],
		['1', '2', '3', '4'],
	],
	['1,1', ['1', '1']],
])('the recipients of %j', (value, recipients) => {
	expect(splitRecipients(value)).toEqual(recipients);
});

test.each(['', ' , ;\n', [], [null, ' ']])('no recipient: %j', (value) => {
	expect(refusal(() => splitRecipients(value))).toEqual({
		message: 'There is no recipient',
		description:
			'Fill in "Recipients": a phone number with its country code, several separated by commas. An expression there finds no number for this item',
	});
});

test.each<[value: unknown]>([[true], [{ phone: '1' }], [['1', { phone: '2' }]], [[['1']]]])(
	'something else than a number: %j',
	(value) => {
		expect(refusal(() => splitRecipients(value))).toEqual({
			message: 'Recipients contains something that is not a phone number',
			description: 'Enter "Recipients" as text, for example +12025550123, or as a list of phone numbers',
		});
	},
);

describe('Recipients and Sender that are no numbers', () => {
	const mistakesOf = async (parameters: Parameters): Promise<unknown> => {
		const { context } = fakeRun({ parameters: { ...text('1'), ...parameters }, reply: answering() });
		return await sendMessages(context, PROVIDER).then(
			() => undefined,
			(error: unknown) => error,
		);
	};

	test.each([
		['Recipients', { to: '{{ $json.phone }}' }],
		['Sender', { from: '{{ $json.sender }}' }],
		['Test Recipient', { options: { testRecipient: '{{ $json.me }}' } }],
	])('braces in a Fixed field: %s', async (name, parameters) => {
		expect(await mistakesOf(parameters)).toMatchObject({
			message: expect.stringContaining(`"${name}" holds an expression as text: {{ $json.`),
			description: `Switch the field "${name}" from Fixed to Expression. Nothing was sent`,
		});
	});

	test.each([null, undefined])('an expression that finds %s', (value) => {
		expect(() => splitRecipients(value)).toThrow(
			'The expression in "Recipients" finds nothing for this item',
		);
	});

	test('an item names all its mistakes, one a line', async () => {
		expect(await mistakesOf({ to: 'x, 1, y', text: '', options: { testRecipient: 'z' } })).toMatchObject({
			message: [
				'Recipients "x" is wrong',
				'Recipients "y" is wrong',
				'Test Recipient "z" is wrong',
				'There is no text to send',
			].join('\n'),
		});
	});
});

test('with Test Recipient everything goes there, and each item says whom it was meant for', async () => {
	const options = { testRecipient: '9' };
	const { context, requests } = fakeRun({
		parameters: [text('1, 2', options), text('3', options)],
		reply: ({ body }) => (Object(body).to === '9' ? answer(200, { id: 'm' }) : answer(400, {})),
	});
	expect(await sendMessages(context, PROVIDER)).toMatchObject([
		{ json: { to: '+9', status: 'accepted', test: true, intendedFor: '+1' }, pairedItem: { item: 0 } },
		{ json: { to: '+9', status: 'accepted', test: true, intendedFor: '+2' }, pairedItem: { item: 0 } },
		{ json: { to: '+9', status: 'accepted', test: true, intendedFor: '+3' }, pairedItem: { item: 1 } },
	]);
	expect(requests.map(({ body }) => Object(body).to)).toEqual(['9', '9', '9']);
});

test('with Test Recipient failed items and the error of a run say whom it was meant for, too', async () => {
	const parameters = text('1, 2', { testRecipient: '9', parallelRequests: 1 });
	const node = { onError: 'continueRegularOutput' as const };
	const { context } = fakeRun({ parameters, node, reply: () => answer(400, {}) });
	expect(await sendMessages(context, PROVIDER)).toMatchObject([
		{ json: { to: '+9', status: 'failed', test: true, intendedFor: '+1' } },
		{ json: { to: '+9', status: 'failed', test: true, intendedFor: '+2' } },
	]);
	context.continueOnFail.mockReturnValue(false);
	await expect(sendMessages(context, PROVIDER)).rejects.toMatchObject({
		context: { data: { sendAgain: [{ to: '+1' }, { to: '+2' }] } },
	});
});
