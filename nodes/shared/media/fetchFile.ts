import { UserError, type IBinaryData, type IExecuteFunctions } from 'n8n-workflow';

import type { Account } from '../http/account';
import { toAnswer } from '../http/answer';
import { limitTime, openAnswer, type TimeLimit } from '../http/exchange';
import { cut } from '../http/quote';
import { readText } from '../http/readText';
import { connectionTrouble } from '../http/trouble';
import { parseUrl } from '../http/url';
import type { Provider } from '../provider';
import { fileHead } from './fileHead';
import { requireFileUrl } from './fileUrl';
import { storeFile } from './storeFile';

/** A provider as far as its files are fetched. */
export type MediaProvider = Pick<
	Provider,
	'name' | 'credentialType' | 'address' | 'addressField' | 'explain'
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
	answer: Awaited<ReturnType<typeof openAnswer>>;
}

/** A provider's API sends on to its store (Infobip contract §2), and that perhaps once more. */
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Follows redirects to the file. The account's key goes to its own origin alone, at every step. */
async function openFile({ context, account, own, time }: Fetching, first: URL): Promise<Opened> {
	let url = first;
	for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
		const request = { method: 'GET' as const, url: url.href, headers: { Accept: '*/*' } };
		const answer = await openAnswer(context, url.origin === own ? account : undefined, request, time);
		const { statusCode, headers } = answer;
		if (!REDIRECTS.has(statusCode) || typeof headers.location !== 'string') return { url, answer };
		// Nothing of it is wanted: this ends the connection.
		await readText(answer.body, time.signal, 1);
		url = requireFileUrl(parseUrl(headers.location, url), own, 'A redirect of Media URL');
	}
	throw new UserError('Media URL redirects too many times', {
		description: 'Check "Media URL": it must lead to the file itself',
	});
}

/** Why there is no file. */
async function refusal(fetching: Fetching, { url, answer }: Opened): Promise<UserError> {
	const { provider, account, own, time } = fetching;
	const { statusCode: status, body } = answer;
	const { text } = await readText(body, time.signal);
	if (status === 404 || status === 410) {
		return new UserError(`The file at Media URL does not exist or is gone (HTTP ${status})`, {
			description:
				'Check "Media URL". Providers keep received files for a limited time: download them as they arrive',
		});
	}
	const isKeyWrong = status === 401 || status === 403;
	if (isKeyWrong && url.origin === own) {
		const { message, description } = provider.explain(toAnswer(status, text, account.redactor));
		return new UserError(message, { description });
	}
	return new UserError(`${cut(url.host)} did not return the file (HTTP ${status})`, {
		description: isKeyWrong
			? `The API key is sent only to ${new URL(own).host}. If both hosts belong to your account, correct "${provider.addressField}" in the credential`
			: 'Try again later',
	});
}

async function fetchFrom(fetching: Fetching, url: URL): Promise<IBinaryData> {
	const opened = await openFile(fetching, url);
	const { answer } = opened;
	if (answer.statusCode !== 200) throw await refusal(fetching, opened);
	return await storeFile(fetching.context, answer, fileHead(answer.headers, url.href), fetching.time.signal);
}

/**
 * What went wrong, in words. Errors of n8n's request helper hold the whole request, so only their code is
 * passed on.
 */
function inWords(error: unknown, { time }: Fetching): UserError {
	if (error instanceof UserError) return error;
	const trouble = time.troubleOf(error);
	return new UserError(`The file was not fetched: ${connectionTrouble('its server', trouble.code)}`, {
		description:
			trouble.code === 'ETIMEDOUT'
				? 'Try again, or raise "Timeout" under "Options"'
				: 'Check "Media URL" and try again',
	});
}

/**
 * Fetches a file into n8n's binary data.
 * @param mediaUrl its address, from outside
 * @param timeout for all of it, to the last byte, in ms
 * @throws UserError that says why there is none
 */
export async function fetchFile(
	context: IExecuteFunctions,
	provider: MediaProvider,
	account: Account,
	mediaUrl: string,
	timeout: number,
): Promise<IBinaryData> {
	const { origin: own } = new URL(provider.address(account.data));
	const url = requireFileUrl(parseUrl(mediaUrl), own, 'Media URL');
	const time = limitTime(context, timeout);
	const fetching = { context, provider, account, own, time };
	return await fetchFrom(fetching, url).catch((error: unknown) => {
		throw inWords(error, fetching);
	});
}
