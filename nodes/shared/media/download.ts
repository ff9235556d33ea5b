import {
	type IBinaryData,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	UserError,
} from 'n8n-workflow';

import { cut, failureError } from '../errors';
import { eachItem } from '../eachItem';
import { cleanFileName, isPublicHost, parseUrl } from '../http/urls';
import { describeFile, type FileDescription } from './fileDescription';
import { type Account, accountOpener } from '../http/account';
import { toAnswer } from '../http/answer';
import { limitTime, noConnection, openAnswer, readText, type TimeLimit } from '../http/exchange';
import type { Provider } from '../provider';
import type { Item } from '../item';
import { readOptions } from '../options';
import { asRecord, asText } from '../tolerant';
import { downloadOptions } from './form';

const WHY = 'Anyone who knows a webhook URL can send it a callback with any address in it';

/**
 * Holds an address that a file is fetched from: it may be at the account's own origin, or https to a host on
 * the internet. A callback names it, and anybody who knows the webhook can send one. Names are not looked up:
 * where one leads to a private address, https fails unless a server there has a certificate for that name.
 * @param url undefined when it could not be read
 * @param own the origin of the account's API, which may be a local one
 * @param name what the address is called in errors
 * @param redact what an error shows of it
 * @throws UserError when the file may not be fetched
 */
export function requireFileUrl(
	url: URL | undefined,
	own: string,
	name: string,
	redact = (text: string) => text,
): URL {
	if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
		throw new UserError(`${name} is not a web address`, {
			description: 'Enter the address of a file, as the trigger outputs it in "media.url"',
		});
	}
	if (`${url.username}${url.password}` !== '') {
		throw new UserError(`${name} contains a user name or a password`, {
			description: `Give an address without them. ${WHY}`,
		});
	}
	if (url.origin === own) return url;
	if (!isPublicHost(url.hostname)) {
		throw new UserError(`${name} leads to a private network: ${redact(cut(url.host))}`, {
			description: `Files are fetched only from the internet and from the account's own host. ${WHY}`,
		});
	}
	if (url.protocol !== 'https:') {
		throw new UserError(`${name} begins with http://`, {
			description: `Give an address that begins with https://. ${WHY}`,
		});
	}
	return url;
}

/**
 * The largest file that WhatsApp carries, in bytes: a document of 100 MB (Infobip contract §23, Kaleyra
 * contract §24).
 */
const MOST_BYTES = 104_857_600;

/** A stream of Node.js, as n8n's helpers give and take it. */
type FileStream = Exclude<Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0], Buffer>;

const isStream = (body: unknown): body is FileStream =>
	typeof body === 'object' && body !== null && 'map' in body && 'destroy' in body;

const tooLarge = (): UserError =>
	new UserError('The file is larger than 100 MB', { description: 'WhatsApp does not support larger files' });

/**
 * Puts a file that is coming in where n8n keeps files, without holding it in memory.
 * @param answer whose body is the file
 * @param signal ends it
 * @throws UserError when it is too large, or not certainly whole
 */
export async function storeFile(
	{ helpers }: Pick<IExecuteFunctions, 'helpers'>,
	{ headers, body }: { headers: Record<string, unknown>; body?: unknown },
	{ fileName, mimeType }: FileDescription,
	signal: AbortSignal,
): Promise<IBinaryData> {
	if (!isStream(body)) throw new UserError('The file cannot be read', { description: 'Try again later' });
	if (Number(headers['content-length']) > MOST_BYTES) {
		body.destroy();
		throw tooLarge();
	}
	let length = 0;
	const counted = body.map(
		(chunk: unknown) => {
			length += Buffer.isBuffer(chunk) ? chunk.length : Buffer.byteLength(String(chunk));
			if (length > MOST_BYTES) throw tooLarge();
			return chunk;
		},
		{ signal },
	);
	const file = await helpers.prepareBinaryData(counted, fileName, mimeType);
	// n8n unpacks what a server packs unasked, and takes a part of it for the whole.
	if (Number(headers['content-length'] ?? length) === length) return file;
	throw new UserError('The file did not arrive whole', {
		description: 'It has not the length that its server announced. Try again',
	});
}

/** A provider as far as its files are fetched. */
export type MediaProvider = Pick<
	Provider,
	'name' | 'credentialType' | 'address' | 'addressField' | 'fileAddress' | 'explain'
>;

/** Who fetches a file. */
interface Fetching {
	context: IExecuteFunctions;
	provider: MediaProvider;
	account: Account;
	/** The origin of the account's API. */
	own: string;
	time: TimeLimit;
}

interface Opened {
	url: URL;
	/** Whether it was asked for with the account's key. */
	hasKey: boolean;
	answer: Awaited<ReturnType<typeof openAnswer>>;
}

/** A provider's API sends on to its store (Infobip contract §2), and that perhaps once more. */
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Follows redirects to the file. The key goes only to where the account's API gives received files, and never
 * on a redirect: a forged callback could have it read any other address of the account.
 */
