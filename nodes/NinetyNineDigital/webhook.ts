import { UserError, type IDataObject } from 'n8n-workflow';

import type { RegistrationTarget, WebhookApi } from '../shared/registration/webhookApi';
import { address } from './account';
import { explainWebhookCall, isOk, readBody } from './answer';

/** 99digital contract §8: a single space clears the URL. */
const NO_URL = ' ';

/**
 * A call about the account's webhook, of which there is one (99digital contract §7 and §8).
 * @throws UserError when the body does not say OK: the HTTP status is 200 even for a wrong key
 */
async function ask(target: RegistrationTarget, method: string, setting: IDataObject) {
	const body = await target.call({
		url: `${address(target.credentials)}/${method}`,
		body: { from: target.sender, ...setting },
	});
	if (isOk(body)) return readBody(body);
	if (readBody(body).status === undefined) {
		throw new UserError('99digital gave an answer about the webhook that cannot be read', {
			description: 'Check "Base URL" in the credential, then try again',
		});
	}
	const { message, description } = explainWebhookCall({ status: 200, body, quotable: body });
	throw new UserError(message, { description });
}

export const webhook: WebhookApi = {
	async read(target) {
		const { url } = await ask(target, 'getWebhook', {});
		return url === undefined ? [] : [{ url }];
	},
	/** Both switches are off by default: without them no status notices come, and a callback missed is lost (§8, §10). */
	async write(target, url) {
		await ask(target, 'setWebhook', { url, readStatus: 1, retry: 1 });
	},
	async remove(target) {
		await ask(target, 'setWebhook', { url: NO_URL });
	},
};
