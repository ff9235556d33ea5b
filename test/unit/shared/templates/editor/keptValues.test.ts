import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { keepValues, withKeptValues } from '../../../../../nodes/shared/templates/editor/keptValues.ts';
import { fieldsOfTemplate, searchTemplates } from '../../../../../nodes/shared/templates/editor/editor.ts';
import { PROVIDER } from '../../fakeProvider.ts';
import type { Parameters } from '../../nodeContext.ts';
import { listOf, newAccount, openForm } from '../listRun.ts';
import { ORDER_READY, template, withHeader } from '../samples.ts';

/**
 * What is filled in stays when another template is chosen, where it still fits. n8n's editor empties the
 * fields in between.
 */

const VIDEO = { ...withHeader('video'), name: 'clip' };
const INVOICE = template({
	name: 'invoice',
	body: 'Invoice {{1}}',
	variables: { header: 0, body: 1, buttons: [] },
});
const LIST = [ORDER_READY, VIDEO, INVOICE];
const FILLED = {
	header: 'https://www.example.com/box.jpg',
	body1: 'Dana',
	body2: '',
	button0: 'yes',
	button2: null,
};

const open = (credential: ICredentialDataDecryptedObject, parameters: Parameters) =>
	openForm({ credential, parameters, reply: () => listOf(...LIST) }).context;

/**
 * The values that the fields of `chosen` begin with, after the list was opened in a form with order_ready
 * filled in.
 */
async function begun(
	chosen: string,
	{ form = {}, other = {}, filled = FILLED }: { form?: Parameters; other?: Parameters; filled?: object } = {},
) {
	const credential = newAccount();
	const schema = (await fieldsOfTemplate(open(credential, { ...form, template: 'order_ready|en' }), PROVIDER))
		.fields;
	const before = { template: 'order_ready|en', templateVariables: { value: filled, schema } };
	await searchTemplates(open(credential, { ...form, ...before }), PROVIDER);
	const after = { template: chosen, templateVariables: { value: null, schema: [] } };
	const { fields } = await fieldsOfTemplate(open(credential, { ...after, ...other }), PROVIDER);
	return Object.fromEntries(
		fields.flatMap(({ id, defaultValue }) => (defaultValue === undefined ? [] : [[id, defaultValue]])),
	);
}

test('values of the same place stay', async () => {
	expect(await begun('order_ready|en')).toEqual({
		header: 'https://www.example.com/box.jpg',
		body1: 'Dana',
		button0: 'yes',
	});
	expect(await begun('invoice|en')).toEqual({ body1: 'Dana' });
});

test('a picture is no video', async () => {
	expect(await begun('clip|en')).toEqual({});
});

test('an expression and a number stay as they are', async () => {
	const filled = { body1: '={{ $json.name }}', body2: 1001 };
	expect(await begun('order_ready|en', { filled })).toEqual(filled);
});

test('another form has none of it', async () => {
	expect(await begun('order_ready|en', { form: { to: '1' }, other: { to: '2' } })).toEqual({});
});

test('a template whose name is typed gets nothing that was kept, one from the list does', async () => {
	expect(await begun('invoice|en', { other: { template: { mode: 'list', value: 'invoice|en' } } })).toEqual({
		body1: 'Dana',
	});
	expect(await begun('invoice|en', { other: { template: { mode: 'name', value: 'invoice' } } })).toEqual({});
});

test('fields that are there already are left as they are', async () => {
	const credential = newAccount();
	const filled = {
		template: 'invoice|en',
		templateVariables: { value: { body1: 'Sam' }, schema: [{ id: 'body1', displayName: '1 · Invoice …' }] },
	};
	await searchTemplates(open(credential, filled), PROVIDER);
	const { fields } = await fieldsOfTemplate(open(credential, filled), PROVIDER);
	expect(fields.map(({ defaultValue }) => defaultValue)).toEqual([undefined]);
});

test.each([null, 'text', {}, { schema: {}, value: {} }, { schema: [null, { id: 7 }], value: { 7: 'x' } }])(
	'what is no form keeps nothing: %j',
	async (templateVariables) => {
		const credential = newAccount();
		await searchTemplates(open(credential, { template: 'x', templateVariables }), PROVIDER);
		const { fields } = await fieldsOfTemplate(open(credential, { template: 'invoice|en' }), PROVIDER);
		expect(fields.map(({ defaultValue }) => defaultValue)).toEqual([undefined]);
	},
);

describe('how long and for how many forms', () => {
	const MINUTES = 60_000;
	const FIELD = {
		id: 'body1',
		displayName: '1 · Hello …',
		type: 'string',
		display: true,
		required: true,
		defaultMatch: false,
	} as const;
	const mapped = { schema: [FIELD], value: { body1: 'Dana' } };
	const kept = (form: string) => withKeptValues(form, [FIELD])[0]?.defaultValue;
	let now = 0;

	beforeEach(() => {
		// Later than whatever the tests before have kept.
		now += 1_000 * MINUTES;
		jest.spyOn(performance, 'now').mockImplementation(() => now);
	});
	afterEach(() => jest.restoreAllMocks());

	test('values are kept for ten minutes', () => {
		keepValues('a', mapped);
		now += 10 * MINUTES;
		expect(kept('a')).toBe('Dana');
		now += 1;
		expect(kept('a')).toBeUndefined();
	});

	test('a form that is opened drops only what is too old', () => {
		keepValues('old', mapped);
		now += 10 * MINUTES;
		keepValues('young', mapped);
		expect(kept('old')).toBe('Dana');
		now += 1;
		keepValues('another', mapped);
		now -= 1;
		expect(kept('old')).toBeUndefined();
		expect(kept('young')).toBe('Dana');
	});

	test('of more than a hundred forms the oldest are dropped', () => {
		for (let form = 0; form < 101; form++) keepValues(String(form), mapped);
		expect(kept('0')).toBeUndefined();
		expect(kept('1')).toBe('Dana');
		expect(kept('100')).toBe('Dana');
	});
});
