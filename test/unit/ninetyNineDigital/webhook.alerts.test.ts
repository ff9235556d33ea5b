import { webhook } from '../../../nodes/NinetyNineDigital/webhook.ts';
import { open, SET } from './webhookTarget.ts';

/** 99digital contract §8: whether `setWebhook` keeps what it is not given is unknown. */

test.each([
	['972501234567,972501234568', { systemPhoneAlert: '972501234567,972501234568' }],
	['0500000000, 972501234568', { systemPhoneAlert: '972500000000,972501234568' }],
	['+1 202 555 0123', {}],
	['', {}],
])('§8: the alerts to %j are set again where 99digital takes them', async (printed, setting) => {
	const { target, requests } = open({ status: 'OK', url: 'hooks.example.com/wa', systemPhoneAlert: printed });
	const [found] = await webhook.read(target);
	await webhook.restore(target, found?.setting ?? {});
	const url = 'https://hooks.example.com/wa';
	expect(requests.at(-1)).toEqual({ url: SET, body: { from: '972771234567', url, ...setting } });
});

test("§8: the account's alerts stay as they are when a URL is registered and taken away", async () => {
	const alerts = { system: 1, systemPhoneAlert: '972500000000' };
	const { target, requests } = open({ status: 'OK', system: '1', systemPhoneAlert: '0500000000' });
	await webhook.read(target);
	await webhook.write(target, 'https://hooks.example.com/wa');
	await webhook.clear(target);
	expect(requests).toHaveLength(3);
	const set = requests.filter(({ url }) => url === SET).map(({ body }) => body);
	expect(set).toEqual([
		{ from: '972771234567', url: 'https://hooks.example.com/wa', readStatus: 1, retry: 1, ...alerts },
		{ from: '972771234567', url: ' ', ...alerts },
	]);
});
