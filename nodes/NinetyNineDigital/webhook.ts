import { type IDataObject, UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import { type RegistrationTarget, unreadable, type WebhookApi } from '../shared/provider';
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

/**
 * The numbers that get alerts, as `setWebhook` takes them: from 972 on (§8). `getWebhook` prints one with the
 * zero of calls within Israel (§7).
 */
const alertNumbers = z
	.string()
	.transform((printed) => printed.replace(/\s/g, '').replace(/(^|,)0/g, '$1972'))
	.pipe(z.string().regex(/^972\d{1,20}(,972\d{1,20}){0,4}$/))
	.optional()
	.catch(undefined);

/** 99digital contract §7. Without a URL, it may be missing or anything that says "none". */
const webhookSchema = z.object({
	url: z
		.union([z.string(), z.literal(false), z.null()])
		.optional()
		.transform((url) => (typeof url === 'string' && url.trim() !== '' ? url.trim() : undefined)),
	system: flag,
	systemPhoneAlert: alertNumbers,
	readStatus: flag,
	retry: flag,
});

type Setting = z.output<typeof webhookSchema>;

/** What was read last for a number: whatever is changed was read before. */
const lastRead = new WeakMap<RegistrationTarget, Setting>();

async function readSetting(target: RegistrationTarget): Promise<Setting> {
	const parsed = webhookSchema.safeParse(await ask(target, 'getWebhook', {}));
	if (!parsed.success) throw unreadable('99digital');
	lastRead.set(target, parsed.data);
	return parsed.data;
}

/**
 * Sets the URL. Whether `setWebhook` keeps what it is not given is unknown (§8), so that the account's alerts,
 * which have nothing to do with the URL, are given as they are.
 */
async function setUrl(target: RegistrationTarget, setting: IDataObject): Promise<void> {
	const { system, systemPhoneAlert } = lastRead.get(target) ?? (await readSetting(target));
	const alerts = {
		...(system === 1 && { system }),
		...(systemPhoneAlert !== undefined && { systemPhoneAlert }),
	};
	await ask(target, 'setWebhook', { ...alerts, ...setting });
}

export const webhook: WebhookApi = {
	async read(target) {
		const setting = await readSetting(target);
		const { url, readStatus, retry } = setting;
		if (url === undefined) return [];
		const isWhole = readStatus !== 0 && retry !== 0;
		return [{ url, ...(isWhole ? {} : { incomplete: true }), otherActions: [], setting }];
	},
	/**
	 * Both switches are off by default: without them no status notices come, and a callback missed is lost (§8,
	 * §10).
	 */
	async write(target, url) {
		await setUrl(target, { url, readStatus: 1, retry: 1 });
	},
	async clear(target) {
		await setUrl(target, { url: NO_URL });
	},
	/** The URL is printed without its scheme (§7). */
	async restore(target, { url, ...setting }) {
		const complete = /^https?:\/\//i.test(String(url)) ? url : `https://${String(url)}`;
		await ask(target, 'setWebhook', { ...setting, url: complete });
	},
};
