import { type IHttpRequestOptions, NodeApiError } from 'n8n-workflow';

import { fieldsOfTemplate, searchTemplates } from '../../../../nodes/shared/templates/editor.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { answer, requestError } from '../send/fakeRun.ts';
import { listOf, newAccount, openForm } from './listRun.ts';
import { LOGIN_CODE, ORDER_READY, template } from './samples.ts';
import type { Template } from '../../../../nodes/shared/templates/template.ts';
import type { Parameters, Value } from '../nodeContext.ts';

/**
 * One opening of the form reads the list once; nobody sees another account's, and no failure is remembered.
 */

describe('a list is asked for once', () => {
	const now = jest.spyOn(performance, 'now');
	beforeEach(() => now.mockReturnValue(1_000));
	afterAll(() => now.mockRestore());

	const names = async (form: ReturnType<typeof openForm>, typed?: string) =>
		(await searchTemplates(form.context, PROVIDER, typed)).results.map(({ value }) => value);

	const once = (_options: IHttpRequestOptions, call: number) =>
		call === 1 ? listOf(ORDER_READY, LOGIN_CODE) : listOf();

	test('searching in the list, and filling in its fields, reads nothing again', async () => {
		const parameters = { template: 'order_ready|en' };
		const form = openForm({ parameters, credential: newAccount(), reply: once });
		expect(await names(form)).toEqual(['login_code|en', 'order_ready|en']);
		now.mockReturnValue(61_000);
		expect(await names(form, 'login')).toEqual(['login_code|en']);
		expect((await fieldsOfTemplate(form.context, PROVIDER)).fields).toHaveLength(5);
		expect(form.requests).toHaveLength(1);
	});

	test('two questions at the same time share one reading', async () => {
		const form = openForm({ credential: newAccount(), reply: once });
		expect(await Promise.all([names(form, 'login'), names(form, 'order')])).toEqual([
			['login_code|en'],
			['order_ready|en'],
		]);
		expect(form.requests).toHaveLength(1);
	});

	test('after a minute the list is read again', async () => {
		const form = openForm({ credential: newAccount(), reply: once });
		await names(form);
		now.mockReturnValue(61_001);
		expect(await names(form)).toEqual([]);
		expect(form.requests).toHaveLength(2);
	});

	test('a list that cannot be read is asked for again the next time', async () => {
		const form = openForm({
			credential: newAccount(),
			reply: (_options, call) => (call === 1 ? answer(403, {}) : listOf(LOGIN_CODE)),
		});
		await expect(names(form)).rejects.toThrow('Testel said no (403)');
		expect(await names(form)).toEqual(['login_code|en']);
	});

	test('an older failure does not make a newer list forgotten', async () => {
		let fail = () => {};
		const failing = new Promise((resolve) => {
			fail = () => resolve(answer(403, {}));
		});
		const form = openForm({
			credential: newAccount(),
			reply: (_options, call) => (call === 1 ? failing : listOf(LOGIN_CODE)),
		});
		const first = names(form);
		while (form.requests.length === 0) await new Promise(setImmediate);
		now.mockReturnValue(62_000);
		expect(await names(form)).toEqual(['login_code|en']);
		fail();
		await expect(first).rejects.toThrow('Testel said no (403)');
		expect(await names(form)).toEqual(['login_code|en']);
		expect(form.requests).toHaveLength(2);
	});

	const account = newAccount();

	test.each([
		['key', { ...account, apiKey: 'key-of-somebody-else' }, {}, PROVIDER],
		['address', { ...account, baseUrl: 'https://other.example.com' }, {}, PROVIDER],
		['Default Sender', { ...account, defaultSender: '12025550111' }, {}, PROVIDER],
		['webhook secret', { ...account, webhookSecret: 'somebody else, who has the key' }, {}, PROVIDER],
		['sender', account, { from: '12025550111' }, PROVIDER],
		['provider', account, {}, { ...PROVIDER, name: 'Other' }],
	])('another %s has a list of its own', async (_what, credential, parameters, provider) => {
		await names(openForm({ credential: account, reply: () => listOf(ORDER_READY) }));
		const { context } = openForm({ credential, parameters, reply: () => listOf(LOGIN_CODE) });
		expect((await searchTemplates(context, provider)).results).toEqual([
			{ name: 'login_code (en)', value: 'login_code|en' },
		]);
	});

	test('of very many accounts the oldest list is forgotten', async () => {
		const first = openForm({ credential: newAccount(), reply: () => listOf(ORDER_READY) });
		await names(first);
		for (let other = 0; other < 20; other++)
			await names(openForm({ credential: newAccount(), reply: () => listOf() }));
		await names(first);
		expect(first.requests).toHaveLength(2);
	});
});

