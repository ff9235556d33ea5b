import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { KaleyraWhatsAppApi } from '../../../credentials/KaleyraWhatsAppApi.credentials.ts';
import {
	address,
	fileAddress,
	kaleyraCredentialTest,
	recipient,
	senderNumber,
} from '../../../nodes/Kaleyra/account.ts';
import { refusal } from '../shared/refusal.ts';
import { pressTestButton } from '../providers/testButton.ts';

/** Kaleyra contract §1 and §2. */

test.each([
	[{ pod: 'in' }, 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp'],
	[{ pod: 'sg' }, 'https://api.ap.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp'],
	[{ pod: 'eu' }, 'https://api.eu.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp'],
	[{}, 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp'],
])('%j', (pod, expected) => {
	const credential = { ...pod, sid: 'HXAP16XXXXXX97IN', baseUrl: 'https://ignored.example.com' };
	expect(address(credential)).toBe(expected);
});

test('the pod "custom" takes the address typed in', () => {
	expect(address({ pod: 'custom', baseUrl: ' api.na.kaleyra.io/ ', sid: 'HXAP16XXXXXX97IN' })).toBe(
		'https://api.na.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp',
	);
});

test('the pod "custom" without an address is refused', () => {
	expect(() => address({ pod: 'custom', sid: 'HXAP16XXXXXX97IN' })).toThrow('The credential has no base URL');
});

test('the key goes into the header api-key, without the white space of a copy', async () => {
	const request = { url: 'https://api.in.kaleyra.io', headers: { Accept: 'application/json' } };
	expect(await new KaleyraWhatsAppApi().authenticate({ apiKey: ' key-1\n' }, request)).toEqual({
		url: 'https://api.in.kaleyra.io',
		headers: { Accept: 'application/json', 'api-key': 'key-1' },
	});
});

test.each([
	['+1 202 555 0123', '+12025550123'],
	['12025550123', '+12025550123'],
	['0012025550123', '+12025550123'],
])('§3.1: `to` is E.164 with its plus sign: %s', (typed, to) => {
	expect(recipient(typed)).toBe(to);
	expect(senderNumber(typed)).toBe(to);
});

test('a number without country code is refused, naming its parameter', () => {
	expect(refusal(() => recipient('050 123 4567')).message).toBe(
		'Recipients "050 123 4567" is not a phone number with a country code',
	);
	expect(refusal(() => senderNumber('050 123 4567')).message).toBe(
		'Sender "050 123 4567" is not a phone number with a country code',
	);
});

/** Kaleyra contract §2: the SID is a step of the path, and a step of dots leads to another path. */

const HOW_TO_FIX =
	'Fill in "SID" in the credential as the Kaleyra console shows it, for example HXAP16XXXXXX97IN';

test.each(['.', '..', ' .. ', '...'])('a SID of dots is refused: "%s"', (sid) => {
	expect(refusal(() => address({ pod: 'in', sid }))).toEqual({
		message: `The SID "${sid.trim()}" in the credential is not an account SID`,
		description: HOW_TO_FIX,
	});
});

test.each<ICredentialDataDecryptedObject>([{}, { sid: '' }, { sid: ' \t' }])('no SID: %j', (credential) => {
	expect(refusal(() => address({ pod: 'in', ...credential }))).toEqual({
		message: 'The credential has no SID',
		description: HOW_TO_FIX,
	});
});

test.each([
	[' HXAP16XXXXXX97IN\n', 'HXAP16XXXXXX97IN'],
	['../HX', '..%2FHX'],
	['%2e%2e', '%252e%252e'],
	['HX?x#y', 'HX%3Fx%23y'],
])('the SID "%s" stays one step of the path', (sid, step) => {
	expect(address({ pod: 'in', sid })).toBe(`https://api.in.kaleyra.io/v2/${step}/whatsapp`);
});

/** Kaleyra contract §5: which call proves what, and how its answer is read. */

const NO_NUMBER = { pod: 'in', sid: ' HXAP16XXXXXX97IN ', apiKey: ' key-1 ' };
const CREDENTIAL = { ...NO_NUMBER, defaultSender: '+1 202 555 0100' };

test('with a number one GET proves key, SID and number', async () => {
	const { result, requests } = await pressTestButton(
		kaleyraCredentialTest,
		CREDENTIAL,
		200,
		'{"anything":1}',
	);
	expect(requests).toEqual([
		{
			method: 'GET',
			url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/phone_number_details',
			headers: { 'api-key': 'key-1', 'Content-Type': 'application/json' },
			simple: false,
			resolveWithFullResponse: true,
			useStream: true,
			followRedirect: false,
			timeout: 15_000,
			abortSignal: expect.any(AbortSignal),
		},
	]);
	expect(result).toEqual({ status: 'OK', message: 'SID, API key and number are correct' });
});

test.each<ICredentialDataDecryptedObject>([{}, { defaultSender: '' }, { defaultSender: ' ' }])(
	'without a number (%j) one GET proves key and SID',
	async (number) => {
		const { result, requests } = await pressTestButton(
			kaleyraCredentialTest,
			{ ...NO_NUMBER, ...number },
			299,
			'',
		);
		expect(requests).toEqual([
			expect.objectContaining({
				method: 'GET',
				url: 'https://api.in.kaleyra.io/v1/HXAP16XXXXXX97IN/callback/profiles?limit=1&offset=0',
			}),
		]);
		expect(result).toEqual({
			status: 'OK',
			message: 'SID and API key are correct. Fill in Default Sender to test the number as well',
		});
	},
);

test.each<[status: number, body: unknown, message: string]>([
	[
		401,
		'{"code":"RBC001","message":"Unauthorized","data":[],"error":{"error":"Invalid"}}',
		'Kaleyra does not recognize this SID or API key (RBC001). Copy "SID" and "API Key" again from the Kaleyra console into the credential, and check that "Pod" (for Custom, "Base URL") is the one that your account belongs to. Kaleyra said: Unauthorized – Invalid',
	],
	[
		200,
		'{"code":"RBC001","message":"Unauthorized"}',
		'Kaleyra does not recognize this SID or API key (RBC001). Copy "SID" and "API Key" again from the Kaleyra console into the credential, and check that "Pod" (for Custom, "Base URL") is the one that your account belongs to. Kaleyra said: Unauthorized',
	],
	[
		401,
		'{"code":"WA401","error":{"phone_number":"Not yours"}}',
		'The sender number does not belong to this Kaleyra account (WA401). Check "Sender" (or "Default Sender" in the credential): it must be a WhatsApp number of the account whose SID is in the credential. Kaleyra said: Not yours',
	],
	[
		300,
		'<html>',
		'Kaleyra did not accept the message (HTTP 300). Check the credential and the parameters of this item',
	],
	[
		199,
		{ code: 'WA401' },
		'Kaleyra did not accept the message (HTTP 199). Check the credential and the parameters of this item',
	],
])('an answer %i %j', async (status, body, message) => {
	const { result } = await pressTestButton(kaleyraCredentialTest, CREDENTIAL, status, body);
	expect(result).toEqual({ status: 'Error', message });
});

const SID = 'Fill in "SID" in the credential as the Kaleyra console shows it, for example HXAP16XXXXXX97IN';

test.each<[data: ICredentialDataDecryptedObject | undefined, message: string]>([
	[undefined, 'The credential has no SID'],
	[{ ...CREDENTIAL, sid: ' \t' }, 'The credential has no SID'],
	[{ ...NO_NUMBER, sid: '' }, 'The credential has no SID'],
	[{ ...CREDENTIAL, sid: '.' }, 'The SID "." in the credential is not an account SID'],
	[{ ...NO_NUMBER, sid: ' .. ' }, 'The SID ".." in the credential is not an account SID'],
])('a SID that cannot be used (%j) is the result, and nothing is asked', async (data, message) => {
	const { result, requests } = await pressTestButton(kaleyraCredentialTest, data, 200, '');
	expect(requests).toEqual([]);
	expect(result).toEqual({ status: 'Error', message: `${message}. ${SID}` });
});

test('a credential without a key asks with an empty one, and the answer says what is wrong', async () => {
	const data = { sid: 'HXAP16XXXXXX97IN' };
	const { requests } = await pressTestButton(kaleyraCredentialTest, data, 401, '');
	expect(requests).toEqual([
		expect.objectContaining({
			url: 'https://api.in.kaleyra.io/v1/HXAP16XXXXXX97IN/callback/profiles?limit=1&offset=0',
			headers: { 'api-key': '', 'Content-Type': 'application/json' },
		}),
	]);
});

test('a base URL that cannot be used is the result, and nothing is asked', async () => {
	const data = { ...CREDENTIAL, pod: 'custom', baseUrl: 'http://api.example.com' };
	const { result, requests } = await pressTestButton(kaleyraCredentialTest, data, 200, '');
	expect(requests).toEqual([]);
	expect(result).toEqual({
		status: 'Error',
		message:
			'The base URL in the credential starts with http://, which would expose the API key on the network. Write "Base URL" with https://. Plain http is for localhost only',
	});
});

test.each(['123', 'my account', '30000000000000x'])(
	'a WABA ID that is none is the result: %s',
	async (wabaId) => {
		const { result, requests } = await pressTestButton(
			kaleyraCredentialTest,
			{ ...CREDENTIAL, wabaId },
			200,
			'{}',
		);
		expect(requests).toEqual([]);
		expect(result).toEqual({
			status: 'Error',
			message: `The WABA ID "${wabaId}" in the credential is not the ID of a WhatsApp Business Account. Correct "WABA ID", a number of about 15 digits, or leave it empty`,
		});
	},
);

test('with the pod Custom, an address that does not answer like Kaleyra is not blamed on the pod', async () => {
	const data = {
		...CREDENTIAL,
		pod: 'custom',
		baseUrl: 'https://api.example.com',
		wabaId: '300000000000001',
	};
	for (const status of [200, 404]) {
		const { result } = await pressTestButton(kaleyraCredentialTest, data, status, '<html>');
		expect(result).toEqual({
			status: 'Error',
			message: 'This address does not answer like Kaleyra\'s API. Check "Base URL" in the credential',
		});
	}
});

describe('where a received file is fetched with the key', () => {
	const own = 'https://api.in.kaleyra.io/v2/HXIN0000000000IN/whatsapp';
	const at = (url: string) => fileAddress(new URL(url), own);

	test.each(['+12025550100', '12025550100'])('among the files of the number %s', (number) => {
		expect(at(`${own}/${number}/media/a1-_.9`)).toBe(`${own}/${number}/media/a1-_.9`);
	});

	test.each([
		`${own}/+12025550100/phone_number_details`,
		`${own}/300000000000001/message_templates`,
		`${own}/+12025550100/media/`,
		`${own}/+12025550100/media/1?limit=5`,
		`${own}/+12025550100/media/1/2`,
		`${own}/+12025550100/media/..%2Fphone_number_details`,
		'https://api.in.kaleyra.io/v2/HXIN1111111111IN/whatsapp/+12025550100/media/1',
		'https://api.in.kaleyra.io/media/1',
		'https://api.eu.kaleyra.io/v2/HXIN0000000000IN/whatsapp/+12025550100/media/1',
		'https://media.example.com/v2/HXIN0000000000IN/whatsapp/+12025550100/media/1',
	])('not for %s', (url) => {
		expect(at(url)).toBeUndefined();
	});
});

test('§10.1: a person who hides the number is written to by the user id', () => {
	expect(recipient('US.13491208655302741918')).toBe('US.13491208655302741918');
});
