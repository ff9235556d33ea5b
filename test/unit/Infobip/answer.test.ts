import type { IDataObject } from 'n8n-workflow';

import { readAnswer } from '../../../nodes/Infobip/answer.ts';
import { answer } from '../providers/answer.ts';
import { infobip } from '../../../nodes/Infobip/provider.ts';
import { leastCpuTime } from '../../cpuTime.ts';

/** Infobip contract §4: a message refused with HTTP 200, row by row. */

const refused = (id: number, name: string, groupId = 5, groupName = 'REJECTED') => ({
	to: '441134960001',
	messageCount: 1,
	messageId: 'm',
	status: { groupId, groupName, id, name, description: 'Words', action: 'Do this' },
});

test.each<[status: number, body: object]>([
	[429, { messages: [{ status: { groupId: 1, groupName: 'PENDING' } }] }],
	[429, { messageId: 'x', messages: [{}] }],
	[400, { messages: [{}, { messageId: 'x' }] }],
])('HTTP %d with %j may have been taken', (status, body) => {
	expect(readAnswer(answer(status, body))).toMatchObject({ state: 'unclear' });
});

test.each<[id: number, name: string, what: string, fix: string]>([
	[
		6,
		'REJECTED_NETWORK',
		"the recipient's network is not covered by the account",
		'Check the recipient in "Recipients", or ask Infobip support to open this destination',
	],
	[
		8,
		'REJECTED_PREFIX_MISSING',
		'the prefix of the recipient is not known',
		'Write the number in "Recipients" with its country code, for example +441134960001',
	],
	[
		11,
		'REJECTED_SOURCE',
		'the sender is not accepted',
		'Check "Sender" (or "Default Sender" in the credential): it must be a WhatsApp sender registered in this Infobip account',
	],
	[
		12,
		'REJECTED_NOT_ENOUGH_CREDITS',
		'the balance of the account is too low',
		'Top up the Infobip account, then send the message again',
	],
	[
		14,
		'REJECTED_DESTINATION_BLOCKLISTED',
		'the recipient is on the blocklist',
		'Take the number off the blocklist of the Infobip account if it is there by mistake; otherwise remove it from "Recipients"',
	],
	[
		18,
		'REJECTED_DEMO',
		'a test account can send to one number only',
		'Send to the number the test account was registered with, or upgrade the Infobip account',
	],
	[
		20,
		'REJECTED_FLOODING_FILTER',
		'the flooding filter stopped it: similar messages went to this recipient before',
		'Send less to this recipient, or ask Infobip support about the flooding filter',
	],
	[
		21,
		'REJECTED_SYSTEM_ERROR',
		'Infobip could not process it',
		'Send the message again later; if it keeps happening, contact Infobip support',
	],
	[
		23,
		'REJECTED_DUPLICATE_MESSAGE_ID',
		'its message ID was used before',
		'Change "Message ID" under "Options", or leave it empty',
	],
	[51, 'MISSING_TO', 'it has no recipient', 'Fill in "Recipients"'],
	[
		52,
		'REJECTED_DESTINATION',
		'the recipient is not valid',
		'Check the number in "Recipients", country code included',
	],
	[100, 'REJECTED_PLATFORM', "Infobip's platform refused it", 'Ask Infobip support for the reason'],
])('§4: HTTP 200 with status %i %s', (id, name, what, fix) => {
	expect(readAnswer(answer(200, refused(id, name)))).toEqual({
		state: 'refused',
		message: `Infobip did not accept the message: ${what} (${name}, ${id})`,
		description: `${fix}. Infobip said: Words – Do this`,
		code: String(id),
	});
});

test.each<[groupId: number, groupName: string, id: number, state: string]>([
	[2, 'UNDELIVERABLE', 4, 'unclear'],
	[2, 'UNDELIVERABLE', 9, 'unclear'],
	[2, 'UNDELIVERABLE', 31, 'unclear'],
	[4, 'EXPIRED', 15, 'unclear'],
	[4, 'EXPIRED', 29, 'unclear'],
	[4, 'REJECTED', 99, 'unclear'],
	[5, 'EXPIRED', 99, 'unclear'],
	[5, 'REJECTED', 99, 'refused'],
])('§4: HTTP 200 with group %i %s and id %i', (groupId, groupName, id, state) => {
	expect(readAnswer(answer(200, refused(id, 'NAME', groupId, groupName)))).toEqual({
		state,
		message: `Infobip did not accept the message (NAME, ${id})`,
		description: 'Check "Recipients" and "Sender" of this item. Infobip said: Words – Do this',
		code: String(id),
	});
});

