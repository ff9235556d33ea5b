import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
	type IBinaryData,
	type IHttpRequestOptions,
	type INodeExecutionData,
	NodeOperationError,
} from 'n8n-workflow';

import { fetchFile } from '../../../../nodes/shared/media/download.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { ACCOUNT, fakeRun, requestError } from '../send/fakeRun.ts';
import { execute } from '../../../../nodes/shared/execute.ts';
import type { Parameters } from '../nodeContext.ts';
import { rejection } from '../refusal.ts';

/** The account's API is at https://api.example.com. */

export interface Reply {
	status?: number;
	headers?: Record<string, string>;
	body?: unknown;
}

/**
 * Fetches a file from servers that answer by address. @returns the file, its text, and who was asked with and
 * without the key
 */
export function fetching(replies: Record<string, Reply | Error>) {
	const { context } = fakeRun();
	const asked: string[] = [];
	const stored: { text?: string } = {};
	const answer = (key: string) => async (options: IHttpRequestOptions) => {
		asked.push(`${key} ${options.url}`);
		expect(options).toMatchObject({
			method: 'GET',
			headers: { Accept: '*/*', 'Accept-Encoding': 'identity' },
			encoding: 'stream',
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
		});
		const reply = replies[options.url] ?? {};
		if (reply instanceof Error) throw reply;
		const { status = 200, headers = {}, body = Readable.from([Buffer.from('ab'), 'c']) } = reply;
		return await Promise.resolve({ statusCode: status, headers, body });
	};
	const { helpers } = context;
	helpers.httpRequest.mockImplementation(answer('no key'));
	helpers.httpRequestWithAuthentication.mockImplementation((_type, options) => answer('key')(options));
	helpers.prepareBinaryData.mockImplementation(
		async (data, fileName, mimeType = ''): Promise<IBinaryData> => {
			stored.text = Buffer.isBuffer(data) ? data.toString() : await text(data);
			return { data: '', fileName, mimeType };
		},
	);
	const run = async (url: string, knownName?: string) =>
		await fetchFile(context, PROVIDER, ACCOUNT, url, 5_000, knownName);
	return { run, asked, stored };
}

export const to = (location: string, status = 302): Reply => ({ status, headers: { location } });

const GOOD = { resource: 'media', mediaUrl: ' https://api.example.com/media/a.png ', binaryProperty: 'data' };

function run(parameters: Parameters[], onError?: 'continueRegularOutput' | 'continueErrorOutput') {
	const items = parameters.map((_, index): INodeExecutionData => ({
		json: { index },
		binary: { old: { data: '', mimeType: 'text/plain' } },
	}));
	const { context, requests } = fakeRun({
		parameters,
		items,
		node: { onError },
		reply: () => ({ statusCode: 200, headers: {}, body: Readable.from(['x']) }),
	});
	context.helpers.prepareBinaryData.mockImplementation(
		async (_data, fileName, mimeType = '') => await Promise.resolve({ data: '', fileName, mimeType }),
	);
	return { items: execute(context, PROVIDER), requests };
}

const file = { data: '', fileName: 'a.png', mimeType: 'image/png' };
const old = { data: '', mimeType: 'text/plain' };

test('each item gets its file beside those it has', async () => {
	const { items } = run([
		GOOD,
		{ ...GOOD, binaryProperty: ' old ' },
		{ ...GOOD, binaryProperty: '__proto__' },
	]);
	const [got = []] = await items;
	expect(got.slice(0, 2)).toEqual([
		{ json: { index: 0 }, binary: { old, data: file }, pairedItem: { item: 0 } },
		{ json: { index: 1 }, binary: { old: file }, pairedItem: { item: 1 } },
	]);
	expect(Object.keys(got[2]?.binary ?? {})).toEqual(['old', '__proto__']);
});

test.each<[parameters: Parameters, message: string, description: string]>([
	[
		{ mediaUrl: ' ' },
		'There is no file to download',
		'Fill in "Media URL". In the output of a trigger, only items with the event "media" have one. Nothing was downloaded',
	],
	[
		{ mediaUrl: 7 },
		'There is no file to download',
		'Fill in "Media URL". In the output of a trigger, only items with the event "media" have one. Nothing was downloaded',
	],
	[
		{ binaryProperty: '' },
		'There is no field to put the file in',
		'Fill in "Put Output File in Field", for example data. Nothing was downloaded',
	],
	[{ options: { timeout: 0 } }, 'Timeout is below 1', 'Correct it under "Options". Nothing was downloaded'],
])('%j is refused before anything is asked', async (parameters, message, description) => {
	const { items, requests } = run([{ ...GOOD, ...parameters }]);
	await expect(items).rejects.toBeInstanceOf(NodeOperationError);
	await expect(items).rejects.toMatchObject({ message, description, context: { itemIndex: 0 } });
	expect(requests).toEqual([]);
});

const error = {
	message: 'Media URL is not a web address',
	description:
		'Enter the address of a file, as the trigger outputs it in "media.url". Nothing was downloaded',
};

