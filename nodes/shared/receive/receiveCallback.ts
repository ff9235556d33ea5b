import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { Provider } from '../provider';
import { attachVcards } from './attachVcards';
import { callbackItems } from './items';
import { readSettings } from './settings';
import { carriesSecret } from './secret';

async function webhookSecret(context: IWebhookFunctions, credentialType: string): Promise<string> {
	if (context.getNode().credentials?.[credentialType] === undefined) return '';
	const { webhookSecret: secret } = await context.getCredentials(credentialType);
	return typeof secret === 'string' ? secret.trim() : '';
}

/**
 * What a trigger does with a request to its URL. The provider gets 200 for everything but a wrong token, so that it neither
 * repeats nor gives up on the URL; only selected events start an execution.
 */
export async function receiveCallback(
	context: IWebhookFunctions,
	provider: Pick<Provider, 'credentialType' | 'readCallback'>,
): Promise<IWebhookResponseData> {
	// Notices by GET (Kaleyra contract §9) are not messages.
	if (context.getWebhookName() === 'setup') return { webhookResponse: 'OK' };

	const secret = await webhookSecret(context, provider.credentialType);
	if (secret !== '' && !carriesSecret(context.getQueryData(), context.getHeaderData(), secret)) {
		context.logger.warn(
			`${context.getNode().name}: a callback without the right webhook secret was refused (HTTP 401)`,
		);
		context.getResponseObject().status(401).json({ message: 'The webhook secret is missing or wrong' });
		return { noWebhookResponse: true };
	}

	const settings = readSettings((name, fallback) => context.getNodeParameter(name, fallback));
	const items = callbackItems(provider, context.getBodyData(), settings);
	if (items.length === 0) return {};
	return { workflowData: [settings.attachVcard ? await attachVcards(context.helpers, items) : items] };
}
