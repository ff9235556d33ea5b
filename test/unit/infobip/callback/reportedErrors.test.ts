import { envelope, events } from './callbacks.ts';
import { BASE, DELIVERED, NO_ERROR, report } from './reports.ts';

/** Infobip contract §4, §9 and §22.6: why a message was not delivered. */

const UNDELIVERABLE = {
	groupId: 2,
	groupName: 'UNDELIVERABLE',
	id: 9,
	name: 'UNDELIVERABLE_NOT_DELIVERED',
	description: 'Message sent not delivered',
};

const MEDIA_FAILED =
	'The file at the URL could not be fetched or used. Check that anyone can open the URL without logging in, and that WhatsApp accepts the size and format';
const TOO_NEW = 'The template is too new to be sent. Wait ten minutes, then send the message again';

test.each<[id: number, name: string, advice: string]>([
	[
		7002,
		'EC_UNKNOWN_USER',
		'The recipient is not on WhatsApp. Check the number in "Recipients": it must belong to a WhatsApp user',
	],
	[7003, 'EC_BLOCKED_USER', 'The recipient blocked you or this template. Take the recipient off your list'],
	[7006, 'EC_BAD_REQUEST', 'WhatsApp does not accept it. Check the contact or text of the message'],
	[
		7008,
		'EC_INVALID_TEMPLATE_ARGS',
		'The values do not fit the template: there are too few or too many, or one is of the wrong kind. Set "Variables From" to Template, which shows a field for each value, or correct the values',
	],
	[
		7009,
		'EC_INVALID_TEMPLATE',
		'The sender has no approved template with this name in this language. Choose the template from the list in "Template", or correct its name and "Template Language"',
	],
	[
		7010,
		'EC_NO_SESSION',
		'The recipient has not written to you within the last 24 hours. Send a template first, and this message once the recipient has answered',
	],
	[7013, 'EC_MEDIA_HOSTING_ERROR', MEDIA_FAILED],
	[7014, 'EC_MEDIA_UPLOAD_ERROR', MEDIA_FAILED],
	[7015, 'EC_MEDIA_METADATA_ERROR', MEDIA_FAILED],
	[
		7016,
		'EC_SPAM_RATE',
		"WhatsApp limits the sender because of spam. Send less, and check the sender's quality in the Infobip portal",
	],
	[
		7017,
		'EC_TOO_MANY_REQUESTS',
		'Too many messages were sent at once. Send the message again later, and more slowly',
	],
	[7022, 'EC_MEDIA_UNSUPPORTED', MEDIA_FAILED],
	[
		7030,
		'EC_TEMPLATE_BLOCKED_BY_USER',
		'The recipient blocked you or this template. Take the recipient off your list',
	],
	[
		7032,
		'EC_FREQUENCY_CAPPING',
		'WhatsApp limits how many marketing messages a person gets. Wait at least a day before sending marketing messages to this recipient again; trying again now does not help',
	],
	[
		7033,
		'EC_MARKETING_OPT_OUT',
		'The recipient opted out of marketing messages. Take the recipient off your marketing list',
	],
	[
		7034,
		'EC_SENDER_NOT_REGISTERED',
		'The sender is not registered with WhatsApp. Check "Sender" (or "Default Sender" in the credential), or finish its registration in the Infobip portal',
	],
	[7036, 'EC_TEMPLATE_NOT_SYNCED', TOO_NEW],
	[7037, 'EC_TEMPLATE_NOT_AVAILABLE', TOO_NEW],
	[7050, 'EC_PROVIDER_INTERNAL_ERROR', 'WhatsApp had an internal error. Send the message again later'],
	[7051, 'EC_PROVIDER_TIMEOUT', 'WhatsApp did not answer in time. Send the message again later'],
	[
		7280,
		'EC_DUPLICATE_REQUEST',
		'The same message was sent before. There is nothing to do, unless you meant to send it twice',
	],
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
		{ state: 'failed', code: '51', description: 'MISSING_TO. It has no recipient. Fill in "Recipients"' },
	],
	[
		'an error nobody documents, permanent',
		UNDELIVERABLE,
		{ id: 7999, name: 'EC_ODD', description: 'Odd', permanent: true },
		{ state: 'failed', code: '7999', description: 'EC_ODD: Odd. Sending it again will not help' },
	],
	[
		'an error nobody documents, passing',
		UNDELIVERABLE,
		{ id: 7999, name: 'EC_ODD', permanent: false },
		{ state: 'failed', code: '7999', description: 'EC_ODD. It may succeed if sent again later' },
	],
	[
		'an error known by its name alone',
		UNDELIVERABLE,
		{ name: 'EC_ODD' },
		{ state: 'failed', code: 'EC_ODD', description: 'EC_ODD' },
	],
	[
		'an error of an SMS, whose number is that of a status',
		UNDELIVERABLE,
		{ id: 6, name: 'EC_ABSENT_SUBSCRIBER_SM' },
		{ state: 'failed', code: '6', description: 'EC_ABSENT_SUBSCRIBER_SM' },
	],
	['an error that is none', DELIVERED, { name: 'NO_ERROR' }, { state: 'delivered' }],
	[
		'an error of a message that still waits',
		{ groupId: 1, groupName: 'PENDING' },
		{ id: 7017, name: 'EC_TOO_MANY_REQUESTS' },
		{
			state: 'sent',
			code: '7017',
			description:
				'EC_TOO_MANY_REQUESTS. Too many messages were sent at once. Send the message again later, and more slowly',
		},
	],
	['a failure that says nothing more', { groupId: 5 }, {}, { state: 'failed' }],
])('%s', (_what, status, error, expected) => {
	expect(events(envelope(report({ status, error })))).toEqual([{ ...BASE, status: expected }]);
});
