import { fieldsOfTemplate, searchTemplates } from '../../../../../nodes/shared/templates/editor/editor.ts';
import type { Template } from '../../../../../nodes/shared/templates/template.ts';
import { PROVIDER } from '../../fakeProvider.ts';
import type { Value } from '../../nodeContext.ts';
import { listOf, newAccount, openForm } from '../listRun.ts';
import { LOGIN_CODE, ORDER_READY, template } from '../samples.ts';

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
