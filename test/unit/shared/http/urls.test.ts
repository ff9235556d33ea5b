import { cleanFileName, fileNameInUrl, normaliseBaseUrl } from '../../../../nodes/shared/http/urls.ts';
import { refusal } from '../refusal.ts';

/** What is added to the base URL must end up in its path. */

test.each([
	'https://api.example.com?',
	'https://api.example.com/?',
	'https://api.example.com#',
	'https://api.example.com/whatsapp/v2/#/',
	'https://api.example.com?key=1',
	'https://api.example.com#x',
	'api.example.com/?utm_source=mail#top',
])('what follows a ? or # would swallow the path: %s', (typed) => {
	expect(refusal(() => normaliseBaseUrl(typed))).toEqual({
		message: 'The base URL in the credential has a "?" or a "#"',
		description: 'Remove it and what follows: "Base URL" looks like https://api.example.com',
	});
});

test.each(['https://:secret@api.example.com', 'https:\\\\api.example.com', 'https://api.example.com\\v2'])(
	'no web address: %s',
	(typed) => {
		expect(refusal(() => normaliseBaseUrl(typed))).toEqual({
			message: 'The base URL in the credential is not a web address',
			description: 'Correct "Base URL" in the credential: it looks like https://api.example.com',
		});
	},
);

test.each(['https:/api.example.com', 'HTTP:/api.example.com', 'https:api.example.com', 'https:443'])(
	'a scheme without its slashes is not taken for the host: %s',
	(typed) => {
		expect(refusal(() => normaliseBaseUrl(typed)).message).toBe(
			'The base URL in the credential is not a web address',
		);
	},
);

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

test.each<[given: string, name: string | undefined]>([
	['invoice.pdf', 'invoice.pdf'],
	['חשבונית.pdf', 'חשבונית.pdf'],
	['  a   b\t.pdf ', 'a b .pdf'],
	['../../etc/passwd', 'passwd'],
	['C:\\Users\\dana\\invoice.pdf', 'invoice.pdf'],
	['a/b\\c.pdf', 'c.pdf'],
	['a\u0000b\u001f\u007f\u0085.pdf', 'ab.pdf'],
	['photo\u202egpj.exe', 'photogpj.exe'],
	['a\ud800.pdf', 'a\ufffd.pdf'],
	['a'.repeat(240), 'a'.repeat(240)],
	['a'.repeat(241), undefined],
	['', undefined],
	['.', undefined],
	['..', undefined],
	['a/..', undefined],
	['a/', undefined],
	['.env', '.env'],
])('the name in %j', (given, name) => {
	expect(cleanFileName(given)).toBe(name);
});

test.each<[url: string, name: string | undefined]>([
	['https://www.example.com/files/invoice-1001.pdf?v=2#page=1', 'invoice-1001.pdf'],
	['https://www.example.com/Price%20list%20%C3%A9.pdf', 'Price list é.pdf'],
	['https://www.example.com/o/cards%2Finvoice.pdf', 'invoice.pdf'],
	['https://www.example.com/a%2F..%5Cb.pdf', 'b.pdf'],
	['https://www.example.com/100%.pdf', '100%.pdf'],
	['https://www.example.com/files/', undefined],
	['https://www.example.com', undefined],
	['https://www.example.com/%00', undefined],
])('the name at the end of %s', (url, name) => {
	expect(fileNameInUrl(new URL(url).href)).toBe(name);
});
