import type { ProviderRequest } from '../../../nodes/shared/http/exchange.ts';

export const GET = 'https://api.99digital.co.il/whatsapp/v2/getWebhook';
export const SET = 'https://api.99digital.co.il/whatsapp/v2/setWebhook';

/** A number's webhook at a gateway that gives this answer to all, and what it was asked. */
export function open(answer: unknown) {
	const requests: ProviderRequest[] = [];
	const target = {
		credentials: { baseUrl: 'https://api.99digital.co.il/whatsapp/v2/' },
		sender: '972771234567',
		call: async (request: ProviderRequest) => {
			requests.push(request);
			return await Promise.resolve({ status: 200, body: answer, quotable: answer });
		},
	};
	return { target, requests };
}
