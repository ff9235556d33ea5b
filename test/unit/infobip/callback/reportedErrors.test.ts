import { envelope, events } from './callbacks.ts';
import { BASE, DELIVERED, NO_ERROR, report } from './reports.ts';

/** Infobip contract §4 and §9: why a message was not delivered. */

const UNDELIVERABLE = {
	groupId: 2,
	groupName: 'UNDELIVERABLE',
	id: 9,
	name: 'UNDELIVERABLE_NOT_DELIVERED',
	description: 'Message sent not delivered',
};

test.each<[id: number, name: string, advice: string]>([
	[7002, 'EC_UNKNOWN_USER', 'Check the number in "Recipients": it must belong to a WhatsApp user'],
	[7006, 'EC_BAD_REQUEST', 'Check the contact or text of the message'],
	[7010, 'EC_NO_SESSION', 'Wait until the recipient writes, or send a template message'],
	[7016, 'EC_SPAM_RATE', "Send less, and check the sender's quality in the Infobip portal"],
	[7017, 'EC_TOO_MANY_REQUESTS', 'Send the message again later, and more slowly'],
	[
		7034,
		'EC_SENDER_NOT_REGISTERED',
		'Check "Sender" (or "Default Sender" in the credential), or finish its registration in the Infobip portal',
	],
	[7050, 'EC_PROVIDER_INTERNAL_ERROR', 'Send the message again later'],
	[7051, 'EC_PROVIDER_TIMEOUT', 'Send the message again later'],
	[7280, 'EC_DUPLICATE_REQUEST', 'There is nothing to do, unless you meant to send it twice'],
])('§4: error %i %s', (id, name, advice) => {
	const error = { groupId: 1, groupName: 'HANDSET_ERRORS', id, name, description: 'Words', permanent: true };
	expect(events(envelope(report({ status: UNDELIVERABLE, error })))).toEqual([
		{ ...BASE, status: { state: 'failed', code: String(id), description: `${name}: Words. ${advice}` } },
	]);
});

test.each<[what: string, status: object, error: unknown, expected: object]>([
	[
		'UNDELIVERABLE without an error says what the status says',
		UNDELIVERABLE,
		NO_ERROR,
		{ state: 'failed', code: '9', description: 'UNDELIVERABLE_NOT_DELIVERED: Message sent not delivered' },
	],
	[
		'EXPIRED',
		{ groupId: 4, groupName: 'EXPIRED', id: 15, name: 'EXPIRED_EXPIRED' },
		undefined,
		{ state: 'failed', code: '15', description: 'EXPIRED_EXPIRED' },
	],
	[
		'REJECTED, documented',
		{ groupId: 5, groupName: 'REJECTED', id: 51, name: 'MISSING_TO' },
		null,
		{ state: 'failed', code: '51', description: 'MISSING_TO. Fill in "Recipients"' },
	],
	[
		'an error nobody documents, permanent',
		UNDELIVERABLE,
		{ id: 7999, name: 'EC_ODD', description: 'Odd', permanent: true },
		{ state: 'failed', code: '7999', description: 'EC_ODD: Odd. Sending it again cannot help' },
	],
	[
		'an error nobody documents, passing',
		UNDELIVERABLE,
		{ id: 7999, name: 'EC_ODD', permanent: false },
		{ state: 'failed', code: '7999', description: 'EC_ODD. It may succeed when sent again later' },
	],
	[
		'an error known by its name alone',
		UNDELIVERABLE,
		{ name: 'EC_ODD' },
		{ state: 'failed', code: 'EC_ODD', description: 'EC_ODD' },
	],
	['an error that is none', DELIVERED, { name: 'NO_ERROR' }, { state: 'delivered' }],
	[
		'an error of a message that still waits',
		{ groupId: 1, groupName: 'PENDING' },
		{ id: 7017, name: 'EC_TOO_MANY_REQUESTS' },
		{
			state: 'sent',
			code: '7017',
			description: 'EC_TOO_MANY_REQUESTS. Send the message again later, and more slowly',
		},
	],
	['a failure that says nothing more', { groupId: 5 }, {}, { state: 'failed' }],
])('%s', (_what, status, error, expected) => {
	expect(events(envelope(report({ status, error })))).toEqual([{ ...BASE, status: expected }]);
});