async function openFile({ context, provider, account, own, time }: Fetching, first: URL): Promise<Opened> {
	const withKey = provider.fileAddress?.(first, provider.address(account.data));
	let url = withKey === undefined ? first : new URL(withKey);
	for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
		const hasKey = withKey !== undefined && redirects === 0;
		// Unpacked by n8n, a file that was cut looks whole.
		const headers = { Accept: '*/*', 'Accept-Encoding': 'identity' };
		const request = { method: 'GET' as const, url: url.href, headers };
		const answer = await openAnswer(context, hasKey ? account : undefined, request, time);
		const { location } = answer.headers;
		if (!REDIRECTS.has(answer.statusCode) || typeof location !== 'string') return { url, hasKey, answer };
		// Nothing of it is wanted: this ends the connection.
		await readText(answer.body, time.signal, 1);
		// A server may put the key into the address that it sends on to.
		url = requireFileUrl(parseUrl(location, url), own, 'A redirect of Media URL', account.redactor.text);
	}
	throw new UserError('Media URL redirects too many times', {
		description: 'Check "Media URL": it must lead to the file itself',
	});
}

/** Why there is no file. */
async function refusal(
	{ provider, account, time }: Fetching,
	{ url, hasKey, answer }: Opened,
): Promise<UserError> {
	const { statusCode: status, body } = answer;
	const { text } = await readText(body, time.signal);
	if (status === 404 || status === 410) {
		return failureError({
			message: `The file at Media URL does not exist or is gone (HTTP ${status})`,
			description:
				'Check "Media URL". Providers keep received files for a limited time: download them as they arrive',
			httpStatus: status,
		});
	}
	const isKeyWrong = status === 401 || status === 403;
	if (isKeyWrong && hasKey) {
		const failure = provider.explain(toAnswer(status, text, account.redactor));
		return failureError({ ...failure, httpStatus: status });
	}
	return failureError({
		message: `${account.redactor.text(cut(url.host))} did not return the file (HTTP ${status})`,
		description: isKeyWrong
			? `The API key is sent only to where ${provider.name} gives received files. Use the address that the trigger outputs in "media.url", and check "${provider.addressField}" in the credential`
			: 'Try again later',
		httpStatus: status,
	});
}

async function fetchFrom(fetching: Fetching, url: URL, knownName?: string): Promise<IBinaryData> {
	const opened = await openFile(fetching, url);
	const { answer } = opened;
	if (answer.statusCode !== 200) throw await refusal(fetching, opened);
	const { fileName, mimeType } = describeFile(answer.headers, url.href, knownName);
	// A server that the key was sent to may name the file by it.
	const description = { fileName: fetching.account.redactor.text(fileName), mimeType };
	return await storeFile(fetching.context, answer, description, fetching.time.signal);
}

/**
 * What went wrong, in words. Errors of n8n's request helper hold the whole request, so only their code is
 * passed on.
 */
function inWords(error: unknown, { time }: Fetching): UserError {
	if (error instanceof UserError) return error;
	const { code } = time.connectionErrorOf(error);
	return failureError({
		message: `The file was not fetched: ${noConnection('its server', code)}`,
		description:
			code === 'ETIMEDOUT'
				? 'Try again, or raise "Timeout" under "Options"'
				: 'Check "Media URL" and try again',
		code,
	});
}

/**
 * Fetches a file into n8n's binary data.
 * @param mediaUrl its address, from outside
 * @param timeout for all of it, to the last byte, in ms
 * @param knownName what the callback calls the file
 * @throws UserError that says why there is none
 */
export async function fetchFile(
	context: IExecuteFunctions,
	provider: MediaProvider,
	account: Account,
	mediaUrl: string,
	timeout: number,
	knownName?: string,
): Promise<IBinaryData> {
	const { origin: own } = new URL(provider.address(account.data));
	const url = requireFileUrl(parseUrl(mediaUrl), own, 'Media URL');
	const time = limitTime(context, timeout);
	const fetching = { context, provider, account, own, time };
	return await fetchFrom(fetching, url, knownName).catch((error: unknown) => {
		throw inWords(error, fetching);
	});
}

const textOf = (item: Item, parameter: string): string => {
	const value = item.parameter(parameter, '');
	return typeof value === 'string' ? value.trim() : '';
};

/** What an item asks for. @throws UserError naming the parameter */
function readRequest(item: Item): { mediaUrl: string; field: string; timeout: number } {
	const { timeout } = readOptions(downloadOptions, item.parameter('options', {}));
	const field = textOf(item, 'binaryProperty');
	if (field === '') {
		throw new UserError('There is no field to put the file in', {
			description: 'Fill in "Put Output File in Field", for example data',
		});
	}
	const mediaUrl = textOf(item, 'mediaUrl');
	if (mediaUrl === '') {
		throw new UserError('There is no file to download', {
			description:
				'Fill in "Media URL". In the output of a trigger, only items with the event "media" have one',
		});
	}
	return { mediaUrl, field, timeout };
}

/** The name that an item of a trigger gives the file at this address. */
function nameIn(json: IDataObject, mediaUrl: string): string | undefined {
	const { url, filename } = asRecord(json.media);
	return url === mediaUrl ? cleanFileName(asText(filename) ?? '') : undefined;
}

/** The operation Download: each input item with the file that its Media URL names. */
export async function downloadMedia(
	context: IExecuteFunctions,
	provider: MediaProvider,
): Promise<INodeExecutionData[]> {
	const openAccount = accountOpener(context, provider.credentialType);
	const inputs = context.getInputData();
	return await eachItem(context, {
		ending: 'Nothing was downloaded',
		asked: 'mediaUrl',
		async work(item) {
			const { mediaUrl, field, timeout } = readRequest(item);
			const account = await openAccount(item.index);
			const { json = {}, binary } = inputs[item.index] ?? {};
			const name = nameIn(json, mediaUrl);
			const file = await fetchFile(context, provider, account, mediaUrl, timeout, name);
			return [{ json, binary: { ...binary, [field]: file } }];
		},
	});
}
