import type { ProviderRequest } from '../../../../nodes/shared/http/exchange.ts';
import type { RegistrationTarget } from '../../../../nodes/shared/registration/webhookApi.ts';

/** Infobip contract §7.1. */

export const ADDRESS = 'https://xxxxx.api.infobip.com/resource-management/1/inbound-message-configurations';
export const URL = 'https://hooks.example.com/wa';
export const SAVED = { configurationKey: 'E9FCDCA496035F08EEA5933702EDF745', channel: 'WHATSAPP' };

/**
 * A target that notes the requests and answers each with `body`; an error status is given back when the
 * caller takes it.
 */
export function target(body?: unknown, status = 200): RegistrationTarget & { requests: ProviderRequest[] } {
	const requests: ProviderRequest[] = [];
	return {
		requests,
		credentials: { baseUrl: 'xxxxx.api.infobip.com/' },
		sender: '441134960000',
		call: async (request, isGood = () => false) => {
			requests.push(request);
			const answer = { status, body, quotable: body };
			if (status >= 300 && !isGood(answer)) throw new Error(`refused with ${status}`);
			return await Promise.resolve(answer);
		},
	};
}

export const UNREADABLE = {
	message: 'Infobip returned an answer about the webhook that cannot be read',
	description: 'Check "Base URL" in the credential, then try again',
};

export const forwarding = { type: 'HTTP_FORWARD', url: URL, format: 'MO_OTT_MSISDN' };
