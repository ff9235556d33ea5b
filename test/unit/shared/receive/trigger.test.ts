import { mock, mockDeep } from 'jest-mock-extended';
import type { CredentialInformation, IBinaryData, INode, IWebhookFunctions } from 'n8n-workflow';

import {
	attachVcards,
	carriesSecret,
	readSecret,
	receiveCallback,
	secretField,
} from '../../../../nodes/shared/receive/trigger.ts';
import { NODE, parameter, type Parameters } from '../nodeContext.ts';
import { base, dana, PROVIDER, sam } from '../fakeProvider.ts';
import { refusal } from '../refusal.ts';

const SECRET = 'a long random text';

interface Request {
	body?: object;
	query?: object;
	headers?: object;
	/** The credential's webhook secret; without one the trigger has no credential. */
	secret?: CredentialInformation;
	webhook?: 'default' | 'setup';
	parameters?: Parameters;
	contentType?: string | undefined;
	/** What n8n gives as the raw body once it is read; a failure to read it, when it is none. */
	raw?: string | Error;
}

async function receive({ body = { say: 'Hello' }, secret, webhook = 'default', ...request }: Request) {
	const context = mockDeep<IWebhookFunctions>();
	const node: INode =
		secret === undefined ? NODE : { ...NODE, credentials: { testApi: { id: '1', name: 'T' } } };
	context.getNode.mockReturnValue(node);
	context.getWebhookName.mockReturnValue(webhook);
	context.getCredentials.mockResolvedValue({ webhookSecret: secret });
	context.getQueryData.mockReturnValue(request.query ?? {});
	context.getHeaderData.mockReturnValue({ ...request.headers });
	context.getBodyData.mockReturnValue({ ...body });
	context.getNodeParameter.mockImplementation(
		parameter({ events: ['text'], output: 'contact', options: {}, ...request.parameters }),
	);
	const answered = mock<ReturnType<IWebhookFunctions['getResponseObject']>>();
	answered.status.mockReturnValue(answered);
	context.getResponseObject.mockReturnValue(answered);
	const incoming = mock<ReturnType<IWebhookFunctions['getRequestObject']>>();
	const { raw = '' } = request;
	incoming.contentType = 'contentType' in request ? request.contentType : 'application/json';
	incoming.readRawBody.mockImplementation(async () => {
		await Promise.resolve();
		if (raw instanceof Error) throw raw;
		incoming.rawBody = Buffer.from(raw);
	});
	context.getRequestObject.mockReturnValue(incoming);
	context.helpers.prepareBinaryData.mockImplementation(
		async (file, fileName, mimeType): Promise<IBinaryData> => {
			return { data: String(file), fileName, mimeType: mimeType ?? '' };
		},
	);
	return { response: await receiveCallback(context, PROVIDER), context, answered };
}

const HELLO = {
	workflowData: [[{ json: { event: 'text', ...base, text: 'Hello' } }]],
	webhookResponse: { received: true, items: 1 },
};

test('a callback with a selected event starts the workflow', async () => {
	const { response, context } = await receive({});
	expect(response).toEqual(HELLO);
	expect(context.getCredentials).not.toHaveBeenCalled();
});

test.each<[what: string, request: Request]>([
	['an event that is not selected', { parameters: { events: ['contact', 'status', 'other'] } }],
	["a body that is not the provider's", { body: {} }],
])('%s is answered 200 and starts nothing', async (_what, request) => {
	expect((await receive(request)).response).toEqual({ webhookResponse: { received: true, items: 0 } });
});

test.each<[what: string, request: Request]>([
	['application/octet-stream', { contentType: 'application/octet-stream', body: {} }],
	[
		'application/x-www-form-urlencoded',
		{ contentType: 'application/x-www-form-urlencoded', body: { '{"say":"Hello"}': '' } },
	],
	['none', { contentType: undefined, body: {} }],
])('JSON with the Content-Type %s is read all the same', async (_what, request) => {
	for (const raw of ['{"say":"Hello"}', '\uFEFF{"say":"Hello"}']) {
		const { response, context } = await receive({ ...request, raw });
		expect(response).toEqual(HELLO);
		expect(context.logger.warn).not.toHaveBeenCalled();
	}
});

