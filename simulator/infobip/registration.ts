import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Answer, ReceivedRequest, Webhooks } from '../exchange.ts';
import { brokenRules } from '../fields.ts';
import { account } from './account.ts';
import { envelopeB } from './errors.ts';
import { configurationBody } from './schema.ts';

export type Configuration = z.infer<typeof configurationBody> & { configurationKey: string };

/** The account's configurations, by `configurationKey`. */
export type Configurations = Map<string, Configuration>;

/** What is read back holds neither `number` nor `numberKey`: neither stands in the documented response (§7.1). */
function shown({ configurationKey, channel, keyword, platform, forwarding }: Configuration) {
	return { configurationKey, channel, keyword: keyword ?? null, platform, forwarding };
}

const invalid = (rules: { path: string; rule: string }[]) =>
	envelopeB(400, 'The request is invalid.', 'Check the request.', rules);

const listQuery = z
	.object({ channel: z.literal('WHATSAPP'), number: z.string().regex(/^\d+$/).optional() })
	.strict();

/** `GET …?channel=WHATSAPP&number=…`: a list, filtered. */
export function listConfigurations(configurations: Configurations, request: ReceivedRequest): Answer {
	const parsed = listQuery.safeParse(request.query);
	if (!parsed.success) return invalid(brokenRules(parsed.error));
	const { number } = parsed.data;
	const found = [...configurations.values()].filter(
		(entry) => number === undefined || entry.number === number,
	);
	return { status: 200, body: found.map(shown) };
}

/** `POST`: creates, or updates the configuration of the same number and keyword. */
export function saveConfiguration(configurations: Configurations, request: ReceivedRequest): Answer {
	const parsed = configurationBody.safeParse(request.body);
	if (!parsed.success) return invalid(brokenRules(parsed.error));
	const body = parsed.data;
	const senders: readonly string[] = account.senders;
	if (body.number !== undefined && !senders.includes(body.number)) {
		return invalid([{ path: 'number', rule: 'is not a number of the account' }]);
	}
	const same = [...configurations.values()].find(
		(entry) =>
			entry.number === body.number &&
			entry.numberKey === body.numberKey &&
			(entry.keyword ?? null) === (body.keyword ?? null),
	);
	const configurationKey = same?.configurationKey ?? randomUUID().replaceAll('-', '').toUpperCase();
	const saved = { ...body, configurationKey };
	configurations.set(configurationKey, saved);
	return { status: 200, body: shown(saved) };
}

/** `DELETE …/{configurationKey}`: 204, or 404 when there is none. */
export function deleteConfiguration(configurations: Configurations, request: ReceivedRequest): Answer {
	const key = request.path.slice(request.path.lastIndexOf('/') + 1);
	return configurations.delete(key)
		? { status: 204 }
		: envelopeB(404, 'The configuration was not found.', 'Check the key.', [
				{ path: 'configurationKey', rule: 'is not known' },
			]);
}

/** The configurations as webhooks. */
export const webhooksOf = (configurations: Configurations): Webhooks => ({
	urls: () => [...configurations.values()].map(({ forwarding }) => forwarding.url),
	preset: (url) => {
		configurations.set('FOREIGN', {
			configurationKey: 'FOREIGN',
			channel: 'WHATSAPP',
			number: account.senders[0],
			forwarding: { type: 'HTTP_FORWARD', url, format: 'MO_OTT_CONTACT' },
		});
	},
});