/**
 * What the editor shows of Send Template: the list to choose from, and a field for each thing the template
 * leaves open.
 */

const HEBREW = template({ language: 'he' });
const LIST = [ORDER_READY, HEBREW, LOGIN_CODE, template(), template({ name: 'old', status: 'paused' })];

async function search(typed?: string, list: Template[] = LIST) {
	const { context } = openForm({ credential: newAccount(), reply: () => listOf(...list) });
	return (await searchTemplates(context, PROVIDER, typed)).results;
}

test('the list has the approved templates with their languages, in the order of their names', async () => {
	expect(await search()).toEqual([
		{ name: 'greeting (en)', value: 'greeting|en' },
		{ name: 'greeting (he)', value: 'greeting|he' },
		{ name: 'login_code (en)', value: 'login_code|en' },
		{ name: 'order_ready (en)', value: 'order_ready|en' },
	]);
});

test.each([
	['GREET', ['greeting|en', 'greeting|he']],
	[' code ', ['login_code|en']],
	['(he)', ['greeting|he']],
	['.*', []],
	['', ['greeting|en', 'greeting|he', 'login_code|en', 'order_ready|en']],
])('what is typed is looked for in name and language: %j', async (typed, values) => {
	expect((await search(typed)).map(({ value }) => value)).toEqual(values);
});

test('a template without a language is listed by its name alone', async () => {
	expect(await search('', [template({ language: '' })])).toEqual([{ name: 'greeting', value: 'greeting|' }]);
});

const fields = async (chosen: Value, templateLanguage?: Value, list: Template[] = LIST) =>
	await fieldsOfTemplate(
		openForm({
			credential: newAccount(),
			parameters: { template: chosen, ...(templateLanguage === undefined ? {} : { templateLanguage }) },
			reply: () => listOf(...list),
		}).context,
		PROVIDER,
	);

test('a field for each thing that the chosen template leaves open', async () => {
	const { fields: shown, emptyFieldsNotice } = await fields({ mode: 'list', value: 'order_ready|en' });
	expect(shown.map(({ displayName }) => displayName)).toEqual([
		'Header image · URL',
		'1 · Hello …, order',
		'2 · order … is ready',
		'Payload · Yes',
		'End of the URL · Track',
	]);
	expect(emptyFieldsNotice).toBe('This template has no variables.');
});

test.each([
	[{}, true],
	[{ headerBinaryProperty: ' ' }, true],
	[{ headerBinaryProperty: 'data' }, false],
])('with the options %j the address of the header is required: %j', async (options, required) => {
	const { context } = openForm({
		credential: newAccount(),
		parameters: { template: 'order_ready|en', options },
		reply: () => listOf(ORDER_READY),
	});
	const { fields: shown } = await fieldsOfTemplate(context, PROVIDER);
	expect(shown.map((field) => [field.id, field.required])).toEqual(
		expect.arrayContaining([
			['header', required],
			['body1', true],
		]),
	);
});

test('no fields for what the provider does not carry', async () => {
	const provider = { ...PROVIDER, templates: { ...PROVIDER.templates, lacks: ['payload'] as const } };
	const { context } = openForm({
		credential: newAccount(),
		parameters: { template: 'order_ready|en' },
		reply: () => listOf(ORDER_READY),
	});
	expect((await fieldsOfTemplate(context, provider)).fields.map(({ id }) => id)).toEqual([
		...['header', 'body1', 'body2', 'button2'],
	]);
});

