import type { IDataObject } from 'n8n-workflow';

import { readAnswer } from '../../../nodes/Infobip/answer.ts';
import { answer } from '../providers/answer.ts';

/** Infobip contract §4: a message refused with HTTP 200, row by row. */

const refused = (id: number, name: string, groupId = 5, groupName = 'REJECTED') => ({
	to: '441134960001',
	messageCount: 1,
	messageId: 'm',
	status: { groupId, groupName, id, name, description: 'Words', action: 'Do this' },
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
		'Infobip had an internal error',
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

test.each<[groupId: number, groupName: string, id: number, mayHaveGoneOut: true | undefined]>([
	[2, 'UNDELIVERABLE', 4, true],
	[2, 'UNDELIVERABLE', 9, true],
	[2, 'UNDELIVERABLE', 31, true],
	[4, 'EXPIRED', 15, true],
	[4, 'EXPIRED', 29, true],
	[4, 'REJECTED', 99, true],
	[5, 'EXPIRED', 99, true],
	[5, 'REJECTED', 99, undefined],
])('§4: HTTP 200 with group %i %s and id %i', (groupId, groupName, id, mayHaveGoneOut) => {
	expect(readAnswer(answer(200, refused(id, 'NAME', groupId, groupName)))).toEqual({
		state: 'refused',
		message: `Infobip did not accept the message (NAME, ${id})`,
		description: 'Check "Recipients" and "Sender" of this item. Infobip said: Words – Do this',
		code: String(id),
		mayHaveGoneOut,
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
