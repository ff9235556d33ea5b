import type { ICredentialTestFunction } from 'n8n-workflow';

import { testCredential } from '../shared/credentialTest';
import type { Answer } from '../shared/send/sender';
import { accountBaseUrl } from './account';
import { explain } from './explain';

const NOT_INFOBIP = {
	good: false,
	message: 'This address does not answer as Infobip does',
	description: 'Check "Base URL": it looks like https://xxxxx.api.infobip.com',
};

/** Infobip contract §6: 401 is a wrong key, 403 a key that Infobip knows but that lacks the scope for this call. */
function verdict(answer: Answer) {
	const { status, body } = answer;
	if (status >= 200 && status < 300) {
		return body === undefined ? NOT_INFOBIP : { good: true, message: 'Base URL and key are right' };
	}
	// A gate in front of another address answers 403 too, but not with Infobip's JSON.
	if (status === 403) {
		return body === undefined
			? NOT_INFOBIP
			: {
					good: true,
					message:
						'Infobip knows the key, but does not let it read the balance (scope account-management:manage), which is all this test could ask. It can send if it has the scope whatsapp:message:send and this n8n is among its allowed IP addresses',
				};
	}
	return { good: false, ...explain(answer) };
}

/** Asks for the balance: no call is covered by a send-only key's scope, so its 403 passes with a word about it. */
export const infobipCredentialTest: ICredentialTestFunction = async function (credential) {
	const data = credential.data ?? {};
	return await testCredential(this.helpers, () => ({
		request: {
			method: 'GET',
			url: `${accountBaseUrl(data)}/account/1/balance`,
			headers: { Authorization: `App ${String(data.apiKey ?? '').trim()}`, Accept: 'application/json' },
		},
		verdict,
	}));
};
