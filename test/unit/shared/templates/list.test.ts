import { NodeApiError } from 'n8n-workflow';

import { execute } from '../../../../nodes/shared/execute.ts';
import { getTemplates, listTemplates, templateReader } from '../../../../nodes/shared/templates/list.ts';
import { PROVIDER } from '../fakeProvider.ts';
import type { Parameters } from '../nodeContext.ts';
import { ACCOUNT, answer, DATA, fakeRun, requestError } from '../send/fakeRun.ts';
import { listOf, newAccount, openForm } from './listRun.ts';
import { LOGIN_CODE, ORDER_READY, template } from './samples.ts';
import { redactorOf } from '../../../../nodes/shared/http/redaction.ts';
import { rejection } from '../refusal.ts';
import type { TemplateTarget } from '../../../../nodes/shared/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import { fieldsOfTemplate, searchTemplates } from '../../../../nodes/shared/templates/editor.ts';
import { leastCpuTime } from '../../../cpuTime.ts';

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
	await expect(failed).rejects.toBeInstanceOf(NodeApiError);
	await expect(failed).rejects.toMatchObject({
		message: 'Testel said no (403)',
		description: 'Do better and read the body',
		httpCode: '403',
		context: { itemIndex: 0, code: 'T1' },
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
					description: 'Do better and read the body',
					code: 'T1',
					httpStatus: 403,
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

async function list(reply: () => unknown, from: unknown = '', data = DATA) {
	const { context, requests } = fakeRun({ reply });
	const templates = await listTemplates(context, PROVIDER, { ...ACCOUNT, data }, from);
	return { templates, requests };
}

test('all templates of the sender, whatever their status', async () => {
	const paused = template({ status: 'paused' });
	const { templates, requests } = await list(() => listOf(ORDER_READY, paused), '12025550199');
	expect(templates).toEqual([ORDER_READY, paused]);
	expect(requests).toEqual([
		expect.objectContaining({
			method: 'GET',
			url: 'https://api.example.com/templates/from 12025550199',
			disableFollowRedirect: true,
		}),
	]);
});

test.each<[from: unknown]>([[''], [' '], [undefined], [null]])(
	"without a sender in the node the credential's counts: %j",
	async (from) => {
		const { requests } = await list(() => listOf(), from);
		expect(requests[0]?.url).toBe('https://api.example.com/templates/from 12025550100');
	},
);

test('without any sender, a provider that wants one says so', async () => {
	expect(await rejection(list(() => listOf(), '', { ...DATA, defaultSender: ' ' }))).toEqual({
		message: 'There is no sender',
		description: 'Fill in "Sender" with your WhatsApp business number, or "Default Sender" in the credential',
	});
});

test.each<[what: string, reply: () => unknown, message: string, description: string]>([
	['refuses', () => answer(403, {}), 'Testel said no (403)', 'Do better and read the body'],
	['has an error', () => answer(500, ''), 'Testel said no (500)', 'Do better'],
	[
		'is limiting the rate of requests',
		() => answer(429, {}),
		'Testel said no (429)',
		'Do better and read the body',
	],
	[
		'is not there',
		() => Promise.reject(requestError('ECONNREFUSED')),
		'Testel refused the connection',
		'Check "Home" in the credential and that this n8n can reach that address, then try again',
	],
	[
		'breaks off',
		() => Promise.reject(requestError('ECONNRESET')),
		'Testel broke off the connection',
		'Check "Home" in the credential and that this n8n can reach that address, then try again',
	],
	[
		'gives something else',
		() => answer(200, '<html>'),
		'Testel returned a list of templates that cannot be read',
		'Try again later',
	],
])('a provider that %s', async (_what, reply, message, description) => {
	expect(await rejection(list(reply))).toEqual({ message, description });
});

test('a list may be longer than the answer to a send', async () => {
	const long = template({ body: 'x'.repeat(2_000_000) });
	expect((await list(() => listOf(long))).templates).toEqual([long]);
});

test('no secret of the credential is shown, whatever the list says', async () => {
	const { templates } = await list(() => listOf(template({ body: `Key ${DATA.apiKey}` })));
	expect(templates[0]?.body).toBe('Key [hidden]');
});

test('a run reads the list of each account and sender once, however many items ask', async () => {
	const { context, requests } = fakeRun({
		parameters: {},
		reply: (_options, call) => (call === 1 ? listOf(ORDER_READY) : listOf(LOGIN_CODE)),
	});
	const read = templateReader(context, PROVIDER);
	const other = { ...ACCOUNT, redactor: redactorOf({}) };
	const lists = await Promise.all([
		...['1', '1', '2', ''].map(async (from) => await read(ACCOUNT, from)),
		read(other, '1'),
		read(other, '1'),
	]);
	expect(lists.map(([first]) => first?.name)).toEqual([
		...['order_ready', 'order_ready', 'login_code', 'login_code', 'login_code', 'login_code'],
	]);
	expect(requests.map(({ url }) => url.split('from ')[1])).toEqual(['1', '2', '12025550100', '1']);
});

test('within a run, a list that cannot be read is not asked for again', async () => {
	const { context, requests } = fakeRun({ parameters: {}, reply: () => answer(403, {}) });
	const read = templateReader(context, PROVIDER);
	for (const from of ['', ''])
		expect((await rejection(read(ACCOUNT, from))).message).toBe('Testel said no (403)');
	expect(requests).toHaveLength(1);
});

/** A list that comes in pages, without an end. */
const ENDLESS = {
	...PROVIDER,
	templates: {
		lacks: [],
		async list({ call }: TemplateTarget): Promise<never> {
			for (;;) await call({ method: 'GET', url: 'https://api.example.com/templates' });
		},
	},
};

afterEach(() => jest.restoreAllMocks());

test('a page has a minute, and all pages together five', async () => {
	let now = 1_000;
	jest.spyOn(performance, 'now').mockImplementation(() => now);
	const times: number[] = [];
	jest.spyOn(AbortSignal, 'timeout').mockImplementation((time) => {
		times.push(time);
		return new AbortController().signal;
	});
	const { context } = fakeRun({
		reply(_options, call) {
			now += 50_000.5;
			if (call === 7) throw requestError('ETIMEDOUT');
			return answer(200, {});
		},
	});
	expect((await rejection(listTemplates(context, ENDLESS, ACCOUNT, ''))).message).toBe(
		'Testel did not answer in time',
	);
	expect(times).toEqual([60_000, 60_000, 60_000, 60_000, 60_000, 49_998, 1]);
});

/**
 * 99digital contract §22: an account has up to 6,000 templates. From the answer to what the editor shows it
 * takes well under 2 s.
 */

const listed = Array.from({ length: 6_000 }, (_, index) => ({
	name: `template_${index}`,
	language: 'en',
	category: 1,
	status: 'approved',
	template: [
		{ type: 'header', text: 'News for you' },
		{ type: 'body', text: `${'Hello {{1}}, order {{2}} is ready and waits for you. '.repeat(12)}` },
		{ type: 'footer', text: 'Example Ltd' },
	],
}));
const body = answer(200, { status: 'OK', list: listed });
const reply = () => body;
const credential = { ...newAccount(), baseUrl: 'https://api.99digital.co.il/whatsapp/v2' };

/** Most of what this takes is the reading; the rest of the 2 s is for slow machines. */
const MOST = 2_000;

test('6,000 templates in the list, searched and with their fields', async () => {
	const parameters = { template: 'template_5999|en' };
	const open = async () => {
		const { context, requests } = openForm({ parameters, credential, reply });
		expect((await searchTemplates(context, ninetyNineDigital)).results).toHaveLength(6_000);
		expect((await searchTemplates(context, ninetyNineDigital, '_599')).results).toHaveLength(11);
		expect((await fieldsOfTemplate(context, ninetyNineDigital)).fields).toHaveLength(2);
		expect(requests).toHaveLength(1);
	};
	expect(await leastCpuTime(open, MOST)).toBeLessThan(MOST);
});

test('6,000 templates as items', async () => {
	const { context } = fakeRun({ parameters: { returnAll: true }, credential, reply });
	const get = async () => {
		expect(await getTemplates(context, ninetyNineDigital)).toHaveLength(6_000);
	};
	expect(await leastCpuTime(get, MOST)).toBeLessThan(MOST);
});
