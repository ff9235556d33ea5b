import { normaliseBaseUrl } from '../../../../nodes/shared/http/baseUrl.ts';
import { refusal } from '../refusal.ts';

test.each([
	['https://api.example.com', 'https://api.example.com'],
	['api.example.com', 'https://api.example.com'],
	['  https://api.example.com//  ', 'https://api.example.com'],
	['https://api.example.com/whatsapp/v2/', 'https://api.example.com/whatsapp/v2'],
	['HTTPS://api.example.com', 'HTTPS://api.example.com'],
	['api.example.com:8443', 'https://api.example.com:8443'],
	['http://localhost:3000', 'http://localhost:3000'],
	['http://127.0.0.1:3000/x/', 'http://127.0.0.1:3000/x'],
	['http://[::1]:3000', 'http://[::1]:3000'],
	['localhost:3000', 'https://localhost:3000'],
])('the base URL %s', (typed, url) => {
	expect(normaliseBaseUrl(typed)).toBe(url);
});

test.each(['', '  ', '/', ' // '])('no base URL: "%s"', (typed) => {
	expect(refusal(() => normaliseBaseUrl(typed))).toEqual({
		message: 'The credential has no base URL',
		description: 'Fill in "Base URL" in the credential: the API address of your account',
	});
});

test.each([
	'not a url',
	'https://',
	'ftp://api.example.com',
	'javascript://api.example.com',
	'https://user@api.example.com',
])('no web address: %s', (typed) => {
	expect(refusal(() => normaliseBaseUrl(typed))).toEqual({
		message: 'The base URL in the credential is not a web address',
		description: 'Correct "Base URL" in the credential: it looks like https://api.example.com',
	});
});

test.each(['http://api.example.com', 'http://localhost.example.com', 'HTTP://10.0.0.1', 'http://127.0.0.2'])(
	'plain http to another machine: %s',
	(typed) => {
		expect(refusal(() => normaliseBaseUrl(typed))).toEqual({
			message:
				'The base URL in the credential starts with http://, which would expose the API key on the network',
			description: 'Write "Base URL" with https://. Plain http is for localhost only',
		});
	},
);
