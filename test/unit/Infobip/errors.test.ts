import type { IDataObject } from 'n8n-workflow';

import { explain } from '../../../nodes/Infobip/answer.ts';
import { answer } from '../providers/answer.ts';
import { fieldName, namedProblems } from '../../../nodes/Infobip/errors.ts';

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
const SLOWER = 'Wait a minute, then try again';
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
	[500, 'GENERAL_ERROR', 'Infobip could not process the request', LATER],
	[500, 'SERVER_ERROR', 'Infobip could not process the request', LATER],
	[500, 'E500', 'Infobip could not process the request', LATER],
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
	[500, undefined, 'Infobip could not process the request (HTTP 500)', LATER],
	[503, undefined, 'Infobip could not process the request (HTTP 503)', LATER],
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

/** Infobip contract §5: fields come out by the names the user knows. */

test.each([
	['from', 'Sender'],
	['to', 'Recipients'],
	['messageId', 'Message ID'],
	['content.text', 'Text'],
	['content.previewUrl', 'Preview URL'],
	['content.contacts', 'Contacts'],
	['content.body.text', 'Text'],
	['content.header.text', 'Header Text'],
	['content.header.mediaUrl', 'Header URL'],
	['content.header.filename', 'Header File Name'],
	['content.footer.text', 'Footer'],
	['content.action.buttons', 'Buttons'],
	['content.action.buttons[1]', 'Button 2'],
	['content.action.buttons[1].title', 'Button 2: Title'],
	['content.action.buttons[0].id', 'Button 1: ID'],
	['content.action.title', 'List Button'],
	['content.action.sections', 'Sections'],
	['content.action.sections[0].title', 'Section 1: Title'],
	['content.action.sections[1].rows[2].description', 'Section 2: Row 3: Description'],
	['content.action.sections[0].rows[0].odd', 'Section 1: Row 1: odd'],
	['content.action.buttons.odd', 'content.action.buttons.odd'],
	['content.action.odd[0]', 'content.action.odd[0]'],
	['callbackData', 'Callback Data'],
	['notifyUrl', 'Notify URL'],
	['entityId', 'Entity ID'],
	['applicationId', 'Application ID'],
	['context', 'Reply to Message ID'],
	['context.replyToMessageId', 'Reply to Message ID'],
	['urlOptions', 'URL Options'],
	['urlOptions.shortenUrl', 'URL Options: Shorten URL'],
	['urlOptions.trackClicks', 'URL Options: Track Clicks'],
	['urlOptions.trackingUrl', 'URL Options: Tracking URL'],
	['urlOptions.removeProtocol', 'URL Options: Remove Protocol'],
	['urlOptions.customDomain', 'URL Options: Custom Domain'],
	['number', 'Default Sender'],
	['forwarding.url', 'Webhook URL'],
	['content.contacts[0]', 'Contact 1'],
	['content.contacts[1].name', 'Contact 2: Name'],
	['content.contacts[1].name.formattedName', 'Contact 2: Full Name'],
	['content.contacts[1].name.firstName', 'Contact 2: First Name'],
	['content.contacts[1].name.lastName', 'Contact 2: Last Name'],
	['content.contacts[1].name.middleName', 'Contact 2: Middle Name'],
	['content.contacts[1].name.namePrefix', 'Contact 2: Name Prefix'],
	['content.contacts[1].name.nameSuffix', 'Contact 2: Name Suffix'],
	['content.contacts[1].phones', 'Contact 2: Phone'],
	['content.contacts[1].phones[0]', 'Contact 2: Phone 1'],
	['content.contacts[1].phones[0].phone', 'Contact 2: Phone 1'],
	['content.contacts[1].phones[2].type', 'Contact 2: Phone 3 Type'],
	['content.contacts[1].phones[2].waId', 'Contact 2: Phone 3 WhatsApp ID'],
	['content.contacts[0].emails[1].email', 'Contact 1: Email 2'],
	['content.contacts[0].emails[1].type', 'Contact 1: Email 2 Type'],
	['content.contacts[0].addresses[0].street', 'Contact 1: Address 1 Street'],
	['content.contacts[0].addresses[0].city', 'Contact 1: Address 1 City'],
	['content.contacts[0].addresses[0].state', 'Contact 1: Address 1 State'],
	['content.contacts[0].addresses[0].zip', 'Contact 1: Address 1 ZIP Code'],
	['content.contacts[0].addresses[0].country', 'Contact 1: Address 1 Country'],
	['content.contacts[0].addresses[0].countryCode', 'Contact 1: Address 1 Country Code'],
	['content.contacts[0].addresses[0].type', 'Contact 1: Address 1 Type'],
	['content.contacts[0].urls[0].url', 'Contact 1: URL 1'],
	['content.contacts[0].urls[0].type', 'Contact 1: URL 1 Type'],
	['content.contacts[11].org', 'Contact 12: Organization'],
	['content.contacts[11].org.company', 'Contact 12: Company'],
	['content.contacts[11].org.department', 'Contact 12: Department'],
	['content.contacts[11].org.title', 'Contact 12: Job Title'],
	['content.contacts[11].birthday', 'Contact 12: Birthday'],
	['content.contacts.0.phones.0.phone', 'Contact 1: Phone 1'],
	['content.contacts[0].nickname', 'Contact 1: nickname'],
	['content.contacts[x].birthday', 'content.contacts[x].birthday'],
	['content.templateName', 'Template'],
	['content.language', 'Template Language'],
	['content.templateData.header', 'Header Type'],
	['content.templateData.header.type', 'Header Type'],
	['content.templateData.header.placeholder', 'Header Text'],
	['content.templateData.header.mediaUrl', 'Header URL'],
	['content.templateData.header.filename', 'Header File Name'],
	['content.templateData.header.latitude', 'Header Latitude'],
	['content.templateData.header.longitude', 'Header Longitude'],
	['content.templateData.body.placeholders', 'Body Variables'],
	['content.templateData.buttons', 'Button Variables'],
	['smsFailover.from', 'SMS Failover Sender'],
	['smsFailover.text', 'SMS Failover Text'],
	['messages[0].content.templateData.header.mediaUrl', 'Header URL'],
	['messages[0].to', 'Recipients'],
	['messages[0]', 'messages[0]'],
	['messages', 'messages'],
	['messages[x].to', 'messages[x].to'],
	['property.path', 'property.path'],
	['', ''],
])('%s is "%s"', (path, name) => {
	expect(fieldName(path)).toBe(name);
});

