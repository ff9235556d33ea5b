import { z } from 'zod/v3';
import { infobip } from '../../../providers/infobip.ts';
import { simulator } from '../../../runningSimulator.ts';
import { type Call, callsTo } from '../calls.ts';

const infobipCall = callsTo(infobip);

const path = '/resource-management/1/inbound-message-configurations';
const list = (query = '?channel=WHATSAPP&number=441134960000') =>
	infobipCall({ method: 'GET', path: path + query });
const change = (call: Call) => infobipCall({ path, ...call });

const forwarding = { type: 'HTTP_FORWARD', url: 'https://hooks.example.com/wa', format: 'MO_OTT_CONTACT' };
const configuration = { channel: 'WHATSAPP', number: '441134960000', forwarding };

const keySchema = z.object({ configurationKey: z.string().min(1) });

test('creates, lists, updates and deletes', async () => {
	expect((await list()).json).toEqual([]);
	const created = await change({ body: configuration });
	const { configurationKey: key } = keySchema.parse(created.json);
	const expected = { configurationKey: key, channel: 'WHATSAPP', keyword: null, forwarding };
	expect([created.status, created.json]).toEqual([200, expected]);
	expect((await list()).json).toEqual([expected]);
	expect((await list('?channel=WHATSAPP&number=441134960010')).json).toEqual([]);

	const moved = { ...forwarding, url: 'https://hooks.example.com/other' };
	const updated = await change({ body: { ...configuration, forwarding: moved } });
	expect(updated.json).toEqual({ ...expected, forwarding: moved });

	const deleted = await change({ method: 'DELETE', path: `${path}/${key}` });
	expect([deleted.status, deleted.text]).toEqual([204, '']);
	expect((await list()).json).toEqual([]);
	expect((await change({ method: 'DELETE', path: `${path}/${key}` })).status).toBe(404);
});

test('what a change does not name stays, and "unset" takes one thing out before anything is set', async () => {
	const platform = { entityId: 'sales' };
	await change({ body: { ...configuration, platform } });
	const unset = await change({ body: { ...configuration, forwarding: undefined, unset: ['FORWARDING'] } });
	expect([unset.status, unset.json]).toEqual([
		200,
		{ configurationKey: expect.any(String), channel: 'WHATSAPP', keyword: null, platform },
	]);
	expect(simulator.webhooks('infobip').urls()).toEqual([]);
	await change({ body: { ...configuration, unset: ['FORWARDING', 'PLATFORM'] } });
	expect((await list()).json).toEqual([
		{ configurationKey: expect.any(String), channel: 'WHATSAPP', keyword: null, forwarding },
	]);
});

test("a number that is not the account's has none: 404 in Infobip's own body", async () => {
	const { status, json } = await list('?channel=WHATSAPP&number=441134960099');
	expect([status, json]).toEqual([404, expect.objectContaining({ errorCode: 'E404' })]);
});

test('a keyword of its own is a configuration of its own', async () => {
	await change({ body: configuration });
	await change({ body: { ...configuration, keyword: 'STOP' } });
	expect(simulator.webhooks('infobip').urls()).toEqual([forwarding.url, forwarding.url]);
});

test('a test may preset what is registered', async () => {
	simulator.webhooks('infobip').preset('https://other.example.com');
	expect((await list()).json).toMatchObject([{ forwarding: { url: 'https://other.example.com' } }]);
});

test('a refused setting is not kept', async () => {
	simulator.fail('infobip', { kind: 'status', status: 500 }, { match: { operation: 'saveConfiguration' } });
	expect((await change({ body: configuration })).status).toBe(500);
	expect(simulator.webhooks('infobip').urls()).toEqual([]);
});

test.each<[string, object]>([
	['another channel', { channel: 'SMS' }],
	['no number', { number: undefined }],
	['number and key', { numberKey: 'KEY' }],
	["a number that is not the account's", { number: '441134960099' }],
	['a number with a plus', { number: '+441134960000' }],
	['an unknown field', { configurationKey: 'KEY' }],
	['a keyword of 51', { keyword: 'k'.repeat(51) }],
	['nothing to set or unset', { forwarding: undefined }],
	['an empty list to unset', { unset: [] }],
	['what cannot be unset', { unset: ['URL'] }],
	['no URL', { forwarding: { ...forwarding, url: 'hooks' } }],
	['another type', { forwarding: { ...forwarding, type: 'PULL' } }],
	['no format, which would leave the platform default', { forwarding: { ...forwarding, format: undefined } }],
	['another format', { forwarding: { ...forwarding, format: 'MO_JSON_2' } }],
])('refuses %s in envelope B', async (_what, wrong) => {
	const reply = await change({ body: { ...configuration, ...wrong } });
	expect([reply.status, reply.json]).toEqual([
		400,
		expect.objectContaining({
			errorCode: 'E400',
			violations: [{ property: expect.any(String), violation: expect.any(String) }],
		}),
	]);
});

test.each(['', '?channel=SMS', '?channel=WHATSAPP&number=%2B441134960000', '?channel=WHATSAPP&page=1'])(
	'refuses the list query %p',
	async (query) => {
		expect((await list(query)).status).toBe(400);
	},
);
