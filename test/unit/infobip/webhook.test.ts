import { webhook } from '../../../nodes/Infobip/webhook.ts';
import type { ProviderRequest } from '../../../nodes/shared/http/exchange.ts';
import type { RegistrationTarget } from '../../../nodes/shared/registration/webhookApi.ts';
import { rejection } from '../shared/refusal.ts';

/** Infobip contract §7.1. */

const ADDRESS = 'https://xxxxx.api.infobip.com/resource-management/1/inbound-message-configurations';
const KEY = 'E9FCDCA496035F08EEA5933702EDF745';

/** A target that notes the requests and answers each with `answer`. */
function target(answer?: unknown): RegistrationTarget & { requests: ProviderRequest[] } {
	const requests: ProviderRequest[] = [];
	return {
		requests,
		credentials: { baseUrl: 'xxxxx.api.infobip.com/' },
		sender: '441134960000',
		call: async (request) => {
			requests.push(request);
			return await Promise.resolve(answer);
		},
	};
}

const configuration = (more: object = {}) => ({
	configurationKey: KEY,
	channel: 'WHATSAPP',
	keyword: null,
	forwarding: { type: 'HTTP_FORWARD', url: 'https://hooks.example.com/wa', format: 'MO_OTT_CONTACT' },
	...more,
});

test('reads by channel and number', async () => {
	const account = target([configuration()]);
	expect(await webhook.read(account)).toEqual([{ url: 'https://hooks.example.com/wa', key: KEY }]);
	expect(account.requests).toEqual([
		{ method: 'GET', url: ADDRESS, qs: { channel: 'WHATSAPP', number: '441134960000' } },
	]);
});

test.each<[what: string, answer: unknown, found: number]>([
	['a configuration without keyword', [configuration({ keyword: undefined })], 1],
	['one with a blank keyword', [configuration({ keyword: '' })], 1],
	['one with a keyword is for other messages', [configuration({ keyword: 'STOP' })], 0],
	['one that forwards nothing', [configuration({ forwarding: null })], 0],
	['one that is pulled', [configuration({ forwarding: { type: 'PULL' } })], 0],
	['several', [configuration(), configuration({ keyword: 'STOP' }), configuration()], 2],
	['none', [], 0],
	['an empty answer', undefined, 0],
	['entries that are none', ['x', null, 7], 0],
])('reads %s', async (_what, answer, found) => {
	expect(await webhook.read(target(answer))).toHaveLength(found);
});

test('writes the URL with the format that has the sender in it', async () => {
	const account = target({ configurationKey: KEY, channel: 'WHATSAPP' });
	await webhook.write(account, 'https://hooks.example.com/wa?token=s');
	expect(account.requests).toEqual([
		{
			method: 'POST',
			url: ADDRESS,
			body: {
				channel: 'WHATSAPP',
				number: '441134960000',
				forwarding: {
					type: 'HTTP_FORWARD',
					url: 'https://hooks.example.com/wa?token=s',
					format: 'MO_OTT_CONTACT',
				},
			},
		},
	]);
});

test('removes by the configuration key', async () => {
	const account = target();
	await webhook.remove(account, { url: 'https://hooks.example.com/wa', key: 'A/1' });
	expect(account.requests).toEqual([{ method: 'DELETE', url: `${ADDRESS}/A%2F1` }]);
});

test('a configuration without a key cannot be removed, and says so', async () => {
	const account = target();
	expect(await rejection(webhook.remove(account, { url: 'https://hooks.example.com/wa' }))).toEqual({
		message: 'Infobip names no key of the webhook, so it cannot be removed from here',
		description: 'Remove the forwarding of the number in the Infobip portal',
	});
	expect(account.requests).toEqual([]);
});