test('a map of path → list', () => {
	const errors = {
		'content.contacts[0].birthday': ['must be in the YYYY-MM-DD format', 'must be in the past'],
		to: ['must not be blank'],
	};
	expect(namedProblems(errors, undefined)).toEqual([
		'"Contact 1: Birthday" must be in the YYYY-MM-DD format, must be in the past',
		'"Recipients" must not be blank',
	]);
});

test.each<[what: string, errors: unknown, problems: string[]]>([
	['path → text', { 'content.text': 'must not be blank' }, ['"Text" must not be blank']],
	['path → nothing that says anything', { 'content.text': [7, ''] }, ['"Text"']],
	[
		'text',
		'content.contacts[0].birthday must be in the YYYY-MM-DD format; see www.example.com',
		['"Contact 1: Birthday" must be in the YYYY-MM-DD format; see www.example.com'],
	],
	['a list of texts', ['content.text must not be blank', 'Bad'], ['"Text" must not be blank', 'Bad']],
	['nothing', undefined, []],
	['null', null, []],
	['a number', 7, []],
	['blank text', ' ', []],
])('validationErrors as %s', (_what, errors, problems) => {
	expect(namedProblems(errors, undefined)).toEqual(problems);
});

test.each<[what: string, violations: unknown, problems: string[]]>([
	[
		'a list',
		[
			{ property: 'content.contacts[1].phones[0].phone', violation: 'must not be blank' },
			{ property: 'to', violation: 'is too long' },
		],
		['"Contact 2: Phone 1" must not be blank', '"Recipients" is too long'],
	],
	['an entry without a property', [{ violation: 'content.text is odd' }], ['"Text" is odd']],
	['an entry without a violation', [{ property: 'to' }], ['"Recipients"']],
	['entries that are none', ['to', null, 7, {}], []],
	['something else', 'to', []],
])('violations as %s', (_what, violations, problems) => {
	expect(namedProblems(undefined, violations)).toEqual(problems);
});
