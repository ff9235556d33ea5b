import { NodeOperationError } from 'n8n-workflow';

import { execute } from '../../../../nodes/shared/execute.ts';
import { getTemplates } from '../../../../nodes/shared/templates/getTemplates.ts';
import { PROVIDER } from '../fakeProvider.ts';
import type { Parameters } from '../nodeContext.ts';
import { answer, fakeRun } from '../send/fakeRun.ts';
import { listOf } from './listRun.ts';
import { LOGIN_CODE, ORDER_READY, template } from './samples.ts';

const PAUSED = template({ status: 'paused' });
const ALL = { returnAll: true, status: 'all' };

const run = (
	parameters: Parameters | Parameters[],
	reply: () => unknown = () => listOf(ORDER_READY, PAUSED, LOGIN_CODE),
) => fakeRun({ parameters, reply });

test('an item for each template, as the interface has it', async () => {
	const { context } = run({ resource: 'template', ...ALL });
	const [items = []] = await execute(context, PROVIDER);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }, { item: 0 }]);
	expect(items.map(({ json }) => json)).toStrictEqual([
		{
			name: 'order_ready',
			language: 'en',
			status: 'approved',
			category: 'utility',
			header: { type: 'image' },
			body: 'Hello {{1}}, order {{2}} is ready.',
			footer: 'Example Ltd',
			buttons: [
				{ type: 'quickReply', text: 'Yes' },
				{ type: 'phone', text: 'Call us' },
				{ type: 'url', text: 'Track', url: 'https://www.example.com/{{1}}' },
			],
			variables: { header: 1, body: 2, buttons: [2] },
		},
		{
			name: 'greeting',
			language: 'en',
			status: 'paused',
			category: 'marketing',
			body: 'Hello',
			variables: { header: 0, body: 0, buttons: [] },
		},
		{
			name: 'login_code',
			language: 'en',
			status: 'approved',
			category: 'authentication',
			buttons: [{ type: 'url', text: 'Copy code', url: 'https://www.example.com/otp?code=otp{{1}}' }],
			variables: { header: 0, body: 1, buttons: [] },
		},
	]);
});

const namesOf = async (parameters: Parameters | Parameters[]) =>
	(await getTemplates(run(parameters).context, PROVIDER)).map(({ json }) => json.name);

test.each<[what: string, parameters: Parameters, names: string[]]>([
	['approved ones unless it says otherwise', {}, ['order_ready', 'login_code']],
	['approved ones', { status: 'approved', returnAll: true }, ['order_ready', 'login_code']],
	['all', ALL, ['order_ready', 'greeting', 'login_code']],
	['up to the limit', { status: 'all', limit: 2 }, ['order_ready', 'greeting']],
	['up to the limit, counted after the status', { limit: 1 }, ['order_ready']],
	['up to a limit that is text', { limit: '1' }, ['order_ready']],
	['all, whatever the limit', { ...ALL, limit: 1 }, ['order_ready', 'greeting', 'login_code']],
])('%s', async (_what, parameters, names) => {
	expect(await namesOf(parameters)).toEqual(names);
});

test('50 without a limit of its own', async () => {
	const sixty = Array.from({ length: 60 }, (_, index) => template({ name: `t${index}` }));
	expect(await getTemplates(run({}, () => listOf(...sixty)).context, PROVIDER)).toHaveLength(50);
});

test('each input item has its templates, and the list is read once', async () => {
	const { context, requests } = run([{ limit: 1 }, ALL]);
	const items = await getTemplates(context, PROVIDER);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 1, 1].map((item) => ({ item })));
	expect(requests).toHaveLength(1);
});

test('no items, no requests', async () => {
	const { context, requests } = fakeRun({ items: [], reply: () => listOf() });
	expect(await getTemplates(context, PROVIDER)).toEqual([]);
	expect(requests).toEqual([]);
});

test('a list that cannot be read ends the run, with the words that say why', async () => {
	const { context } = run({}, () => answer(403, {}));
	const failed = getTemplates(context, PROVIDER);
	await expect(failed).rejects.toBeInstanceOf(NodeOperationError);
	await expect(failed).rejects.toMatchObject({
		message: 'Testel said no (403)',
		description: 'Do better and read the body. No templates were listed',
		context: { itemIndex: 0 },
	});
});

test('with Continue On Fail the item that failed says so in its place', async () => {
	const { context } = fakeRun({
		parameters: [{ limit: 1 }, { limit: 0 }, { from: 'x', limit: 1 }],
		node: { onError: 'continueRegularOutput' },
		reply: ({ url }) => (url.endsWith('x') ? answer(403, {}) : listOf(ORDER_READY)),
	});
	expect(await getTemplates(context, PROVIDER)).toEqual([
		{ json: expect.objectContaining({ name: 'order_ready' }), pairedItem: { item: 0 } },
		{
			json: {
				error: {
					message: 'Limit is not a whole number above 0',
					description: 'Correct "Limit", or turn on "Return All". No templates were listed',
				},
			},
			pairedItem: { item: 1 },
		},
		{
			json: {
				error: {
					message: 'Testel said no (403)',
					description: 'Do better and read the body. No templates were listed',
				},
			},
			pairedItem: { item: 2 },
		},
	]);
});

test.each([0, -1, 1.5, 'many', ''])('the limit %j is refused before anything is asked', async (limit) => {
	const { context, requests } = run({ limit });
	await expect(getTemplates(context, PROVIDER)).rejects.toThrow('Limit is not a whole number above 0');
	expect(requests).toEqual([]);
});
