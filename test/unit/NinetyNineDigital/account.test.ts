import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import {
	address,
	ninetyNineDigitalCredentialTest,
	recipient,
	senderNumber,
} from '../../../nodes/NinetyNineDigital/account.ts';
import { refusal } from '../shared/refusal.ts';
import { pressTestButton } from '../providers/testButton.ts';

/** 99digital contract §1. */

describe('§1: from and to', () => {
	test('are international digits without +', () => {
		expect(senderNumber('+972 77-123-4567')).toBe('972771234567');
		expect(recipient('00972 (50) 123.4567')).toBe('972501234567');
	});

	test('to may be the id of a person who hides the number, unchanged', () => {
		for (const id of ['IL.1600000000000000', 'IL.16x', 'IL.ENT.118157495734']) expect(recipient(id)).toBe(id);
	});

	test.each(['0501234567', 'IL.', 'il.1600000000000000', 'ILX.1600000000000000', 'IL.16-x', 'Dana', ''])(
		'to is not %j',
		(to) => {
			expect(refusal(() => recipient(to)).message).toBe(
				`Recipients "${to}" is not a phone number with a country code`,
			);
		},
	);

	test('from is never such an id', () => {
		expect(refusal(() => senderNumber('IL.1600000000000000')).message).toBe(
			'Sender "IL.1600000000000000" is not a phone number with a country code',
		);
	});
});

test('the base URL is the credential’s, with https:// and without trailing slashes', () => {
	expect(address({ baseUrl: ' api.99digital.co.il/whatsapp/v2/ ' })).toBe(
		'https://api.99digital.co.il/whatsapp/v2',
	);
	expect(refusal(() => address({})).message).toBe('The credential has no base URL');
});

/** 99digital contract §7: getWebhook proves key and account together; the verdict is in the body. */

const CREDENTIAL = {
	baseUrl: 'https://api.99digital.co.il/whatsapp/v2',
	apiKey: ' key-1 ',
	defaultSender: '+972 77-123-4567',
};

test('the key and the account are right', async () => {
	const { result, requests } = await pressTestButton(
		ninetyNineDigitalCredentialTest,
		CREDENTIAL,
		200,
		'{"status":"OK","url":"hooks.example.com/wa","system":"1","retry":1,"readStatus":1,"reason":1}',
	);
	expect(requests).toEqual([
		{
			method: 'POST',
			url: 'https://api.99digital.co.il/whatsapp/v2/getWebhook',
			headers: { 'Content-Type': 'application/json' },
			body: { apiKey: 'key-1', from: '972771234567' },
			simple: false,
			resolveWithFullResponse: true,
			useStream: true,
			followRedirect: false,
			timeout: 15_000,
			abortSignal: expect.any(AbortSignal),
		},
	]);
	expect(result).toEqual({ status: 'OK', message: 'API key and account are correct' });
});

test.each<[string, number, unknown, string]>([
	[
		'a wrong key, HTTP 200',
		200,
		'{"status":"FAIL","reason":3}',
		'99digital reported reason 3, which usually means: the API key is wrong. Copy "API Key" again from 99digital into the credential',
	],
	[
		'a wrong account, HTTP 200',
		200,
		'{"status":"FAIL","reason":2}',
		'99digital reported reason 2, which usually means: the sender is not registered with 99digital, or the request could not be read. Check "Sender" (or "Default Sender" in the credential): it must be the number of your own WhatsApp account at 99digital, with the country code',
	],
	[
		'an undocumented reason',
		200,
		'{"status":"FAIL","reason":7}',
		'99digital reported reason 7, which it does not document for this call. Ask 99digital support what reason 7 means',
	],
	[
		'another address, which answers anything',
		200,
		'<html>',
		'99digital did not accept the request (HTTP 200). Check "Base URL" and "API Key" in the credential, and the parameters of this item',
	],
	[
		'a fault, whatever the body says',
		500,
		'{"status":"OK"}',
		'99digital did not accept the request (HTTP 500). Try again later',
	],
])('%s', async (_what, status, body, message) => {
	expect((await pressTestButton(ninetyNineDigitalCredentialTest, CREDENTIAL, status, body)).result).toEqual({
		status: 'Error',
		message,
	});
});

test.each([undefined, '', '  '])(
	'without an account (%j) nothing is asked, and a word says why',
	async (defaultSender) => {
		const { result, requests } = await pressTestButton(ninetyNineDigitalCredentialTest, {
			...CREDENTIAL,
			defaultSender: defaultSender ?? '',
		});
		expect(requests).toEqual([]);
		expect(result).toEqual({
			status: 'Error',
			message:
				'99digital checks an API key only together with an account: fill in "Default Sender", then test again',
		});
	},
);

test.each<[ICredentialDataDecryptedObject | undefined, string]>([
	[
		{ ...CREDENTIAL, defaultSender: '0771234567' },
		'Default Sender "0771234567" is not a phone number with a country code. Write it with its country code, for example +12025550123',
	],
	[
		{ ...CREDENTIAL, baseUrl: 'http://api.99digital.co.il/whatsapp/v2' },
		'The base URL in the credential starts with http://, which would expose the API key on the network. Write "Base URL" with https://. Plain http is for localhost only',
	],
	[
		{ defaultSender: '972771234567' },
		'The credential has no base URL. Fill in "Base URL" in the credential: the API address of your account',
	],
	[
		undefined,
		'99digital checks an API key only together with an account: fill in "Default Sender", then test again',
	],
])('%j is refused before anything is asked', async (data, message) => {
	const { result, requests } = await pressTestButton(ninetyNineDigitalCredentialTest, data);
	expect(requests).toEqual([]);
	expect(result).toEqual({ status: 'Error', message });
});
