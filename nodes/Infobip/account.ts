import { type ICredentialDataDecryptedObject, type ICredentialTestFunction, UserError } from 'n8n-workflow';

import { requireInternationalDigits } from '../shared/contact/phoneNumber';
import type { Country } from '../shared/contact/countries';
import { type Answer, isSuccess } from '../shared/http/answer';
import { normaliseBaseUrl } from '../shared/http/urls';
import { answerTestButton, notTheApi } from '../shared/http/testButton';
import { isUserId } from '../shared/text';
import { isRecord } from '../shared/tolerant';
import { explain } from './answer';

/**
 * The address of the account's API (Infobip contract §1).
 * @throws UserError when the credential does not hold a usable one
 */
export const address = ({ baseUrl }: ICredentialDataDecryptedObject): string =>
	normaliseBaseUrl(String(baseUrl ?? ''));
export const addressField = 'Base URL';

/** Infobip contract §23.1. */
const FILE = /^\/whatsapp\/1\/senders\/\+?\d{1,20}\/media\/[\w.~=-]{1,200}$/;

/**
 * A received file at the account's own address. Callbacks name a host that all accounts share, which does not
 * take the account's key (Infobip contract §23.1).
 */
export function fileAddress(
	{ origin, protocol, port, hostname, pathname }: URL,
	own: string,
): string | undefined {
	const base = new URL(`${own}/`);
	const isOwn = origin === base.origin && pathname.startsWith(base.pathname);
	const isShared = protocol === 'https:' && port === '' && /(^|\.)infobip\.com$/.test(hostname);
	const path = isOwn ? pathname.slice(base.pathname.length - 1) : pathname;
	return (isOwn || isShared) && FILE.test(path) ? own + path : undefined;
}

/** Infobip contract §3: numbers go as bare digits. */
export const senderNumber = (from: string, field = 'Sender', country?: Country): string =>
	requireInternationalDigits(from, field, country);

/** Infobip contract §3; the 24 of older pages is not enforced (§11). */
const MAX_RECIPIENT_LENGTH = 150;

export function recipient(to: string, country?: Country): string {
	if (!isUserId(to)) return requireInternationalDigits(to, 'Recipients', country);
	if (to.length <= MAX_RECIPIENT_LENGTH) return to;
	throw new UserError(`The user ID "${to}" is longer than ${MAX_RECIPIENT_LENGTH} characters`, {
		description: 'Correct it in "Recipients"',
	});
}

const NOT_INFOBIP = {
	...notTheApi('Infobip', addressField),
	description: 'Check "Base URL": it looks like https://xxxxx.api.infobip.com',
};

/**
 * Infobip contract §6: 401 is a wrong key, 403 a key that Infobip knows but that lacks the scope for this
 * call. Another 4xx Infobip does not give to it, and a gate in front of another address answers 403 as well,
 * but not with Infobip's JSON.
 */
function verdict(answer: Answer) {
	const { status } = answer;
	if (status === 401 || status === 429 || status >= 500) return { good: false, ...explain(answer) };
	if (!isRecord(answer.body)) return NOT_INFOBIP;
	if (isSuccess(answer)) return { good: true, message: 'Base URL and API key are correct' };
	if (status !== 403) return NOT_INFOBIP;
	return {
		good: true,
		message:
			'The key is valid, but sending was not tested: the key may not read the balance (scope account-management:manage), which is all that this test asks for. It can send if it has the scope whatsapp:message:send and allows the IP address of this n8n',
	};
}

/**
 * Asks for the balance. No harmless call is within a send-only key's scope, so its 403 passes, and the
 * message says so.
 */
export const infobipCredentialTest: ICredentialTestFunction = async function ({ data = {} }) {
	return await answerTestButton(this.helpers, data, () => ({
		addressField,
		canRegister: true,
		request: {
			method: 'GET',
			url: `${address(data)}/account/1/balance`,
			headers: { Authorization: `App ${String(data.apiKey ?? '').trim()}`, Accept: 'application/json' },
		},
		verdict,
	}));
};