test.each<[what: string, request: Request, line: string | undefined]>([
	[
		'a page',
		{ contentType: 'text/html', raw: '<p>' },
		'a callback with the Content-Type "text/html" was dropped, because its body is not JSON',
	],
	[
		'no type',
		{ contentType: undefined, raw: 'x' },
		'a callback without a Content-Type was dropped, because its body is not JSON',
	],
	[
		'a very long type',
		{ contentType: `a/${'b'.repeat(5000)}`, raw: 'x' },
		`a callback with the Content-Type "a/${'b'.repeat(498)}…" was dropped, because its body is not JSON`,
	],
	[
		'a body that is too large',
		{ contentType: 'a/b', raw: new Error('too large') },
		'a callback with the Content-Type "a/b" was dropped, because its body cannot be read',
	],
	[
		'a form with files, which n8n has read',
		{ contentType: 'multipart/form-data', raw: new Error('already read') },
		'a callback with the Content-Type "multipart/form-data" was dropped, because its body is not JSON',
	],
	['an empty body', { contentType: 'text/plain', raw: ' ' }, undefined],
	["another's JSON", { contentType: 'text/plain', raw: '{"hello":1}' }, undefined],
	['JSON that says so', { raw: new Error('not to be read') }, undefined],
])('%s is answered 200; what is dropped unread has a line in the log', async (_what, request, line) => {
	const { response, context } = await receive({ body: {}, ...request });
	expect(response).toEqual({ webhookResponse: { received: true, items: 0 } });
	expect(context.logger.warn.mock.calls).toEqual(line === undefined ? [] : [[`WhatsApp: ${line}`]]);
});

test('a GET is answered 200 and starts nothing, with and without the secret', async () => {
	const { response, answered } = await receive({ webhook: 'setup', secret: SECRET });
	expect(response).toEqual({ webhookResponse: 'OK' });
	expect(answered.status).not.toHaveBeenCalled();
});

test.each<[what: string, request: Request]>([
	['as query parameter', { query: { token: SECRET } }],
	['as header', { headers: { 'x-webhook-secret': SECRET } }],
])('the secret %s', async (_what, request) => {
	expect((await receive({ secret: ` ${SECRET}\n`, ...request })).response).toEqual(HELLO);
});

test.each<[what: string, request: Request]>([
	['missing', {}],
	['wrong', { query: { token: 'wrong-one' }, headers: { 'x-webhook-secret': 'wrong-one' } }],
	['a list', { query: { token: [SECRET] } }],
])('a secret that is %s: 401, no execution, a log line without any secret', async (_what, request) => {
	const { response, context, answered } = await receive({ secret: SECRET, ...request });
	expect(response).toEqual({ noWebhookResponse: true });
	expect(answered.status.mock.calls).toEqual([[401]]);
	expect(answered.json.mock.calls).toEqual([[{ message: 'The webhook secret is missing or wrong' }]]);
	expect(context.logger.warn.mock.calls).toEqual([
		[
			'WhatsApp: a callback without the right webhook secret was refused (HTTP 401). The URL that Testel calls must end in ?token= and the Webhook Secret of the credential',
		],
	]);
});

test('with automatic registration, the log says what to do after a change of the secret', async () => {
	const parameters = { registration: 'automatic' };
	const { context, answered } = await receive({
		secret: SECRET,
		query: { token: 'the-old-one' },
		parameters,
	});
	expect(answered.status.mock.calls).toEqual([[401]]);
	expect(context.logger.warn.mock.calls).toEqual([
		[
			'WhatsApp: a callback without the right webhook secret was refused (HTTP 401). If the Webhook Secret in the credential was added or changed after the workflow was published, unpublish the workflow and publish it again (n8n 1: deactivate and activate it)',
		],
	]);
});

test('a credential without a secret asks for none', async () => {
	expect((await receive({ secret: '' })).response).toEqual(HELLO);
});

test.each<[what: string, secret: CredentialInformation]>([
	['blank', '  '],
	['too short', 'fifteen letters'],
	['not text', 1_234_567_890_123_456],
	['not text', true],
	['not text', ['a random text of 27 letters']],
])('a secret that is %s lets nobody in, and the log says what to do', async (what, secret) => {
	for (const query of [{}, { token: '' }, { token: String(secret) }, { token: secret }]) {
		const { response, context, answered } = await receive({ secret, query });
		expect(response).toEqual({ noWebhookResponse: true });
		expect(answered.status.mock.calls).toEqual([[401]]);
		expect(context.logger.warn.mock.calls).toEqual([
			[
				`WhatsApp: a callback was refused (HTTP 401). The webhook secret in the credential is ${what}, so no callback is accepted. Set "Webhook Secret" to a random text of at least 16 characters, or leave it empty to accept callbacks without a secret`,
			],
		]);
	}
});

const card = (name: string) =>
	expect.objectContaining({
		mimeType: 'text/vcard',
		fileName: `${name}.vcf`,
		data: expect.stringContaining(`FN:${name}\r\n`),
	});

