import type { IDataObject } from 'n8n-workflow';

import { explain, readAnswer } from '../../../nodes/NinetyNineDigital/answer.ts';
import type { Kind } from '../../../nodes/shared/messages/kind.ts';
import { answer } from '../providers/answer.ts';

/**
 * 99digital contract §5, row by row. The numbers are never certain, so "usually" and the number stay in
 * the message.
 */

const TEMPLATE =
	'Send a template first, and send this message after the recipient has answered. A template cannot contain a contact card';

/** Every kind of message that 99digital carries. */
const ALL: Kind[] = ['sendText', 'sendContact', 'sendMedia', 'sendLocation', 'sendTemplate'];
const NO_TEMPLATE = ALL.filter((kind) => kind !== 'sendTemplate');

test.each<[reason: number, kinds: Kind[], usually: string, description: string]>([
	[
		1,
		ALL,
		'the request was accepted, although its status says FAIL',
		'Ask 99digital support if it happens again',
	],
	[
		2,
		ALL,
		'the sender is not registered with 99digital, or the request could not be read',
		'Check "Sender" (or "Default Sender" in the credential): it must be the number of your own WhatsApp account at 99digital, with the country code',
	],
	[3, ALL, 'the API key is wrong', 'Copy "API Key" again from 99digital into the credential'],
	[
		4,
		['sendText', 'sendMedia', 'sendLocation', 'sendTemplate'],
		'the recipient is empty or badly formed',
		'Check "Recipients"',
	],
	[5, ['sendText'], 'the text is empty', 'Check "Text"'],
	[
		6,
		['sendText', 'sendMedia', 'sendLocation'],
		'WhatsApp could not process it',
		'Ask 99digital support if it happens again',
	],
	[
		7,
		NO_TEMPLATE,
		'more than 24 hours have passed since the recipient last wrote to you, or the number is not on WhatsApp',
		`Check the number in "Recipients". ${TEMPLATE}`,
	],
	[8, NO_TEMPLATE, 'this is the first message ever to this recipient', TEMPLATE],
])('reason %i', (reason, kinds, usually, description) => {
	const refused = {
		state: reason === 1 || reason === 6 ? 'unclear' : 'refused',
		code: String(reason),
	};
	const explained = {
		...refused,
		message: `99digital reported reason ${reason}, which usually means: ${usually}`,
		description,
	};
	const unknown = {
		...refused,
		message: `99digital reported reason ${reason}, which it does not document for this call`,
		description: `Ask 99digital support what reason ${reason} means`,
	};
	for (const kind of ALL) {
		const expected = kinds.includes(kind) ? explained : unknown;
		expect(readAnswer(answer(200, { status: 'FAIL', reason }), kind)).toEqual(expected);
		expect(readAnswer(answer(200, { status: 'FAIL', reason: String(reason) }), kind)).toEqual(expected);
	}
});

test.each([0, 9, 42, 'blocked'])('the unknown reason %j keeps its number', (reason) => {
	expect(explain(answer(200, { status: 'FAIL', reason }))).toEqual({
		message: `99digital reported reason ${reason}, which it does not document for this call`,
		description: `Ask 99digital support what reason ${reason} means`,
		code: String(reason),
	});
});

test.each<IDataObject>([
	{ status: 'FAIL' },
	{ status: 'FAIL', reason: null },
	{ status: 'FAIL', reason: [7] },
])('%j has no reason', (body) => {
	expect(explain(answer(200, body))).toEqual({
		message: '99digital refused the request without a reason (HTTP 200)',
		description: 'Check the credential and the parameters of this item, or ask 99digital support',
	});
});

test.each<[number, string, string]>([
	[429, '99digital is limiting the rate of requests (HTTP 429)', 'Wait a minute, then try again'],
	[
		404,
		'99digital did not accept the request (HTTP 404)',
		'Check "Base URL" and "API Key" in the credential, and the parameters of this item',
	],
	[
		302,
		'99digital did not accept the request (HTTP 302)',
		'Check "Base URL" and "API Key" in the credential, and the parameters of this item',
	],
	[500, '99digital did not accept the request (HTTP 500)', 'Try again later'],
	[503, '99digital did not accept the request (HTTP 503)', 'Try again later'],
])('HTTP %i', (status, message, description) => {
	expect(explain(answer(status))).toEqual({ message, description });
});

test('a reason is read whatever the HTTP status', () => {
	expect(explain(answer(401, { status: 'FAIL', reason: 3 })).message).toBe(
		'99digital reported reason 3, which usually means: the API key is wrong',
	);
});

test.each([4, 5, 6, 7, 8])('a call that sends nothing: reason %i of a message means nothing', (reason) => {
	expect(explain(answer(200, { status: 'FAIL', reason })).message).toBe(
		`99digital reported reason ${reason}, which it does not document for this call`,
	);
});

test.each([
	[3, 'the API key is wrong', 'Copy "API Key" again from 99digital into the credential'],
	[
		4,
		'99digital does not know the message',
		'Check "Message ID": the received message has it in "messageId"',
	],
	[5, 'this is no emoji that WhatsApp accepts', 'Choose another "Emoji"'],
	[
		7,
		'more than 24 hours have passed since the recipient last wrote to you',
		'React once the recipient has written again',
	],
])('§28.1: reason %i of a reaction', (reason, usually, description) => {
	expect(readAnswer(answer(200, { status: 'FAIL', reason }), 'sendReaction')).toMatchObject({
		state: 'refused',
		message: `99digital reported reason ${reason}, which usually means: ${usually}`,
		description,
	});
});
