import { UserError, type IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { unreadable, type RegistrationTarget, type WebhookApi } from '../shared/registration/webhookApi';
import { address } from './account';
import { explain, isOk, readBody } from './answer';

/** 99digital contract §8: a single space clears the URL. */
const NO_URL = ' ';

/**
 * A call about the account's webhook, of which there is one (99digital contract §7 and §8).
 * @throws UserError when the body does not say OK: the HTTP status is 200 even for a wrong key
 */
async function ask(target: RegistrationTarget, method: string, setting: IDataObject): Promise<unknown> {
	const answer = await target.call({
		url: `${address(target.credentials)}/${method}`,
		body: { from: target.sender, ...setting },
	});
	const { body } = answer;
	if (isOk(body)) return body;
	if (readBody(body).status === undefined) throw unreadable('99digital');
	const { message, description } = explain(answer);
	throw new UserError(message, { description });
}

/** 0 or 1, which 99digital prints as a number or as text (99digital contract §7). */
const flag = z
	.union([z.number(), z.string().trim().min(1)])
	.pipe(z.coerce.number().int().min(0).max(1))
	.optional()
	.catch(undefined);

/** 99digital contract §7. Without a URL, it may be missing or anything that says "none". */
const webhookSchema = z.object({
	url: z
		.union([z.string(), z.literal(false), z.null()])
		.optional()
		.transform((url) => (typeof url === 'string' && url.trim() !== '' ? url.trim() : undefined)),
	system: flag,
	// Only as `setWebhook` takes it back (§8): getWebhook's own sample has a number that it would refuse.
	systemPhoneAlert: z
		.string()
		.regex(/^972\d{1,20}(,972\d{1,20}){0,4}$/)
		.optional()
		.catch(undefined),
	readStatus: flag,
	retry: flag,
});

export const webhook: WebhookApi = {
	async read(target) {
		const parsed = webhookSchema.safeParse(await ask(target, 'getWebhook', {}));
		if (!parsed.success) throw unreadable('99digital');
		const { url, readStatus, retry } = parsed.data;
		if (url === undefined) return [];
		const isWhole = readStatus !== 0 && retry !== 0;
		return [{ url, ...(isWhole ? {} : { incomplete: true }), otherActions: [], setting: parsed.data }];
	},
	/**
	 * Both switches are off by default: without them no status notices come, and a callback missed is lost (§8,
	 * §10).
	 */
	async write(target, url) {
		await ask(target, 'setWebhook', { url, readStatus: 1, retry: 1 });
	},
	async clear(target) {
		await ask(target, 'setWebhook', { url: NO_URL });
	},
	/** The URL is printed without its scheme (§7). */
	async restore(target, { url, ...setting }) {
		const complete = /^https?:\/\//i.test(String(url)) ? url : `https://${String(url)}`;
		await ask(target, 'setWebhook', { ...setting, url: complete });
	},
};
