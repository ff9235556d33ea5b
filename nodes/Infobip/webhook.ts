import { type IDataObject, UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import type { Answer } from '../shared/http/answer';
import type { ProviderRequest } from '../shared/http/exchange';
import { isRecord } from '../shared/tolerant';
import { type Registered, type RegistrationTarget, unreadable, type WebhookApi } from '../shared/provider';
import { address } from './account';
import { explain } from './answer';

const resource = ({ credentials }: RegistrationTarget): string =>
	`${address(credentials)}/resource-management/1/inbound-message-configurations`;

/** An object whose members' names count in any case (Infobip contract §7.1): they become lower case. */
const anyCase = z
	.record(z.unknown())
	.transform((value) =>
		Object.fromEntries(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member])),
	);

const text = z
	.string()
	.nullish()
	.transform((value) => value?.trim() || undefined);

/** An action of its own that may be somebody's. One that is switched off is as good as none. */
const action = z.unknown().transform((value) => {
	const { enabled } = anyCase.catch({}).parse(value);
	return value !== undefined && value !== null && enabled !== false;
});

/** Infobip contract §7.1. */
const configurationSchema = anyCase.pipe(
	z.object({
		keyword: text,
		forwarding: anyCase.pipe(z.object({ type: text, url: text, format: text })).nullish(),
		conversations: action,
		answers: action,
		autoresponse: action,
		blocklistconfiguration: action,
	}),
);
type Configuration = z.infer<typeof configurationSchema>;

/** The format of Infobip's own example leaves out the sender's `contact` (Infobip contract §7.1). */
const FORMAT = 'MO_OTT_CONTACT';

function toRegistered({ forwarding, ...configuration }: Configuration): Registered[] {
	const { url, type = 'forwarding', format = FORMAT } = forwarding ?? {};
	const otherActions = [
		...(forwarding && url === undefined ? [type] : []),
		...(configuration.conversations ? ['Conversations'] : []),
		...(configuration.answers ? ['Answers'] : []),
		...(configuration.autoresponse ? ['an auto-response'] : []),
		...(configuration.blocklistconfiguration ? ['a blocklist'] : []),
	];
	if (url === undefined && otherActions.length === 0) return [];
	const setting = forwarding ? { forwarding: { ...forwarding } } : {};
	return [{ url, ...(format === FORMAT ? {} : { incomplete: true }), otherActions, setting }];
}

/**
 * A call about the number's configuration.
 * @param isGood which answers are given back besides those with a 2xx status
 * @throws UserError for every other answer; a 403 most often means a key without the scope for it (Infobip
 * contract §7.1)
 */
async function ask(
	{ call }: RegistrationTarget,
	request: ProviderRequest,
	isGood: (answer: Answer) => boolean = () => false,
): Promise<Answer> {
	const answer = await call(request, (given) => given.status === 403 || isGood(given));
	if (answer.status !== 403) return answer;
	throw new UserError(explain(answer).message, {
		description:
			'To register webhooks, the key needs the scope numbers:manage. Ask the administrator of the Infobip account to add it, and to check the allowed IP addresses and validity dates of the key',
	});
}

/**
 * Infobip's own error body, as of its newer calls or of its older ones (Infobip contract §5); any other 404
 * comes from elsewhere.
 */
const isNothingThere = ({ status, body }: Answer): boolean =>
	status === 404 && isRecord(body) && (typeof body.errorCode === 'string' || isRecord(body.requestError));

/**
 * Creates the number's configuration or changes it: what the body does not name stays as it is (Infobip
 * contract §7.1).
 */
async function change(target: RegistrationTarget, what: IDataObject): Promise<void> {
	const { body } = await ask(target, {
		method: 'POST',
		url: resource(target),
		body: { channel: 'WHATSAPP', number: target.sender, ...what },
	});
	const saved = anyCase.pipe(z.object({ configurationkey: z.string() })).safeParse(body);
	if (!saved.success) throw unreadable('Infobip');
}

const NO_FORWARDING = { unset: ['FORWARDING'] };

/**
 * The forwarding in the number's inbound message configuration (Infobip contract §7.1), and nothing else of
 * it. A configuration with a keyword is for the messages that begin with it: it is neither read nor replaced.
 * Infobip has no field for a secret, so the URL carries it.
 */
export const webhook: WebhookApi = {
	async read(target) {
		const { status, body } = await ask(
			target,
			{ method: 'GET', url: resource(target), qs: { channel: 'WHATSAPP', number: target.sender } },
			isNothingThere,
		);
		if (status === 404) return [];
		const configurations = z.array(configurationSchema).safeParse(body);
		if (!configurations.success) throw unreadable('Infobip');
		return configurations.data.filter(({ keyword }) => keyword === undefined).flatMap(toRegistered);
	},

	async write(target, url) {
		await change(target, { forwarding: { type: 'HTTP_FORWARD', url, format: FORMAT } });
	},

	async clear(target) {
		await change(target, NO_FORWARDING);
	},

	async restore(target, setting) {
		await change(target, setting.forwarding === undefined ? NO_FORWARDING : setting);
	},
};
