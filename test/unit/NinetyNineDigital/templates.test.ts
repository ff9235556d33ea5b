import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import { listFrom } from '../providers/template/list.ts';
import { rejection } from '../shared/refusal.ts';

/** 99digital contract §27. */

const CREDENTIAL = { baseUrl: 'https://api.99digital.co.il/whatsapp/v2', apiKey: 'key-0001' };

const list = async (body: unknown, more: object = {}) =>
	await listFrom(ninetyNineDigital, CREDENTIAL, body, more);

const ORDER_READY = {
	name: 'order_ready',
	language: 'en',
	category: 1,
	status: 'approved',
	template: [
		{ text: 'hello {{1}}', type: 'header' },
		{ text: 'order {{2}} is ready', type: 'body' },
		{ text: 'Example Ltd', type: 'footer' },
	],
};
const READ = {
	name: 'order_ready',
	language: 'en',
	status: 'approved',
	category: 'utility',
	header: { type: 'text', text: 'hello {{1}}' },
	body: 'order {{2}} is ready',
	footer: 'Example Ltd',
	variables: { header: 1, body: 1, buttons: [] },
};

test('the sample', async () => {
	expect(await list({ status: 'OK', list: [ORDER_READY] })).toStrictEqual({
		templates: [READ],
		asked: [
			{
				method: 'POST',
				url: 'https://api.99digital.co.il/whatsapp/v2/getTemplates',
				body: { from: '12025550100' },
			},
		],
	});
});

test.each([
	[1, 'utility'],
	[2, 'marketing'],
	['3', 'authentication'],
	[4, '4'],
	[null, ''],
])('the category %j is %s', async (category, ours) => {
	expect((await list({ status: 'OK', list: [{ ...ORDER_READY, category }] })).templates).toMatchObject([
		{ category: ours },
	]);
});

test.each([
	['approved', 'approved'],
	['submitted', 'pending'],
	['rejected', 'rejected'],
	['paused', 'paused'],
	['deactivated', 'disabled'],
])('the status %s is %s', async (status, ours) => {
	expect((await list({ status: 'OK', list: [{ ...ORDER_READY, status }] })).templates).toMatchObject([
		{ status: ours },
	]);
});

test.each<[what: string, change: object, read: object]>([
	['a language that is a number', { language: 2 }, { language: '2' }],
	['no language', { language: null }, { language: '' }],
	['no parts', { template: undefined }, { variables: { header: 0, body: 0, buttons: [] } }],
	['one part without a list', { template: { text: 'Hi', type: 'Body' } }, { body: 'Hi' }],
	['parts that are none', { template: [null, 'x', 7, { type: {} }] }, { name: 'order_ready' }],
	['parts of another type', { template: [{ type: 'buttons', text: 'Yes' }] }, { name: 'order_ready' }],
])('tolerates %s', async (_what, change, read) => {
	expect((await list({ status: 'OK', list: [{ ...ORDER_READY, ...change }] })).templates).toMatchObject([
		read,
	]);
});

test.each<[entry: unknown]>([[null], ['x'], [{ ...ORDER_READY, name: '' }]])(
	'an entry that is damaged does not cost its neighbours: %j',
	async (entry) => {
		expect((await list({ status: 'OK', list: [entry, ORDER_READY] })).templates).toEqual([READ]);
	},
);

test.each<[body: unknown]>([
	[{ status: 'OK' }],
	[{ status: 'OK', list: {} }],
	[{ status: 'OK', list: 'none' }],
])('what is no list is told: %j', async (body) => {
	expect((await rejection(list(body))).message).toBe(
		'99digital returned a list of templates that cannot be read',
	);
});

test('HTTP 200 may carry a refusal', async () => {
	expect(await rejection(list({ status: 'FAIL', reason: 3 }))).toEqual({
		message: '99digital reported reason 3, which usually means: the API key is wrong',
		description: 'Copy "API Key" again from 99digital into the credential',
	});
});

test('the numbers of a message have no meaning here', async () => {
	expect((await rejection(list({ status: 'FAIL', reason: 7 }))).message).toBe(
		'99digital reported reason 7, which it does not document for this call',
	);
});

test('an answer that says neither yes nor no is told', async () => {
	expect((await rejection(list('<html>'))).message).toBe('99digital did not accept the request (HTTP 200)');
});
