import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { InfobipWhatsAppApi } from '../../../credentials/InfobipWhatsAppApi.credentials.ts';
import {
	address,
	fileAddress,
	infobipCredentialTest,
	recipient,
	senderNumber,
} from '../../../nodes/Infobip/account.ts';
import { refusal } from '../shared/refusal.ts';
import { pressTestButton } from '../providers/testButton.ts';

/** Infobip contract §1, and §3 for `from` and `to`. */

test('the base URL, with https:// and without slashes at its end', () => {
	expect(address({ baseUrl: ' xxxxx.api.infobip.com// ' })).toBe('https://xxxxx.api.infobip.com');
});

test.each<[credential: { baseUrl?: string }, words: string]>([
	[{}, 'The credential has no base URL'],
	[{ baseUrl: ' ' }, 'The credential has no base URL'],
	[
		{ baseUrl: 'http://xxxxx.api.infobip.com' },
		'The base URL in the credential starts with http://, which would expose the API key on the network',
	],
])('the credential %j is refused', (credential, words) => {
	expect(refusal(() => address(credential)).message).toBe(words);
});

test('the key goes into the header Authorization after "App", without the white space of a copy', async () => {
	const request = { url: 'https://xxxxx.api.infobip.com', headers: { Accept: 'application/json' } };
	expect(await new InfobipWhatsAppApi().authenticate({ apiKey: ' key-1\n' }, request)).toEqual({
		url: 'https://xxxxx.api.infobip.com',
		headers: { Accept: 'application/json', Authorization: 'App key-1' },
	});
});

test('the names a saved credential depends on', () => {
	const { name, properties } = new InfobipWhatsAppApi();
	expect([name, ...properties.map((property) => property.name)]).toEqual([
		'infobipWhatsAppApi',
		'baseUrl',
		'apiKey',
		'defaultSender',
		'webhookSecret',
		'webhookSecretNotice',
		'allowedHttpRequestDomains',
		'allowedDomains',
	]);
});

test.each([
	['441134960001', '441134960001'],
	['+44 113 496-0001', '441134960001'],
	['0044 (113) 4960001', '441134960001'],
	['US.1000000000000000001', 'US.1000000000000000001'],
	['GB.ENT.456456456', 'GB.ENT.456456456'],
	[`US.${'1'.repeat(147)}`, `US.${'1'.repeat(147)}`],
])('§3: to %s is sent as %s', (typed, sent) => {
	expect(recipient(typed)).toBe(sent);
});

test('§3: a user ID of 151 characters is refused', () => {
	expect(refusal(() => recipient(`US.${'1'.repeat(148)}`))).toEqual({
		message: `The user ID "US.${'1'.repeat(148)}" is longer than 150 characters`,
		description: 'Correct it in "Recipients"',
	});
});

test.each(['01134960001', 'Dana', 'us.1000', '4411349600011111'])('§3: to %s is neither', (typed) => {
	expect(refusal(() => recipient(typed)).message).toBe(
		`Recipients "${typed}" is not a phone number with a country code`,
	);
});

test('§3: from is digits', () => {
	expect(senderNumber('+44 113 496 0000')).toBe('441134960000');
	expect(refusal(() => senderNumber('US.1000')).message).toBe(
		'Sender "US.1000" is not a phone number with a country code',
	);
});

/** Infobip contract §6. */

const CREDENTIAL = { baseUrl: 'xxxxx.api.infobip.com', apiKey: ' key-1 ' };

test('GET /account/1/balance with the key after "App"', async () => {
	const { result, requests } = await pressTestButton(
		infobipCredentialTest,
		CREDENTIAL,
		200,
		'{"balance":12.5,"currency":"EUR"}',
	);
	expect(requests).toEqual([
		{
			method: 'GET',
			url: 'https://xxxxx.api.infobip.com/account/1/balance',
			headers: { Authorization: 'App key-1', Accept: 'application/json' },
			simple: false,
			resolveWithFullResponse: true,
			useStream: true,
			followRedirect: false,
			timeout: 15_000,
			abortSignal: expect.any(AbortSignal),
		},
	]);
	expect(result).toEqual({ status: 'OK', message: 'Base URL and API key are correct' });
});

const NOT_INFOBIP = {
	status: 'Error',
	message:
		'This address does not answer like Infobip\'s API. Check "Base URL": it looks like https://xxxxx.api.infobip.com',
};

const WORD = {
	status: 'OK',
	message:
		'The key is valid, but sending was not tested: the key may not read the balance (scope account-management:manage), which is all that this test asks for. It can send if it has the scope whatsapp:message:send and allows the IP address of this n8n',
};