test('a name typed by hand has the fields of its template', async () => {
	const named = { mode: 'name', value: 'login_code' };
	expect((await fields(named)).fields.map(({ id }) => id)).toEqual(['body1']);
	const greeting = template({
		language: 'he',
		body: '{{1}}',
		variables: { header: 0, body: 1, buttons: [] },
	});
	expect((await fields('greeting', 'he', [template(), greeting])).fields).toHaveLength(1);
});

test.each<[what: string, chosen: Value, notice: string]>([
	['nothing', '', 'Choose a template first.'],
	['null', { value: null }, 'Choose a template first.'],
	['one without variables', 'greeting|en', 'This template has no variables.'],
	[
		'one that is paused',
		'old',
		'The account has no template "old". Choose a template from the list in "Template".',
	],
	[
		'one in several languages',
		'greeting',
		'The template "greeting" exists in several languages: he, en. Choose it from the list in "Template", or fill in "Template Language".',
	],
])('chosen is %s: no fields, and a notice', async (_what, chosen, emptyFieldsNotice) => {
	expect(await fields(chosen)).toEqual({ fields: [], emptyFieldsNotice });
});

test('an expression names the template: no fields, and a notice', async () => {
	expect(await fields({ mode: 'name', value: '={{ $json.template }}' })).toEqual({
		fields: [],
		emptyFieldsNotice:
			'The template is chosen by an expression, so its variables are not known here. Set "Variables From" to Manual.',
	});
});

test('what one person filled in never begins the form of another', async () => {
	const credential = newAccount();
	const open = (parameters: Parameters) =>
		openForm({ credential, parameters, reply: () => listOf(ORDER_READY) }).context;
	const { fields: schema } = await fieldsOfTemplate(open({ template: 'order_ready|en' }), PROVIDER);
	const filled = { template: 'order_ready|en', templateVariables: { value: { body1: 'Mr Smith' }, schema } };
	await searchTemplates(open(filled), PROVIDER);
	const empty = { template: 'order_ready|en', templateVariables: { value: null, schema: [] } };
	const { fields } = await fieldsOfTemplate(open(empty), PROVIDER);
	expect(fields.map(({ defaultValue }) => defaultValue)).toEqual(schema.map(() => undefined));
});

/** What the editor shows of Send Template where the list cannot be read. */

const MANUALLY = 'To send a template without the list, type its name and set "Variables From" to Manual';

describe.each<[what: string, reply: () => unknown, message: string, description: string]>([
	['is refused', () => answer(403, {}), 'Testel said no (403)', 'Do better and read the body'],
	[
		'cannot be reached',
		() => Promise.reject(requestError('ENOTFOUND')),
		'Testel was not found at its address',
		'Check "Home" in the credential and that this n8n can reach that address, then try again',
	],
])('a list that %s', (_what, reply, message, description) => {
	const open = (more: Record<string, Value> = {}) =>
		openForm({ parameters: { template: 'x', ...more }, credential: newAccount(), reply }).context;
	const shown = { message, description: `${description}. ${MANUALLY}` };

	test('the list says why and what to do', async () => {
		const error = await searchTemplates(open(), PROVIDER).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject(shown);
	});

	test('in place of the fields, a notice says so', async () => {
		expect(await fieldsOfTemplate(open(), PROVIDER)).toEqual({
			fields: [],
			emptyFieldsNotice: `${message}. ${description}. ${MANUALLY}.`,
		});
	});

	test('fields that are there stay, for after an error the editor keeps them', async () => {
		const filled = open({ templateVariables: { value: { body1: 'Dana' }, schema: [{ id: 'body1' }] } });
		await expect(fieldsOfTemplate(filled, PROVIDER)).rejects.toMatchObject(shown);
	});
});

test('a credential that cannot be opened is told as n8n tells it', async () => {
	const { context } = openForm({ reply: () => listOf() });
	context.getCredentials.mockRejectedValue(new Error('No credential'));
	await expect(searchTemplates(context, PROVIDER)).rejects.toThrow('No credential');
});
