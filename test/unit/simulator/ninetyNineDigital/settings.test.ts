import { ninetyNineDigital } from '../../../providers/ninetyNineDigital.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const gatewayCall = callsTo(ninetyNineDigital);

const caller = { apiKey: 'fake-99digital-key-0001', from: '972771234567' };
const call = (method: string, body: unknown) => gatewayCall({ path: `/${method}`, body });

test('getTimers tells the window', async () => {
	const reply = await call('getTimers', { ...caller, number: '972501234567' });
	expect(reply.json).toEqual({ status: 'OK', number: '972501234567', templateTimeLeft: '400', reason: 1 });
	const wrong = await call('getTimers', { ...caller, number: '+972501234567' });
	expect(wrong.json).toEqual({ status: 'FAIL', reason: 4 });
});

test('the webhook is set, printed without a scheme, and cleared by one space', async () => {
	const set = { ...caller, url: 'https://hooks.example.com/wa?token=t', readStatus: 1, retry: 1 };
	expect((await call('setWebhook', set)).json).toEqual({ status: 'OK', reason: 1 });
	expect((await call('getWebhook', caller)).json).toEqual({
		status: 'OK',
		url: 'hooks.example.com/wa?token=t',
		system: '0',
		systemPhoneAlert: '',
		retry: 1,
		readStatus: 1,
		reason: 1,
	});
	await call('setWebhook', { ...caller, url: ' ' });
	expect((await call('getWebhook', caller)).json).toMatchObject({ url: '', retry: 1 });
	expect(simulator.webhooks('99digital').urls()).toEqual([]);
});

test('a test may preset the webhook', async () => {
	simulator.webhooks('99digital').preset('other.example.com/hook');
	expect((await call('getWebhook', caller)).json).toMatchObject({ url: 'other.example.com/hook' });
});

test.each<[string, object]>([
	['an empty URL', { url: '' }],
	['a URL without scheme', { url: 'hooks.example.com' }],
	['a string flag', { retry: '1' }],
	['a foreign alert number', { systemPhoneAlert: '0500000000' }],
	['six alert numbers', { systemPhoneAlert: Array.from({ length: 6 }, () => '972500000000').join(',') }],
	['a secret', { secret: 's' }],
])('setWebhook refuses %s', async (_what, change) => {
	expect((await call('setWebhook', { ...caller, ...change })).json).toEqual({ status: 'FAIL', reason: 2 });
});
