import type { IHttpRequestOptions } from 'n8n-workflow';

import { fieldsOfTemplate, searchTemplates } from '../../../../nodes/shared/templates/editor/editor.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { answer } from '../send/fakeRun.ts';
import { listOf, newAccount, openForm } from './listRun.ts';
import { LOGIN_CODE, ORDER_READY } from './samples.ts';

/**
 * One opening of the form reads the list once; nobody sees another account's, and no failure is remembered.
 */

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
