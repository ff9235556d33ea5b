import { mockDeep } from 'jest-mock-extended';
import type { ICredentialDataDecryptedObject, IHookFunctions } from 'n8n-workflow';
import { z } from 'zod';

import type { RegisteredUrl, WebhookApi } from '../../../../nodes/shared/registration/webhookApi.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { NODE, parameter, type Parameters } from '../nodeContext.ts';
import { answer } from '../send/fakeRun.ts';

export const OURS = 'https://n8n.example.com/webhook/abc';
export const CREDENTIAL = { defaultSender: '+1 202 555 0100', webhookSecret: '' };

const foundSchema = z.array(z.object({ url: z.string(), key: z.string().optional() }));

/** Reads, writes and removes with one request each, as a provider's folder would. */
export const webhook: WebhookApi = {
	read: async ({ call }) =>
		foundSchema.parse(await call({ method: 'GET', url: 'https://api.example.com/urls' })),
	write: async ({ call }, url) => void (await call({ url: 'https://api.example.com/urls', body: { url } })),
	remove: async ({ call }, { key }) =>
		void (await call({ method: 'DELETE', url: `https://api.example.com/urls/${key}` })),
};
export const provider = { ...PROVIDER, webhook };

interface Trigger {
	parameters?: Parameters;
	url?: string;
	credential?: ICredentialDataDecryptedObject;
	/** What is registered at the provider. */
	registered?: RegisteredUrl[];
}

/** A trigger with automatic registration, and a provider that keeps what is registered with it. */
export function trigger({
	parameters = {},
	url = OURS,
	credential = CREDENTIAL,
	registered = [],
}: Trigger = {}) {
	const context = mockDeep<IHookFunctions>();
	context.getNode.mockReturnValue({ ...NODE, credentials: { testApi: { id: '1', name: 'Test' } } });
	context.getNodeParameter.mockImplementation(parameter({ registration: 'automatic', ...parameters }));
	context.getNodeWebhookUrl.mockReturnValue(url);
	context.getCredentials.mockResolvedValue(credential);
	const state = { registered };
	const requests: string[] = [];
	context.helpers.httpRequestWithAuthentication.mockImplementation(
		async (_type, { method = '', url: at, body }) => {
			requests.push(`${method} ${at}`);
			if (method === 'DELETE')
				state.registered = state.registered.filter(({ key }) => !at.endsWith(`/${key}`));
			if (method === 'POST')
				state.registered = [{ ...z.object({ url: z.string() }).parse(body), key: 'new' }];
			return answer(200, state.registered);
		},
	);
	return { context, state, requests };
}
