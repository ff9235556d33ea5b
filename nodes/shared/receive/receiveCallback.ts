import { UserError, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';

import type { Provider } from '../provider';
import { sentences } from '../sentences';
import { attachVcards } from './attachVcards';
import { callbackItems } from './items';
import { readSettings } from './settings';
import { carriesSecret, readSecret, secretField } from './secret';

/** What the log says of a callback that is refused; `undefined` when it may come in. */
async function refusal(context: IWebhookFunctions, credentialType: string): Promise<string | undefined> {
	if (context.getNode().credentials?.[credentialType] === undefined) return undefined;
	const data = await context.getCredentials(credentialType);
	try {
		const secret = readSecret(secretField(data));
		return secret === undefined || carriesSecret(context.getQueryData(), context.getHeaderData(), secret)
			? undefined
			: 'a callback without the right webhook secret was refused (HTTP 401)';
	} catch (error) {
		const why =
			error instanceof UserError
				? sentences(error.message, error.description ?? '')
				: 'Its secret cannot be read';
		return `a callback was refused (HTTP 401). ${why}`;
	}
}

/**
 * What a trigger does with a request to its URL. The provider gets 200 for everything but a missing or wrong
 * webhook secret, so that it neither repeats nor gives up on the URL, and how many items its callback gave;
 * only selected events start an execution.
 */
export async function receiveCallback(
	context: IWebhookFunctions,
	provider: Pick<Provider, 'credentialType' | 'readCallback'>,
): Promise<IWebhookResponseData> {
	// Notices by GET (Kaleyra contract §9) are not messages.
	if (context.getWebhookName() === 'setup') return { webhookResponse: 'OK' };

	const refused = await refusal(context, provider.credentialType);
	if (refused !== undefined) {
		context.logger.warn(`${context.getNode().name}: ${refused}`);
		context.getResponseObject().status(401).json({ message: 'The webhook secret is missing or wrong' });
		return { noWebhookResponse: true };
	}

	const settings = readSettings((name, fallback) => context.getNodeParameter(name, fallback));
	const items = callbackItems(provider, context.getBodyData(), settings);
	const webhookResponse = { received: true, items: items.length };
	if (items.length === 0) return { webhookResponse };
	const workflowData = [settings.attachVcard ? await attachVcards(context.helpers, items) : items];
	return { workflowData, webhookResponse };
}
