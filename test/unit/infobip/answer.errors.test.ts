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
	'Copy "API Key" again from the Infobip portal into the credential, and check that "Base URL" belongs to the same account';
const SCOPE =
	'Ask the administrator of the Infobip account to check the key: its scopes (whatsapp:message:send to send, numbers:manage to register a webhook, whatsapp:manage to list templates and to mark messages as read, inbound-message:read to download files), its allowed IP addresses and its validity dates';
const ADDRESS = 'Check "Base URL" in the credential, your sender number and, for Mark as Read, "Message ID"';
const SLOWER = 'The message was not sent. Lower "Parallel Requests" under "Options", or send the rest later';
const LATER = 'Try again later; if it keeps happening, contact Infobip support';

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
		'Check the parameters and options of this item. Infobip said: Bad request',
	],
	[
		'400 E400 with violations',
		400,
		envelopeB('E400', 'Invalid.', [{ property: 'content.text', violation: 'must not be blank' }]),
		'Infobip does not accept the request (E400)',
		'Correct this: "Text" must not be blank. Infobip said: Invalid. – See the documentation.',
	],
	[
		'a code nobody documents goes by the status',
		400,
		envelopeA('ODD_REQUEST', 'Odd'),
		'Infobip does not accept the request (ODD_REQUEST)',
		'Check the parameters and options of this item. Infobip said: Odd',
	],
	[
		'a code nobody documents with a status nobody documents',
		422,
		envelopeA('ODD_REQUEST', 'Odd'),
		'Infobip did not accept the message (ODD_REQUEST)',
		'Check the credential and the parameters of this item. Infobip said: Odd',
	],
];

test.each<[status: number, code: string, message: string, fix: string]>([
	[401, 'UNAUTHORIZED', 'Infobip does not recognize this API key', KEY],
	[401, 'E401', 'Infobip does not recognize this API key', KEY],
	[403, 'FORBIDDEN', 'The Infobip API key is not allowed to do this', SCOPE],
	[403, 'E403', 'The Infobip API key is not allowed to do this', SCOPE],
	[404, 'E404', 'Infobip did not find what was requested', ADDRESS],
	[429, 'TOO_MANY_REQUESTS', 'Infobip is limiting the rate of requests', SLOWER],
	[429, 'E429', 'Infobip is limiting the rate of requests', SLOWER],
	[500, 'GENERAL_ERROR', 'Infobip had an internal error', LATER],
	[500, 'SERVER_ERROR', 'Infobip had an internal error', LATER],
	[500, 'E500', 'Infobip had an internal error', LATER],
])('§5: %i %s, in both envelopes', (status, code, message, fix) => {
	expect(explain(answer(status, envelopeA(code, 'Words')))).toEqual({
		message: `${message} (${code})`,
		description: `${fix}. Infobip said: Words`,
		code,
	});
	expect(explain(answer(status, envelopeB(code, 'Words.')))).toEqual({
		message: `${message} (${code})`,
		description: `${fix}. Infobip said: Words. – See the documentation.`,
		code,
	});
});

test.each(rows)('§5: %s', (_row, status, body, message, description) => {
	const code = /\((\w+)\)$/.exec(message)?.[1];
	expect(explain(answer(status, body))).toEqual({ message, description, code });
});

test.each<[status: number, body: IDataObject | undefined, message: string, description: string]>([
	[
		400,
		{ error: 'Bad request' },
		'Infobip does not accept the request (HTTP 400)',
		'Check the parameters and options of this item. Infobip said: Bad request',
	],
	[401, undefined, 'Infobip does not recognize this API key (HTTP 401)', KEY],
	[403, {}, 'The Infobip API key is not allowed to do this (HTTP 403)', SCOPE],
	[429, undefined, 'Infobip is limiting the rate of requests (HTTP 429)', SLOWER],
	[500, undefined, 'Infobip had an internal error (HTTP 500)', LATER],
	[503, undefined, 'Infobip had an internal error (HTTP 503)', LATER],
	[
		302,
		undefined,
		'Infobip did not accept the message (HTTP 302)',
		'Check the credential and the parameters of this item',
	],
	[
		400,
		{ requestError: null, errorCode: null, description: {}, violations: 'x', error: { a: 1 } },
		'Infobip does not accept the request (HTTP 400)',
		'Check the parameters and options of this item',
	],
	[
		400,
		{ requestError: { serviceException: 'x' } },
		'Infobip does not accept the request (HTTP 400)',
		'Check the parameters and options of this item',
	],
])('§5, §11: an XML or empty body, and odd ones: %i %j', (status, body, message, description) => {
	expect(explain(answer(status, body))).toEqual({ message, description, code: undefined });
});
