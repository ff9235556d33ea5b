import type { ProviderRequest } from '../../../nodes/shared/http/exchange.ts';
import { webhook } from '../../../nodes/NinetyNineDigital/webhook.ts';
import { answer } from '../providers/answer.ts';

export const GET = 'https://api.99digital.co.il/whatsapp/v2/getWebhook';
export const SET = 'https://api.99digital.co.il/whatsapp/v2/setWebhook';

/** A number's webhook at a gateway that gives this answer to all, and what it was asked. */
export function open(body: unknown) {
	const requests: ProviderRequest[] = [];
	const target = {
		credentials: { baseUrl: 'https://api.99digital.co.il/whatsapp/v2/' },
		sender: '972771234567',
		call: async (request: ProviderRequest) => {
			requests.push(request);
			return await Promise.resolve(answer(200, body));
		},
	};
	return { target, requests };
}

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

/** 99digital contract §7 and §8. The key is not in these bodies: the credential adds it. */

test('§7: the URL registered for the account, as it is printed', async () => {
	const { target, requests } = open({
		status: 'OK',
		url: 'hooks.example.com/wa',
		system: '1',
		systemPhoneAlert: '0500000000',
		retry: 1,
		readStatus: 1,
		reason: 1,
	});
	expect(await webhook.read(target)).toEqual([
		{
			url: 'hooks.example.com/wa',
			otherActions: [],
			setting: {
				url: 'hooks.example.com/wa',
				system: 1,
				systemPhoneAlert: '972500000000',
				readStatus: 1,
				retry: 1,
			},
		},
	]);
	expect(requests).toEqual([{ url: GET, body: { from: '972771234567' } }]);
});

test.each([{}, { url: '' }, { url: ' ' }, { url: null }, { url: false }])(
	'§7: no URL is registered: %j',
	async (more) => {
		const { target } = open({ status: 'OK', reason: 1, ...more });
		expect(await webhook.read(target)).toEqual([]);
	},
);

test.each<[what: string, switches: object, incomplete: true | undefined]>([
	['without status notices', { readStatus: 0, retry: 1 }, true],
	['without retries', { readStatus: '1', retry: '0' }, true],
	['with switches that cannot be read', { readStatus: 'on', retry: null }, undefined],
])('§8: a URL registered %s', async (_what, switches, incomplete) => {
	const { target } = open({ status: 'OK', url: 'hooks.example.com/wa', ...switches });
	const [found] = await webhook.read(target);
	expect(found?.incomplete).toBe(incomplete);
});

test('§8: the URL is registered with status notices and retries', async () => {
	const { target, requests } = open({ status: 'OK', reason: 1, anything: ['else'] });
	await webhook.write(target, 'https://hooks.example.com/wa?token=t');
	expect(requests).toEqual([
		{ url: GET, body: { from: '972771234567' } },
		{
			url: SET,
			body: {
				from: '972771234567',
				url: 'https://hooks.example.com/wa?token=t',
				readStatus: 1,
				retry: 1,
			},
		},
	]);
});

test('§8: a single space clears it', async () => {
	const { target, requests } = open({ status: 'OK' });
	await webhook.clear(target);
	expect(requests.at(-1)).toEqual({ url: SET, body: { from: '972771234567', url: ' ' } });
});

test.each([
	['hooks.example.com/wa', 'https://hooks.example.com/wa'],
	['http://hooks.example.com/wa', 'http://hooks.example.com/wa'],
])('§8: %s is registered again as it was', async (printed, url) => {
	const { target, requests } = open({ status: 'OK', url: printed, system: '1', retry: 0, readStatus: 'on' });
	const [found] = await webhook.read(target);
	await webhook.restore(target, found?.setting ?? {});
	expect(requests.at(-1)).toEqual({ url: SET, body: { from: '972771234567', url, system: 1, retry: 0 } });
});

test.each([{ url: {} }, { url: ['hooks.example.com/wa'] }, { url: true }, { url: 7 }])(
	'§7: a URL that cannot be read is an error, not "nothing there": %j',
	async (more) => {
		const { target } = open({ status: 'OK', reason: 1, ...more });
		await expect(webhook.read(target)).rejects.toThrow('cannot be read');
	},
);

test.each<[unknown, string, string]>([
	[
		{ status: 'FAIL', reason: 2 },
		'99digital reported reason 2, which usually means: the sender is not registered with 99digital, or the request could not be read',
		'Check "Sender" (or "Default Sender" in the credential): it must be the number of your own WhatsApp account at 99digital, with the country code',
	],
	[
		{ status: 'FAIL', reason: 3 },
		'99digital reported reason 3, which usually means: the API key is wrong',
		'Copy "API Key" again from 99digital into the credential',
	],
	[
		{ status: 'FAIL', reason: 5 },
		'99digital reported reason 5, which it does not document for this call',
		'Ask 99digital support what reason 5 means',
	],
	[
		{ status: 'FAIL' },
		'99digital refused the request without a reason (HTTP 200)',
		'Check the credential and the parameters of this item, or ask 99digital support',
	],
	[
		undefined,
		'99digital returned an answer about the webhook that cannot be read',
		'Check "Base URL" in the credential, then try again',
	],
	[
		[],
		'99digital returned an answer about the webhook that cannot be read',
		'Check "Base URL" in the credential, then try again',
	],
])('the answer %j is an error, though its HTTP status is 200', async (answer, message, description) => {
	const { target } = open(answer);
	const error = expect.objectContaining({ message, description });
	await expect(webhook.read(target)).rejects.toEqual(error);
	await expect(webhook.write(target, 'https://hooks.example.com/wa')).rejects.toEqual(error);
	await expect(webhook.clear(target)).rejects.toEqual(error);
});
