import type { ProviderRequest } from '../../../nodes/shared/http/exchange.ts';
import type { RegistrationTarget } from '../../../nodes/shared/provider.ts';
import { webhook } from '../../../nodes/Infobip/webhook.ts';
import { answer } from '../providers/answer.ts';
import { rejection } from '../shared/refusal.ts';

/** Infobip contract §7.1. */

export const ADDRESS = 'https://xxxxx.api.infobip.com/resource-management/1/inbound-message-configurations';
export const URL = 'https://hooks.example.com/wa';
export const SAVED = { configurationKey: 'E9FCDCA496035F08EEA5933702EDF745', channel: 'WHATSAPP' };

/**
 * A target that notes the requests and answers each with `body`; an error status is given back when the
 * caller takes it.
 */
export function target(body?: unknown, status = 200): RegistrationTarget & { requests: ProviderRequest[] } {
	const requests: ProviderRequest[] = [];
	return {
		requests,
		credentials: { baseUrl: 'xxxxx.api.infobip.com/' },
		sender: '441134960000',
		call: async (request, isGood = () => false) => {
			requests.push(request);
			const given = answer(status, body);
			if (status >= 300 && !isGood(given)) throw new Error(`refused with ${status}`);
			return await Promise.resolve(given);
		},
	};
}

export const UNREADABLE = {
	message: 'Infobip returned an answer about the webhook that cannot be read',
	description: 'Check "Base URL" in the credential, then try again',
};

export const forwarding = { type: 'HTTP_FORWARD', url: URL, format: 'MO_OTT_MSISDN' };

/** Infobip contract §7.1. */

const configuration = (more: object = {}) => ({ ...SAVED, keyword: null, forwarding, ...more });
/** The format of the published example leaves out the sender's name. */
const OURS = { url: URL, incomplete: true, otherActions: [], setting: { forwarding } };

test('reads by channel and number', async () => {
	const account = target([configuration()]);
	expect(await webhook.read(account)).toEqual([OURS]);
	expect(account.requests).toEqual([
		{ method: 'GET', url: ADDRESS, qs: { channel: 'WHATSAPP', number: '441134960000' } },
	]);
});

test.each<[what: string, configurations: object[], found: object[]]>([
	['no configuration', [], []],
	['one without keyword', [configuration({ keyword: undefined })], [OURS]],
	['one with a blank keyword', [configuration({ keyword: ' ' })], [OURS]],
	['one with a keyword is for other messages', [configuration({ keyword: 'STOP' })], []],
	['one that does nothing', [configuration({ forwarding: null })], []],
	['one with what is no action', [{ ...SAVED, username: 'x', platform: { entityId: 'e' } }], []],
	[
		'names in any case',
		[{ ConfigurationKey: 'K', KEYWORD: 'STOP', Forwarding: { Type: 'PULL' } }, { FORWARDING: { URL } }],
		[{ url: URL, otherActions: [], setting: { forwarding: { url: URL } } }],
	],
	[
		'the format with the names of people',
		[configuration({ forwarding: { type: 'HTTP_FORWARD', url: URL, format: 'MO_OTT_CONTACT' } })],
		[
			{
				url: URL,
				otherActions: [],
				setting: { forwarding: { type: 'HTTP_FORWARD', url: URL, format: 'MO_OTT_CONTACT' } },
			},
		],
	],
	[
		'PULL',
		[configuration({ forwarding: { type: 'PULL' } })],
		[{ otherActions: ['PULL'], setting: { forwarding: { type: 'PULL' } } }],
	],
	[
		'a forwarding to a subscription',
		[configuration({ forwarding: { type: 'FORWARD_TO_SUBSCRIPTION', url: null } })],
		[
			{
				otherActions: ['FORWARD_TO_SUBSCRIPTION'],
				setting: { forwarding: { type: 'FORWARD_TO_SUBSCRIPTION' } },
			},
		],
	],
	[
		'a forwarding that says nothing',
		[configuration({ forwarding: {} })],
		[{ otherActions: ['forwarding'], setting: { forwarding: {} } }],
	],
	[
		'every other action',
		[
			configuration({
				forwarding: null,
				conversations: { enabled: true },
				answers: {},
				AutoResponse: { text: 'Hi' },
				blocklistConfiguration: { x: 1 },
			}),
		],
		[
			{
				otherActions: ['Conversations', 'Answers', 'an auto-response', 'a blocklist'],
				setting: {},
			},
		],
	],
	[
		'actions that are switched off',
		[configuration({ conversations: { enabled: false }, answers: null, autoResponse: { Enabled: false } })],
		[OURS],
	],
])('reads %s', async (_what, configurations, found) => {
	expect(await webhook.read(target(configurations))).toEqual(found);
});