test.each<[status: IDataObject, label: string, code: string | undefined]>([
	[{ groupName: 'REJECTED' }, 'REJECTED', 'REJECTED'],
	[{ groupId: 5 }, 'status group 5', undefined],
	[{ groupId: 5, name: 'NAME' }, 'NAME', 'NAME'],
	[{ groupId: 5, id: 99 }, '99', '99'],
])('§4: HTTP 200 with the status %j', (status, label, code) => {
	expect(readAnswer(answer(200, { messageId: 'm', status }))).toEqual({
		state: 'refused',
		message: `Infobip did not accept the message (${label})`,
		description: 'Check "Recipients" and "Sender" of this item',
		code,
	});
});

/** Infobip contract §22.5: the receipt of a template is in a list; everything else is as in §4. */

const { readAnswer: readAnswerTemplate } = infobip;

const PENDING = {
	groupId: 1,
	groupName: 'PENDING',
	id: 7,
	name: 'PENDING_ENROUTE',
	description: 'Message sent to next instance',
};
const listed = (...messages: unknown[]) => answer(200, { messages, bulkId: '2034072219640523073' });

test('the sample is accepted', () => {
	const receipt = { to: '12025550123', messageCount: 1, messageId: 'b1f0c6d2', status: PENDING };
	expect(readAnswerTemplate(listed(receipt), 'sendTemplate')).toEqual({
		state: 'accepted',
		messageId: 'b1f0c6d2',
		facts: { statusName: 'PENDING_ENROUTE' },
	});
});

test('a receipt without a status is accepted, one without an id leaves it unclear', () => {
	expect(readAnswerTemplate(listed({ messageId: 'm-1' }), 'sendTemplate')).toEqual({
		state: 'accepted',
		messageId: 'm-1',
		facts: {},
	});
	expect(readAnswerTemplate(listed({ status: PENDING }), 'sendTemplate')).toEqual({
		state: 'unclear',
		message: 'Infobip returned an answer without a message ID',
		description: '',
	});
});

test('HTTP 200 may carry a refusal inside the list', () => {
	const status = {
		groupId: 5,
		groupName: 'REJECTED',
		id: 8,
		name: 'REJECTED_PREFIX_MISSING',
		description: 'Number prefix missing',
	};
	expect(readAnswerTemplate(listed({ messageId: 'm-1', status }), 'sendTemplate')).toEqual({
		state: 'refused',
		message: expect.stringMatching(/^Infobip did not accept the message: .+ \(REJECTED_PREFIX_MISSING, 8\)$/),
		description: expect.stringContaining('. Infobip said: Number prefix missing'),
		code: '8',
	});
});

test('secrets in the refusal are hidden', () => {
	const status = { groupId: 5, name: 'REJECTED', description: 'key-0001 is blocked' };
	const body = { messages: [{ messageId: 'm-1', status }] };
	expect(JSON.stringify(readAnswerTemplate(answer(200, body, 'key-0001'), 'sendTemplate'))).not.toContain(
		'key-0001',
	);
});

test.each<[what: string, messages: unknown]>([
	['empty', []],
	['no list', {}],
	['text', 'm-1'],
	['of texts', ['m-1']],
	['of null', [null]],
])('a list that is %s leaves it unclear', (_what, messages) => {
	expect(readAnswerTemplate(answer(200, { messages }), 'sendTemplate')).toEqual({
		state: 'unclear',
		message: 'Infobip returned an answer without a message ID',
		description: '',
	});
});

test('a validation error names the field of the form', () => {
	const { description } = infobip.explain(
		answer(400, {
			requestError: {
				serviceException: {
					messageId: 'BAD_REQUEST',
					text: 'Bad request',
					validationErrors: {
						'content.templateData.header.mediaUrl': ['is not a valid url'],
						'messages[0].content.templateData.header.filename': ['size must be between 1 and 240'],
					},
				},
			},
		}),
	);
	expect(description).toBe(
		'Correct this: "Header URL" is not a valid url; "Header File Name" size must be between 1 and 240. Infobip said: Bad request',
	);
});

