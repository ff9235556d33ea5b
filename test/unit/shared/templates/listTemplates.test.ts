import { redactorOf } from '../../../../nodes/shared/http/redaction.ts';
import { listTemplates, templateReader } from '../../../../nodes/shared/templates/listTemplates.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { rejection } from '../refusal.ts';
import { ACCOUNT, answer, DATA, fakeRun, requestError } from '../send/fakeRun.ts';
import { listOf } from './listRun.ts';
import { LOGIN_CODE, ORDER_READY, template } from './samples.ts';

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
		'Testel is limiting the rate of requests (HTTP 429)',
		'Wait a minute, then try again',
	],
	[
		'is not there',
		() => Promise.reject(requestError('ECONNREFUSED')),
		'Testel could not be reached (ECONNREFUSED)',
		'Check "Home" in the credential, then try again',
	],
	[
		'breaks off',
		() => Promise.reject(requestError('ECONNRESET')),
		'Testel could not be reached (ECONNRESET)',
		'Check "Home" in the credential, then try again',
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
