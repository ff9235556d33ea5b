import { Readable } from 'node:stream';

import { rejection } from '../refusal.ts';
import { requestError } from '../send/fakeRun.ts';
import { fetching, to, type Reply } from './fetching.ts';

const WHY = 'Anyone who knows a webhook URL can send it a callback with any address in it';

test.each<[location: string, message: string, description: string]>([
	[
		'http://cdn.example.com/a',
		'A redirect of Media URL begins with http://',
		`Give an address that begins with https://. ${WHY}`,
	],
	[
		'http://api.example.com/a',
		'A redirect of Media URL begins with http://',
		`Give an address that begins with https://. ${WHY}`,
	],
	[
		'https://10.0.0.1/a',
		'A redirect of Media URL leads to a private network: 10.0.0.1',
		`Files are fetched only from the internet and from the account's own host. ${WHY}`,
	],
	[
		'https://me:pw@api.example.com/a',
		'A redirect of Media URL contains a user name or a password',
		`Give an address without them. ${WHY}`,
	],
	[
		'file:///etc/passwd',
		'A redirect of Media URL is not a web address',
		'Enter the address of a file, as the trigger outputs it in "media.url"',
	],
	[
		'https://',
		'A redirect of Media URL is not a web address',
		'Enter the address of a file, as the trigger outputs it in "media.url"',
	],
])('a redirect to %s is not followed', async (location, message, description) => {
	const { run, asked } = fetching({ 'https://api.example.com/1': to(location) });
	expect(await rejection(run('https://api.example.com/1'))).toEqual({ message, description });
	expect(asked).toEqual(['key https://api.example.com/1']);
});

test.each<[url: string, reply: Reply | Error, message: string, description: string]>([
	[
		'https://api.example.com/1',
		{ status: 401, body: Readable.from(['{"a":1}']) },
		'Testel said no (401)',
		'Do better and read the body',
	],
	[
		'https://cdn.example.com/1',
		{ status: 403 },
		'cdn.example.com did not return the file (HTTP 403)',
		'The API key is sent only to api.example.com. If both hosts belong to your account, correct "Home" in the credential',
	],
	[
		'https://api.example.com/1',
		{ status: 500 },
		'api.example.com did not return the file (HTTP 500)',
		'Try again later',
	],
	[
		'https://api.example.com/1',
		{ status: 302 },
		'api.example.com did not return the file (HTTP 302)',
		'Try again later',
	],
	[
		'https://api.example.com/1',
		{ status: 404 },
		'The file at Media URL does not exist or is gone (HTTP 404)',
		'Check "Media URL". Providers keep received files for a limited time: download them as they arrive',
	],
	[
		'https://api.example.com/1',
		{ status: 410 },
		'The file at Media URL does not exist or is gone (HTTP 410)',
		'Check "Media URL". Providers keep received files for a limited time: download them as they arrive',
	],
	[
		'https://api.example.com/1',
		requestError('ETIMEDOUT'),
		'The file was not fetched: its server did not answer in time',
		'Try again, or raise "Timeout" under "Options"',
	],
	[
		'https://api.example.com/1',
		requestError('ENOTFOUND'),
		'The file was not fetched: its server was not found at its address',
		'Check "Media URL" and try again',
	],
	[
		'https://cdn.example.com/1',
		requestError('CERT_HAS_EXPIRED'),
		'The file was not fetched: its server could not be reached (CERT_HAS_EXPIRED)',
		'Check "Media URL" and try again',
	],
	[
		'https://api.example.com/1',
		{ headers: { 'content-length': '104857601' } },
		'The file is larger than 100 MB',
		'WhatsApp does not support larger files',
	],
	['https://api.example.com/1', { body: 'text' }, 'The file cannot be read', 'Try again later'],
])('no file %#: %s', async (url, reply, message, description) => {
	const { run, stored } = fetching({ [url]: reply });
	expect(await rejection(run(url))).toEqual({ message, description });
	expect(stored.text).toBeUndefined();
});

test('five redirects lead to the file, six do not', async () => {
	const redirects = (count: number) =>
		Object.fromEntries(
			Array.from({ length: count }, (_, index) => [
				`https://api.example.com/${index}`,
				to(`https://api.example.com/${index + 1}`),
			]),
		);
	const five = fetching(redirects(5));
	await five.run('https://api.example.com/0');
	expect(five.stored.text).toBe('abc');
	const six = fetching(redirects(6));
	expect(await rejection(six.run('https://api.example.com/0'))).toEqual({
		message: 'Media URL redirects too many times',
		description: 'Check "Media URL": it must lead to the file itself',
	});
	expect(six.asked).toHaveLength(6);
});

test('a file that turns out too large while it comes in is not kept', async () => {
	const chunk = Buffer.alloc(1_048_576);
	const chunks = (count: number) => Readable.from(Array.from({ length: count }, () => chunk));
	const { run, stored } = fetching({
		'https://api.example.com/100': { body: chunks(100), headers: { 'content-length': '104857600' } },
		'https://api.example.com/101': { body: chunks(101) },
	});
	await run('https://api.example.com/100');
	expect(stored.text).toHaveLength(104_857_600);
	expect(await rejection(run('https://api.example.com/101'))).toEqual({
		message: 'The file is larger than 100 MB',
		description: 'WhatsApp does not support larger files',
	});
});