test('of a list of a megabyte only the first receipt is read', async () => {
	const messages = [{ messageId: 'm-1' }, ...Array.from({ length: 500_000 }, () => 0)];
	const answered = answer(200, { messages });
	let verdict: unknown;
	// With an error of zod's for each entry it takes 3 s, in which n8n does nothing else.
	const read = () => (verdict = readAnswerTemplate(answered, 'sendTemplate'));
	expect(await leastCpuTime(read, 300)).toBeLessThan(300);
	expect(verdict).toEqual({ state: 'accepted', messageId: 'm-1', facts: {} });
});

/** Infobip contract §4. */

const receipt = (status: unknown) => ({
	to: '441134960001',
	messageCount: 1,
	messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
	status,
});

test.each<[what: string, status: unknown, facts: object]>([
	[
		'group 0 called OK',
		{ groupId: 0, groupName: 'OK', id: 0, name: 'MESSAGE_ACCEPTED' },
		{ statusName: 'MESSAGE_ACCEPTED' },
	],
	[
		'group 0 called ACCEPTED',
		{ groupId: 0, groupName: 'ACCEPTED', id: 0, name: 'MESSAGE_ACCEPTED' },
		{ statusName: 'MESSAGE_ACCEPTED' },
	],
	[
		'group 1 PENDING',
		{
			groupId: 1,
			groupName: 'PENDING',
			id: 7,
			name: 'PENDING_ENROUTE',
			description: 'Message sent to next instance',
		},
		{ statusName: 'PENDING_ENROUTE' },
	],
	[
		'group 3 DELIVERED',
		{ groupId: 3, groupName: 'DELIVERED', id: 5, name: 'DELIVERED_TO_HANDSET' },
		{ statusName: 'DELIVERED_TO_HANDSET' },
	],
	['a group nobody documents', { groupId: 9, groupName: 'PARKED', name: 'PARKED' }, { statusName: 'PARKED' }],
	['no group', { name: 'PENDING_ENROUTE' }, { statusName: 'PENDING_ENROUTE' }],
	['no status', undefined, {}],
	['a status that is no object', 'PENDING', {}],
])('§4: %s is accepted', (_what, status, facts) => {
	expect(readAnswer(answer(200, receipt(status)))).toEqual({
		state: 'accepted',
		messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
		facts,
	});
});

test.each<[what: string, status: unknown, state: string]>([
	['group 2', { groupId: 2, groupName: 'UNDELIVERABLE', id: 9 }, 'unclear'],
	['group 4', { groupId: 4, groupName: 'EXPIRED', id: 15 }, 'unclear'],
	['group 5', { groupId: 5, groupName: 'REJECTED', id: 14 }, 'refused'],
	['group 5 by its id alone', { groupId: 5 }, 'refused'],
	['group 5 as text', { groupId: '5' }, 'refused'],
	['UNDELIVERABLE by its name alone', { groupName: 'UNDELIVERABLE' }, 'unclear'],
	['EXPIRED by its name alone', { groupName: 'Expired' }, 'unclear'],
	['REJECTED by its name alone', { groupName: 'REJECTED' }, 'refused'],
	['REJECTED in a group nobody documents', { groupId: 77, groupName: 'REJECTED' }, 'unclear'],
])('§4: HTTP 200 with %s is no receipt', (_what, status, state) => {
	expect(readAnswer(answer(200, receipt(status))).state).toBe(state);
	expect(readAnswer(answer(200, { status })).state).toBe(state);
});

test.each<[status: unknown, state: string]>([
	[{ groupId: 1, groupName: 'PENDING' }, 'unclear'],
	[undefined, 'unclear'],
	[{ groupId: 5, groupName: 'REJECTED' }, 'refused'],
])('§4: HTTP 400 with a messageId and the status %j is %s', (status, state) => {
	expect(readAnswer(answer(400, receipt(status))).state).toBe(state);
	expect(readAnswer(answer(400, { messages: [receipt(status)] })).state).toBe(state);
});

test.each([undefined, null, '', ' ', {}])('§4: a messageId %j is no receipt, and no refusal', (messageId) => {
	expect(readAnswer(answer(200, { ...receipt({ groupId: 1 }), messageId }))).toEqual({
		state: 'unclear',
		message: 'Infobip returned an answer without a message ID',
		description: '',
	});
});

test('§11: a messageId that is a number', () => {
	expect(readAnswer(answer(200, { messageId: 7 }))).toEqual({ state: 'accepted', messageId: '7', facts: {} });
});
