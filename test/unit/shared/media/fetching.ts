import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import type { IBinaryData, IHttpRequestOptions } from 'n8n-workflow';

import { fetchFile } from '../../../../nodes/shared/media/fetchFile.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { ACCOUNT, fakeRun } from '../send/fakeRun.ts';

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
			headers: { Accept: '*/*' },
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
	const run = async (url: string) => await fetchFile(context, PROVIDER, ACCOUNT, url, 5_000);
	return { run, asked, stored };
}

export const to = (location: string, status = 302): Reply => ({ status, headers: { location } });
