import type { IDataObject } from 'n8n-workflow';

import { explain } from '../../../nodes/Kaleyra/answer.ts';
import { answer } from '../providers/answer.ts';

/** Kaleyra contract §4.2, row by row: what happened, how to fix it, Kaleyra's own words and code. */

const rows: Array<[row: string, status: number, body: IDataObject, message: string, description: string]> = [
	[
		'400 WA400, payload format wrong',
		400,
		{ code: 'WA400', message: 'Bad format', data: {}, error: { payload: 'Incorrect payload format' } },
		'Kaleyra does not accept the format of this message (WA400)',
		'Check the parameters of this item. Kaleyra said: Bad format – Incorrect payload format',
	],
	[
		'400 E110, balance too low',
		400,
		{ code: 'E110', message: 'Low balance', data: {}, error: { balance: 'Please recharge' } },
		'The balance of the Kaleyra account is too low (E110)',
		'Top up the account, then send the message again. Kaleyra said: Low balance – Please recharge',
	],
	[
		'401 RBC001, SID or API key wrong; data is []',
		401,
		{ code: 'RBC001', message: 'Unauthorized', data: [], error: { error: 'Invalid key' } },
		'Kaleyra does not recognize this SID or API key (RBC001)',
		'Copy "SID" and "API Key" again from the Kaleyra console into the credential, and check that "Pod" (for Custom, "Base URL") is the one that your account belongs to. Kaleyra said: Unauthorized – Invalid key',
	],
	[
		'401 WA401, path number not of this account',
		401,
		{ code: 'WA401', message: 'Unauthorized', data: {}, error: { phone_number: 'Not yours' } },
		'The sender number does not belong to this Kaleyra account (WA401)',
		'Check "Sender" (or "Default Sender" in the credential): it must be a WhatsApp number of the account whose SID is in the credential. Kaleyra said: Unauthorized – Not yours',
	],
	[
		'401 WA-401, API not available for this customer',
		401,
		{ code: 'WA-401', message: 'Unauthorized', data: {}, error: { account: 'API is not available' } },
		'The WhatsApp API is not available for this Kaleyra account (WA-401)',
		'Ask Kaleyra support to enable it. Kaleyra said: Unauthorized – API is not available',
	],
	[
		'401 WA-401, number belongs to another version',
		401,
		{ code: 'WA-401', message: 'Unauthorized', data: {}, error: { phone_number: 'Version 1' } },
		"The sender number is set up for another version of Kaleyra's WhatsApp API (WA-401)",
		'Ask Kaleyra support to move the number to WhatsApp API v2, or choose another "Sender". Kaleyra said: Unauthorized – Version 1',
	],
	[
		'WAV2101, daily limit reached',
		403,
		{ code: 'WAV2101', message: 'Limit', data: {}, error: {} },
		'The Kaleyra account has reached its daily limit (WAV2101)',
		'Send the message again tomorrow, or ask Kaleyra for a higher limit. Kaleyra said: Limit',
	],
	[
		'500 WA500, internal error',
		500,
		{ code: 'WA500', message: 'Error', data: {}, error: { error: 'Try later' } },
		'Kaleyra could not process the request (WA500)',
		'Try again later; if it keeps happening, contact Kaleyra support. Kaleyra said: Error – Try later',
	],
];

test.each(rows)('§4.2: %s', (_row, status, body, message, description) => {
	expect(explain(answer(status, body))).toEqual({ message, description, code: body.code });
});

const unknown: typeof rows = [
	[
		'a code nobody documents, below 500',
		422,
		{ code: 'WA999', message: 'Odd' },
		'Kaleyra did not accept the message (WA999)',
		'Check the credential and the parameters of this item. Kaleyra said: Odd',
	],
	[
		'a code nobody documents, from 500 on',
		500,
		{ code: 'WA999' },
		'Kaleyra did not accept the message (WA999)',
		'Try again later',
	],
	[
		'a code that is a number',
		403,
		{ code: 4031 },
		'Kaleyra did not accept the message (4031)',
		'Check the credential and the parameters of this item',
	],
	[
		'429, whose body nobody documents',
		429,
		{ code: 'WA429', message: 'Slow down' },
		'Kaleyra is limiting the rate of requests (WA429)',
		'Wait a minute, then try again. Kaleyra said: Slow down',
	],
	[
		"Meta's code, as in a status (§22.3)",
		400,
		{ code: 131026, message: 'Undeliverable' },
		'Kaleyra did not accept the message: the recipient is not on WhatsApp, or has a version of it that cannot show the message (131026)',
		'Check the number in "Recipients"; if it is right, take it off your WhatsApp list. Kaleyra said: Undeliverable',
	],
	[
		'an error list (§10)',
		400,
		{ code: 'WA400', message: 'Bad', error: ['One', { no: 'text' }, 'Two'] },
		'Kaleyra does not accept the format of this message (WA400)',
		'Check the parameters of this item. Kaleyra said: Bad – One – Two',
	],
	[
		'words that are said twice, and blank ones',
		400,
		{ code: 'E110', message: 'Low balance', error: { balance: 'Low balance', more: '' } },
		'The balance of the Kaleyra account is too low (E110)',
		'Top up the account, then send the message again. Kaleyra said: Low balance',
	],
];

test.each(unknown)('%s', (_row, status, body, message, description) => {
	const { code } = body;
	expect(explain(answer(status, body))).toEqual({ message, description, code: String(code) });
});

test.each<[status: number, body: IDataObject | undefined, message: string, description: string]>([
	[
		404,
		undefined,
		'Kaleyra did not accept the message (HTTP 404)',
		'Check the credential and the parameters of this item',
	],
	[503, undefined, 'Kaleyra did not accept the message (HTTP 503)', 'Try again later'],
	[
		499,
		{ code: null, message: null, error: null },
		'Kaleyra did not accept the message (HTTP 499)',
		'Check the credential and the parameters of this item',
	],
	[
		400,
		{ code: {}, message: {}, error: 'text' },
		'Kaleyra did not accept the message (HTTP 400)',
		'Check the credential and the parameters of this item',
	],
	[429, undefined, 'Kaleyra is limiting the rate of requests (HTTP 429)', 'Wait a minute, then try again'],
])('a body without a code says the status: %i %j', (status, body, message, description) => {
	expect(explain(answer(status, body))).toEqual({ message, description, code: undefined });
});
