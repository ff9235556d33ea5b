import { randomUUID } from 'node:crypto';
import { z } from 'zod/v3';

import type { Answer, ReceivedRequest, Webhooks } from '../provider.ts';
import { brokenRules } from '../fields.ts';
import { account, envelopeB } from './account.ts';
import { configurationBody } from './messages.ts';

type Change = z.infer<typeof configurationBody>;

type Configuration = Omit<Change, 'unset'> & { configurationKey: string };

/** The account's configurations, by `configurationKey`. */
export type Configurations = Map<string, Configuration>;

/** What is read back has neither `number` nor `numberKey`: the documented response has neither (§7.1). */
function shown({ configurationKey, channel, keyword, platform, forwarding }: Configuration) {
	return { configurationKey, channel, keyword: keyword ?? null, platform, forwarding };
}

const invalid = (rules: { path: string; rule: string }[]) =>
	envelopeB(400, 'The request is invalid.', 'Check the request.', rules);

const listQuery = z
	.object({ channel: z.literal('WHATSAPP'), number: z.string().regex(/^\d+$/).optional() })
	.strict();

const senders: readonly string[] = account.senders;

/** `GET …?channel=WHATSAPP&number=…`: a list, filtered; 404 for a number that is not the account's. */
export function listConfigurations(configurations: Configurations, request: ReceivedRequest): Answer {
	const parsed = listQuery.safeParse(request.query);
	if (!parsed.success) return invalid(brokenRules(parsed.error));
	const { number } = parsed.data;
	if (number !== undefined && !senders.includes(number)) {
		return envelopeB(404, 'The number was not found.', 'Check the number.');
	}
	const found = [...configurations.values()].filter(
		(entry) => number === undefined || entry.number === number,
	);
	return { status: 200, body: found.map(shown) };
}

/**
 * Creates, or updates the configuration of the same number and keyword: what is unset goes first, what is not
 * named stays (§7.1).
 */
function save(configurations: Configurations, { unset = [], ...change }: Change): Configuration {
	const same = [...configurations.values()].find(
		(entry) =>
			entry.number === change.number &&
			entry.numberKey === change.numberKey &&
			(entry.keyword ?? null) === (change.keyword ?? null),
	);
	const gone = new Set(unset.map((name) => name.toLowerCase()));
	const kept = Object.fromEntries(
		Object.entries(same ?? {}).filter(([name]) => !gone.has(name.toLowerCase())),
	);
	const configurationKey = same?.configurationKey ?? randomUUID().replaceAll('-', '').toUpperCase();
	const saved = { ...kept, ...change, configurationKey };
	configurations.set(configurationKey, saved);
	return saved;
}

/** `POST`: creates and updates. */
export function saveConfiguration(configurations: Configurations, request: ReceivedRequest): Answer {
	const parsed = configurationBody.safeParse(request.body);
	if (!parsed.success) return invalid(brokenRules(parsed.error));
	const { number } = parsed.data;
	if (number !== undefined && !senders.includes(number)) {
		return invalid([{ path: 'number', rule: 'is not a number of the account' }]);
	}
	return { status: 200, body: shown(save(configurations, parsed.data)) };
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
	urls: () => [...configurations.values()].flatMap(({ forwarding }) => forwarding?.url ?? []),
	preset: (url) => {
		save(configurations, {
			channel: 'WHATSAPP',
			number: account.senders[0],
			forwarding: { type: 'HTTP_FORWARD', url, format: 'MO_OTT_CONTACT' },
		});
	},
});