test.each<[status: number, body: string, result: object]>([
	[403, '{"requestError":{"serviceException":{"messageId":"FORBIDDEN","text":"Forbidden"}}}', WORD],
	[403, '{"errorCode":"E403","description":"Forbidden"}', WORD],
	[403, '<html>Forbidden</html>', NOT_INFOBIP],
	[200, '<html>Welcome</html>', NOT_INFOBIP],
	[200, '', NOT_INFOBIP],
	[
		401,
		'{"requestError":{"serviceException":{"messageId":"UNAUTHORIZED","text":"Invalid login details"}}}',
		{
			status: 'Error',
			message:
				'Infobip does not recognize this API key (UNAUTHORIZED). Copy "API Key" again from the Infobip portal into the credential, and check that "Base URL" belongs to the same account. Infobip said: Invalid login details',
		},
	],
	[
		429,
		'{"errorCode":"E429"}',
		{
			status: 'Error',
			message: 'Infobip is limiting the rate of requests (E429). Wait a minute, then try again',
		},
	],
	[
		500,
		'',
		{
			status: 'Error',
			message:
				'Infobip could not process the request (HTTP 500). Try again later; if it keeps happening, contact Infobip support',
		},
	],
	[302, '', NOT_INFOBIP],
	[400, '{"errorCode":"E400","description":"Bad request"}', NOT_INFOBIP],
	[404, '{"message":"Not Found"}', NOT_INFOBIP],
	[405, '<html>', NOT_INFOBIP],
])('an answer %i %s', async (status, body, expected) => {
	expect((await pressTestButton(infobipCredentialTest, CREDENTIAL, status, body)).result).toEqual(expected);
});

test.each<[data: ICredentialDataDecryptedObject | undefined, message: string]>([
	[
		undefined,
		'The credential has no base URL. Fill in "Base URL" in the credential: the API address of your account',
	],
	[
		{ ...CREDENTIAL, baseUrl: 'http://xxxxx.api.infobip.com' },
		'The base URL in the credential starts with http://, which would expose the API key on the network. Write "Base URL" with https://. Plain http is for localhost only',
	],
])('a base URL that cannot be used is the result, and nothing is asked: %j', async (data, message) => {
	const { result, requests } = await pressTestButton(infobipCredentialTest, data, 200, '{}');
	expect(requests).toEqual([]);
	expect(result).toEqual({ status: 'Error', message });
});

describe('where a received file is fetched with the key', () => {
	const FILE = '/whatsapp/1/senders/441134960000/media/a1B2-_.9';
	const own = 'https://abc123.api.infobip.com';
	const at = (url: string, base = own) => fileAddress(new URL(url), base);

	test.each<[where: string, url: string, base?: string]>([
		["at the account's own address", `${own}${FILE}`],
		['in capitals and with a port', `HTTPS://ABC123.API.infobip.COM:443${FILE}`],
		['with a query and a fragment, which are dropped', `${own}${FILE}?a=b#c`],
		['on the host of all accounts', `https://api.infobip.com${FILE}`],
		["on Infobip's own name", `https://infobip.com${FILE}`],
		[
			'below a path of a proxy',
			`https://proxy.example.com/infobip${FILE}`,
			'https://proxy.example.com/infobip',
		],
		[
			'on the host of all accounts, behind a proxy',
			`https://api.infobip.com${FILE}`,
			'https://proxy.example.com/infobip',
		],
		['on this machine', `http://localhost:3000${FILE}`, 'http://localhost:3000'],
	])('%s: at the base URL of the credential', (_where, url, base = own) => {
		expect(at(url, base)).toBe(`${base}${FILE}`);
	});

	test.each([
		`${own}/sms/1/inbox/reports?limit=1000`,
		`${own}/whatsapp/1/senders/441134960000/media`,
		`${own}/whatsapp/1/senders/441134960000/media/`,
		`${own}/whatsapp/1/senders/441134960000/media/1/2`,
		`${own}/whatsapp/1/senders/441134960000/media/..`,
		`${own}/whatsapp/1/senders/441134960000/media/%2e%2e/quality`,
		`${own}/whatsapp/1/senders/441134960000/media/..%2F..%2Fquality`,
		`${own}/whatsapp/1/senders/a/media/1`,
		`${own}/whatsapp/1/senders/441134960000/media/../../../../../sms/1/inbox/reports`,
		`${own}/x${FILE}`,
		`${own}//whatsapp/1/senders/441134960000/media/1`,
		`https://infobip.com.evil.org${FILE}`,
		`https://evilinfobip.com${FILE}`,
		`https://api.infobip.com.${FILE}`,
		`https://api.infobip.com:8443${FILE}`,
		`http://api.infobip.com${FILE}`,
		`https://example.com${FILE}`,
	])('not for %s', (url) => {
		expect(at(url)).toBeUndefined();
	});

	test('beside the path of a proxy there is none', () => {
		expect(at(`https://proxy.example.com${FILE}`, 'https://proxy.example.com/infobip')).toBeUndefined();
	});
});