test.each([
	[{ errorCode: 'E404', description: 'Not found', action: 'Check', violations: [], resources: [] }],
	[{ requestError: { serviceException: { messageId: 'NOT_FOUND', text: 'Not found' } } }],
])("Infobip's own 404 is nothing there: %j", async (body) => {
	expect(await webhook.read(target(body, 404))).toEqual([]);
});

test.each([
	[undefined, 404],
	[{ status: 404, error: 'Not Found', path: '/resource-management' }, 404],
	[[], 404],
	[{ errorCode: 'E500' }, 500],
])('any other error is an error: %j with HTTP %i', async (body, status) => {
	await expect(webhook.read(target(body, status))).rejects.toThrow(`refused with ${status}`);
});

test.each<[what: string, body: unknown]>([
	['no JSON, or nothing at all', undefined],
	['an error body', { errorCode: 'E500', description: 'Internal error' }],
	['an object for the list', configuration()],
	['a list under a name', { configurations: [configuration()] }],
	['a list of texts', ['x']],
	['null in the list', [configuration(), null]],
	['a list in the list', [[configuration()]]],
	['a list for the forwarding', [configuration({ forwarding: [forwarding] })]],
	['text for the forwarding', [configuration({ forwarding: 'PULL' })]],
	['a list of URLs', [configuration({ forwarding: { ...forwarding, url: [URL] } })]],
	['an object for the keyword', [configuration({ keyword: {} })]],
])('what cannot be read is an error, not "nothing there": %s', async (_what, body) => {
	expect(await rejection(webhook.read(target(body)))).toEqual(UNREADABLE);
});

test('a key that may not register webhooks: the scope that it needs', async () => {
	const refused = { requestError: { serviceException: { messageId: 'FORBIDDEN', text: 'Forbidden' } } };
	const words = {
		message: 'The Infobip API key is not allowed to do this (FORBIDDEN)',
		description:
			'To register webhooks, the key needs the scope numbers:manage. Ask the administrator of the Infobip account to add it, and to check the allowed IP addresses and validity dates of the key',
	};
	expect(await rejection(webhook.read(target(refused, 403)))).toEqual(words);
	expect(await rejection(webhook.write(target(refused, 403), URL))).toEqual(words);
});

/** Infobip contract §7.1. */

const body = (more: object) => ({
	method: 'POST',
	url: ADDRESS,
	body: { channel: 'WHATSAPP', number: '441134960000', ...more },
});

test('writes the forwarding alone, with the format that has the sender in it', async () => {
	const account = target(SAVED);
	await webhook.write(account, `${URL}?token=s`);
	expect(account.requests).toEqual([
		body({
			forwarding: { type: 'HTTP_FORWARD', url: `${URL}?token=s`, format: 'MO_OTT_CONTACT' },
		}),
	]);
});

test('takes back the forwarding alone', async () => {
	const account = target({ ConfigurationKey: 'K' });
	await webhook.clear(account);
	expect(account.requests).toEqual([body({ unset: ['FORWARDING'] })]);
});

test('restores a forwarding as it was, and none', async () => {
	const account = target(SAVED);
	await webhook.restore(account, { forwarding });
	await webhook.restore(account, {});
	expect(account.requests).toEqual([body({ forwarding }), body({ unset: ['FORWARDING'] })]);
});

test.each<[body: unknown]>([[undefined], [[SAVED]], [{ errorCode: 'E500' }], [{ configurationKey: null }]])(
	'a change is not done when the answer cannot be read: %j',
	async (answered) => {
		expect(await rejection(webhook.write(target(answered), URL))).toEqual(UNREADABLE);
		expect(await rejection(webhook.clear(target(answered)))).toEqual(UNREADABLE);
	},
);
