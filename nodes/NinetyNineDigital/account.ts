import { type ICredentialDataDecryptedObject, type ICredentialTestFunction, UserError } from 'n8n-workflow';

import { NinetyNineDigitalWhatsAppApi } from '../../credentials/NinetyNineDigitalWhatsAppApi.credentials';
import { internationalDigits, requireInternationalDigits } from '../shared/contact/phoneNumber';
import type { Country } from '../shared/contact/countries';
import { isSuccess } from '../shared/http/answer';
import { normaliseBaseUrl } from '../shared/http/urls';
import { answerTestButton } from '../shared/http/testButton';
import { isUserId } from '../shared/text';
import { explain, isOk } from './answer';

/**
 * The address to which the name of a method is added (99digital contract §1).
 * @throws UserError when the credential does not hold a usable address
 */
export const address = ({ baseUrl }: ICredentialDataDecryptedObject): string =>
	normaliseBaseUrl(String(baseUrl ?? ''));
export const addressField = 'Base URL';

/** 99digital contract §1: numbers go as bare digits. */
export const senderNumber = (from: string, field = 'Sender', country?: Country): string =>
	requireInternationalDigits(from, field, country);

/**
 * The id of a person who hides the number may be written to (99digital contract §1 and §9).
 * @param parameter that holds it, by its display name
 */
export const recipient = (to: string, country?: Country, parameter = 'Recipients'): string =>
	isUserId(to) ? to : requireInternationalDigits(to, parameter, country);

function requireAccount(number: string): void {
	if (number === '') {
		throw new UserError(
			'99digital checks an API key only together with an account: fill in "Default Sender", then test again',
		);
	}
	requireInternationalDigits(number, 'Default Sender');
}

/**
 * 99digital contract §7: getWebhook needs exactly key and account and changes nothing; the body says which of
 * the two is wrong. Without a Default Sender the test fails and asks for one: a success would be shown for
 * any key.
 */
export const ninetyNineDigitalCredentialTest: ICredentialTestFunction = async function ({ data = {} }) {
	const number = String(data.defaultSender ?? '').trim();
	// n8n signs no request of a credential test: the credential does it here, so that it alone knows where the
	// key goes.
	const { body } = await new NinetyNineDigitalWhatsAppApi().authenticate(data, {
		url: '',
		body: { from: internationalDigits(number) },
	});
	return await answerTestButton(this.helpers, data, () => {
		requireAccount(number);
		return {
			addressField,
			canRegister: true,
			request: {
				method: 'POST',
				url: `${address(data)}/getWebhook`,
				headers: { 'Content-Type': 'application/json' },
				body,
			},
			verdict: (answer) =>
				isSuccess(answer) && isOk(answer.body)
					? { good: true, message: 'API key and account are correct' }
					: { good: false, ...explain(answer) },
		};
	});
};
