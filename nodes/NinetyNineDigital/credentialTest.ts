import { UserError, type ICredentialTestFunction } from 'n8n-workflow';

import { NinetyNineDigitalWhatsAppApi } from '../../credentials/NinetyNineDigitalWhatsAppApi.credentials';
import { internationalDigits } from '../shared/contact/phoneNumber';
import { testCredential } from '../shared/credentialTest';
import { requireInternationalDigits } from '../shared/send/recipients';
import { accountBaseUrl } from './account';
import { isOk } from './answer';
import { explainWebhookCall } from './explain';

function requireAccount(number: string): void {
	if (number === '') {
		throw new UserError(
			'99digital tells whether an API key is right only together with an account: fill in "Default Sender", then test again',
		);
	}
	requireInternationalDigits(number, 'Default Sender');
}

/**
 * 99digital contract §7: getWebhook needs exactly key and account and changes nothing; the body says which of the two is wrong.
 * Without a Default Sender nothing is asked and the test fails with a word about it, since a success would be shown for any key.
 */
export const ninetyNineDigitalCredentialTest: ICredentialTestFunction = async function ({ data = {} }) {
	const number = String(data.defaultSender ?? '').trim();
	// n8n signs no request of a credential test: the credential does it here, so that it alone knows where the key goes.
	const { body } = await new NinetyNineDigitalWhatsAppApi().authenticate(data, {
		url: '',
		body: { from: internationalDigits(number) },
	});
	return await testCredential(this.helpers, () => {
		requireAccount(number);
		return {
			request: {
				method: 'POST',
				url: `${accountBaseUrl(data)}/getWebhook`,
				headers: { 'Content-Type': 'application/json' },
				body,
			},
			verdict: (answer) =>
				answer.status >= 200 && answer.status < 300 && isOk(answer.body)
					? { good: true, message: 'Key and account are right' }
					: { good: false, ...explainWebhookCall(answer) },
		};
	});
};