test('with Continue On Fail the item that failed says so in its place', async () => {
	const { items } = run([{ ...GOOD, mediaUrl: 'x' }, GOOD], 'continueRegularOutput');
	expect(await items).toEqual([
		[
			{ json: { mediaUrl: 'x', status: 'failed', error }, pairedItem: { item: 0 } },
			{ json: { index: 1 }, binary: { old, data: file }, pairedItem: { item: 1 } },
		],
	]);
});

test('where the node has an error output, the address goes into the error, the beginning of a long one', async () => {
	const { items } = run([{ ...GOOD, mediaUrl: 'x'.repeat(600) }], 'continueErrorOutput');
	expect(await items).toEqual([
		[{ json: { error: { ...error, mediaUrl: `${'x'.repeat(500)}…` } }, pairedItem: { item: 0 } }],
	]);
});

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
	expect(asked).toEqual(['no key https://api.example.com/1']);
});

test.each<[url: string, reply: Reply | Error, message: string, description: string]>([
	[
		'https://api.example.com/media/1',
		{ status: 401, body: Readable.from(['{"a":1}']) },
		'Testel said no (401)',
		'Do better and read the body',
	],
	[
		'https://cdn.example.com/1',
		{ status: 403 },
		'cdn.example.com did not return the file (HTTP 403)',
		'The API key is sent only to where Testel gives received files. Use the address that the trigger outputs in "media.url", and check "Home" in the credential',
	],
	[
		'https://api.example.com/1',
		{ status: 401 },
		'api.example.com did not return the file (HTTP 401)',
		'The API key is sent only to where Testel gives received files. Use the address that the trigger outputs in "media.url", and check "Home" in the credential',
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

test.each<[what: string, replies: Record<string, Reply>, url: string, asked: string[]]>([
	[
		'a received file of the account comes with the key',
		{},
		'HTTPS://API.example.com:443/media/1?a=b#c',
		['key https://api.example.com/media/1'],
	],
	[
		"another address of the account's API gets none",
		{},
		'https://api.example.com/sms/1/inbox/reports?limit=1000',
		['no key https://api.example.com/sms/1/inbox/reports?limit=1000'],
	],
	[
		'another host gets none',
		{},
		'https://cdn.example.com/media/1',
		['no key https://cdn.example.com/media/1'],
	],
	[
		'no redirect gets one, not even back to a received file',
		{
			'https://api.example.com/media/1': to('//cdn.example.com/a', 307),
			'https://cdn.example.com/a': to('https://cdn.example.com/b', 308),
			'https://cdn.example.com/b': to('https://api.example.com/sms/1/inbox/reports', 301),
			'https://api.example.com/sms/1/inbox/reports': to('https://api.example.com/media/2'),
			'https://api.example.com/media/2': to('d?e=f#g', 303),
		},
		'https://api.example.com/media/1',
		[
			'key https://api.example.com/media/1',
			'no key https://cdn.example.com/a',
			'no key https://cdn.example.com/b',
			'no key https://api.example.com/sms/1/inbox/reports',
			'no key https://api.example.com/media/2',
			'no key https://api.example.com/media/d?e=f#g',
		],
	],
])('%s', async (_what, replies, url, asked) => {
	const run = fetching(replies);
	await run.run(url);
	expect(run.asked).toEqual(asked);
	expect(run.stored.text).toBe('abc');
});

test('a file shorter or longer than announced is none', async () => {
	const { run } = fetching({
		'https://cdn.example.com/3': { headers: { 'content-length': '3' } },
		'https://cdn.example.com/4': { headers: { 'content-length': '4' } },
		'https://cdn.example.com/2': { headers: { 'content-length': '2' } },
	});
	await run('https://cdn.example.com/3');
	const refused = {
		message: 'The file did not arrive whole',
		description: 'It has not the length that its server announced. Try again',
	};
	expect(await rejection(run('https://cdn.example.com/4'))).toEqual(refused);
	expect(await rejection(run('https://cdn.example.com/2'))).toEqual(refused);
});

test('the name in the callback is that of the file at the address beside it', async () => {
	const { context } = fakeRun({
		parameters: [GOOD, GOOD, GOOD].map((parameters) => ({
			...parameters,
			mediaUrl: 'https://api.example.com/media/1',
		})),
		items: [
			{ url: 'https://api.example.com/media/1', filename: '../Offer May.pdf' },
			{ url: 'https://api.example.com/media/2', filename: 'Offer May.pdf' },
			{ url: 'https://api.example.com/media/1', filename: 7 },
		].map((media) => ({ json: { media } })),
		reply: () => ({ statusCode: 200, headers: {}, body: Readable.from(['x']) }),
	});
	context.helpers.prepareBinaryData.mockImplementation(
		async (_data, fileName) => await Promise.resolve({ data: '', fileName, mimeType: '' }),
	);
	const [items = []] = await execute(context, PROVIDER);
	expect(items.map(({ binary }) => binary?.data?.fileName)).toEqual(['Offer May.pdf', '1', '7']);
});

test('after a redirect the file keeps the name of its address', async () => {
	const { run } = fetching({
		'https://api.example.com/media/1': to('https://cdn.example.com/abc'),
		'https://cdn.example.com/abc': { headers: { 'content-type': 'image/png' } },
	});
	expect(await run('https://api.example.com/media/1')).toEqual({
		data: '',
		fileName: '1.png',
		mimeType: 'image/png',
	});
});
