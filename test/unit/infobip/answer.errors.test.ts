import type { IDataObject } from 'n8n-workflow';

import { explain } from '../../../nodes/Infobip/answer.ts';
import { answer } from '../providers/answer.ts';

/** Infobip contract §5, row by row: what happened, how to fix it, Infobip's own words and code. */

const envelopeA = (messageId: string, text: string, validationErrors?: IDataObject | string) => ({
	requestError: {
		serviceException: { messageId, text, ...(validationErrors === undefined ? {} : { validationErrors }) },
	},
});

const envelopeB = (errorCode: string, description: string, violations: IDataObject[] = []) => ({
	errorCode,
	description,
	action: 'See the documentation.',
	violations,
	resources: [{ name: 'Docs', url: 'https://www.example.com' }],
});

type Row = [row: string, status: number, body: IDataObject, message: string, description: string];

const KEY =
	'Copy "API Key" again from the Infobip portal into the credential, and check that "Base URL" is the one of your account';
const SCOPE =
	'Ask the administrator of the Infobip account to check the key: its scopes (whatsapp:message:send to send, numbers:manage to register a webhook), its allowed IP addresses and its dates';
const SLOWER = 'The message was not sent. Lower "Parallel Requests" under "Options", or send the rest later';
const LATER = 'Try again later; if it stays, contact Infobip support';

const rows: Row[] = [
	[
		'400 BAD_REQUEST with validationErrors',
		400,
		envelopeA('BAD_REQUEST', 'Bad request', {
			'content.contacts[0].birthday': ['must be in the YYYY-MM-DD format'],
		}),
		'Infobip does not accept the request (BAD_REQUEST)',
		'Correct this: "Contact 1: Birthday" must be in the YYYY-MM-DD format. Infobip said: Bad request',
	],
	[
		'400 BAD_REQUEST with several validationErrors',
		400,
		envelopeA('BAD_REQUEST', 'Bad request', {
			to: ['must not be blank'],
			'content.contacts[1].phones[0].phone': ['must not be blank'],
		}),
		'Infobip does not accept the request (BAD_REQUEST)',
		'Correct this: "Recipients" must not be blank; "Contact 2: Phone 1" must not be blank. Infobip said: Bad request',
	],
	[
		'400 BAD_REQUEST with validationErrors as text',
		400,
		envelopeA('BAD_REQUEST', 'Bad request', 'content.text must not be blank'),
		'Infobip does not accept the request (BAD_REQUEST)',
		'Correct this: "Text" must not be blank. Infobip said: Bad request',
	],
	[
		'400 BAD_REQUEST without validationErrors',
		400,
		envelopeA('BAD_REQUEST', 'Bad request'),
		'Infobip does not accept the request (BAD_REQUEST)',
		'Check the recipient, the options and the contact or text of this item. Infobip said: Bad request',
	],
	[
		'400 E400 with violations',
		400,
		envelopeB('E400', 'Invalid.', [{ property: 'content.text', violation: 'must not be blank' }]),
		'Infobip does not accept the request (E400)',
		'Correct this: "Text" must not be blank. Infobip said: Invalid. – See the documentation.',
	],
	[
		'401 UNAUTHORIZED',
		401,
		envelopeA('UNAUTHORIZED', 'Invalid login details'),
		'Infobip does not know this API key (UNAUTHORIZED)',
		`${KEY}. Infobip said: Invalid login details`,
	],
	[
		'401 E401',
		401,
		envelopeB('E401', 'No.'),
		'Infobip does not know this API key (E401)',
		`${KEY}. Infobip said: No. – See the documentation.`,
	],
	[
		'403 FORBIDDEN',
		403,
		envelopeA('FORBIDDEN', 'Forbidden'),
		'The Infobip API key is not allowed to do this (FORBIDDEN)',
		`${SCOPE}. Infobip said: Forbidden`,
	],
	[
		'403 E403',
		403,
		envelopeB('E403', 'No.'),
		'The Infobip API key is not allowed to do this (E403)',
		`${SCOPE}. Infobip said: No. – See the documentation.`,
	],
	[
		'404',
		404,
		envelopeB('E404', 'No.'),
		'Infobip does not find what was asked for (E404)',
		'Check "Base URL" in the credential and your sender number. Infobip said: No. – See the documentation.',
	],
	[
		'429 TOO_MANY_REQUESTS',
		429,
		envelopeA('TOO_MANY_REQUESTS', 'Too many requests'),
		'Infobip asks to slow down (TOO_MANY_REQUESTS)',
		`${SLOWER}. Infobip said: Too many requests`,
	],
	[
		'429 E429',
		429,
		envelopeB('E429', 'Too many requests sent.'),
		'Infobip asks to slow down (E429)',
		`${SLOWER}. Infobip said: Too many requests sent. – See the documentation.`,
	],
	[
		'500 GENERAL_ERROR',
		500,
		envelopeA('GENERAL_ERROR', 'Something went wrong'),
		'Infobip has an internal error (GENERAL_ERROR)',
		`${LATER}. Infobip said: Something went wrong`,
	],
	[
		'500 SERVER_ERROR',
		500,
		envelopeA('SERVER_ERROR', 'Error'),
		'Infobip has an internal error (SERVER_ERROR)',
		`${LATER}. Infobip said: Error`,
	],
	[
		'500 E500',
		500,
		envelopeB('E500', 'Error.'),
		'Infobip has an internal error (E500)',
		`${LATER}. Infobip said: Error. – See the documentation.`,
	],
	[
		'a code nobody documents goes by the status',
		400,
		envelopeA('ODD_REQUEST', 'Odd'),
		'Infobip does not accept the request (ODD_REQUEST)',
		'Check the recipient, the options and the contact or text of this item. Infobip said: Odd',
	],
	[
		'a code nobody documents with a status nobody documents',
		422,
		envelopeA('ODD_REQUEST', 'Odd'),
		'Infobip did not take the message (ODD_REQUEST)',
		'Check the credential and the parameters of this item. Infobip said: Odd',
	],
];