test('Attach vCard adds each contact as a file: data, or data_0 and on in one item', async () => {
	const body = { cards: 2 };
	const parameters = { events: ['contact', 'text'], options: { attachVcard: true } };
	expect((await receive({ body, parameters })).response.workflowData).toEqual([
		[
			{ json: expect.objectContaining({ contact: dana }), binary: { data: card('Dana') } },
			{ json: expect.objectContaining({ contact: sam }), binary: { data: card('Sam') } },
		],
	]);
	expect((await receive({ body, parameters })).response.webhookResponse).toEqual({
		received: true,
		items: 2,
	});
	const message = { ...parameters, output: 'message' };
	expect((await receive({ body, parameters: message })).response.workflowData).toEqual([
		[
			{
				json: expect.objectContaining({ contacts: [dana, sam] }),
				binary: { data_0: card('Dana'), data_1: card('Sam') },
			},
		],
	]);
	expect((await receive({ parameters })).response).toEqual(HELLO);
});

test.each<[what: string, query: object, headers: object]>([
	['as query parameter', { token: SECRET }, {}],
	['as header', {}, { 'x-webhook-secret': SECRET }],
	['as header, beside a wrong query parameter', { token: 'x' }, { 'x-webhook-secret': SECRET }],
	['as query parameter, beside a wrong header', { token: SECRET }, { 'x-webhook-secret': 'x' }],
])('the secret %s', (_what, query, headers) => {
	expect(carriesSecret(query, headers, SECRET)).toBe(true);
});

test.each<[what: string, query: object, headers: object]>([
	['nothing', {}, {}],
	['another', { token: 'another' }, { 'x-webhook-secret': 'another' }],
	['an empty one', { token: '' }, { 'x-webhook-secret': '' }],
	['its beginning', { token: SECRET.slice(0, -1) }, {}],
	['more than it', { token: `${SECRET} ` }, {}],
	['another case', { token: SECRET.toUpperCase() }, {}],
	['a list of it', { token: [SECRET] }, { 'x-webhook-secret': [SECRET] }],
	['an object', { token: { toString: () => SECRET } }, {}],
	['other places', { secret: SECRET, Token: SECRET }, { token: SECRET, authorization: SECRET }],
])('%s is not enough', (_what, query, headers) => {
	expect(carriesSecret(query, headers, SECRET)).toBe(false);
});

/**
 * n8n gives a field that was left empty as empty text, and `undefined` for an expression such as `{{
 * $vars.NOT_SET }}`.
 */

test.each([undefined, null])(
	'a secret whose expression finds nothing (%s) lets nobody in',
	(webhookSecret) => {
		expect(refusal(() => readSecret(secretField({ webhookSecret })))).toEqual({
			message: 'The webhook secret in the credential is not text, so no callback is accepted',
			description:
				'Set "Webhook Secret" to a random text of at least 16 characters, or leave it empty to accept callbacks without a secret',
		});
	},
);

test.each<[Record<string, unknown>]>([[{}], [{ webhookSecret: '' }]])('%j has no secret', (data) => {
	expect(readSecret(secretField(data))).toBeUndefined();
});

test('many cards become files a few at a time, each with its item', async () => {
	const helpers = mock<IWebhookFunctions['helpers']>();
	let atOnce = 0;
	let most = 0;
	helpers.prepareBinaryData.mockImplementation(async (_file, fileName, mimeType = '') => {
		most = Math.max(most, ++atOnce);
		await new Promise(setImmediate);
		atOnce--;
		return { data: '', fileName, mimeType };
	});
	const names = Array.from({ length: 45 }, (_, index) => `Card ${index}`);
	const items = names.map((formattedName) => ({ json: { contact: { name: { formattedName } } } }));
	const attached = await attachVcards(helpers, items);
	expect(attached.map(({ json, binary }) => [json, binary?.data?.fileName])).toEqual(
		items.map(({ json }, index) => [json, `Card ${index}.vcf`]),
	);
	expect(most).toBe(20);
});

test('no more than 5,000 files are made of one callback', async () => {
	const helpers = mockDeep<IWebhookFunctions['helpers']>();
	helpers.prepareBinaryData.mockImplementation(
		async (_data, fileName) => await Promise.resolve({ data: '', fileName, mimeType: 'text/vcard' }),
	);
	const contacts = Array.from({ length: 257 }, () => dana);
	const items = Array.from({ length: 21 }, () => ({ json: { contacts } }));
	const attached = await attachVcards(helpers, items);
	expect(attached.map(({ binary = {} }) => Object.keys(binary).length)).toEqual([
		...Array.from({ length: 19 }, () => 257),
		0,
		0,
	]);
});