test.each(rows)('§5: %s', (_row, status, body, message, description) => {
	const code = /\((\w+)\)$/.exec(message)?.[1];
	expect(explain(answer(status, body))).toEqual({ message, description, code });
});

test.each<[status: number, body: IDataObject | undefined, message: string, description: string]>([
	[
		400,
		{ error: 'Bad request' },
		'Infobip does not accept the request (HTTP 400)',
		'Check the recipient, the options and the contact or text of this item. Infobip said: Bad request',
	],
	[401, undefined, 'Infobip does not know this API key (HTTP 401)', KEY],
	[403, {}, 'The Infobip API key is not allowed to do this (HTTP 403)', SCOPE],
	[429, undefined, 'Infobip asks to slow down (HTTP 429)', SLOWER],
	[500, undefined, 'Infobip has an internal error (HTTP 500)', LATER],
	[503, undefined, 'Infobip has an internal error (HTTP 503)', LATER],
	[
		302,
		undefined,
		'Infobip did not take the message (HTTP 302)',
		'Check the credential and the parameters of this item',
	],
	[
		400,
		{ requestError: null, errorCode: null, description: {}, violations: 'x', error: { a: 1 } },
		'Infobip does not accept the request (HTTP 400)',
		'Check the recipient, the options and the contact or text of this item',
	],
	[
		400,
		{ requestError: { serviceException: 'x' } },
		'Infobip does not accept the request (HTTP 400)',
		'Check the recipient, the options and the contact or text of this item',
	],
])('§5, §11: an XML or empty body, and odd ones: %i %j', (status, body, message, description) => {
	expect(explain(answer(status, body))).toEqual({ message, description, code: undefined });
});
