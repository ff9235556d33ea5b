import { createHash, timingSafeEqual } from 'crypto';
import {
	type IBinaryKeyData,
	type INodeExecutionData,
	type IWebhookFunctions,
	type IWebhookResponseData,
	UserError,
} from 'n8n-workflow';
import { z } from 'zod/v3';

import { contactSchema } from '../contact/contact';
import { inParallel } from '../inParallel';
import { vcardFileName, writeVcard } from '../vcard/write';
import type { Provider } from '../provider';
import { cut, sentences } from '../errors';
import { parseJson } from '../tolerant';
import type { ReceivedEvent } from './events';
import { itemsOf, MOST_ITEMS, readEvents, readSettings } from './items';

/** A shorter secret can be found by trying. */
const SHORTEST_SECRET = 16;

/**
 * What the field "Webhook Secret" holds. n8n gives a field that was never filled in as empty text; with
 * `undefined` in it, it has an expression that finds nothing (a variable that is not set), which is not "no
 * secret".
 */
export const secretField = (data: Readonly<Record<string, unknown>>): unknown =>
	'webhookSecret' in data ? (data.webhookSecret ?? null) : undefined;

/**
 * The webhook secret of a credential; `undefined` when its field is empty.
 * @param value what `secretField` gives, which an expression can make anything
 * @throws UserError when something is set that is no secret: taken for "no secret", it would let everybody in
 */
export function readSecret(value: unknown): string | undefined {
	if (value === undefined || value === '') return undefined;
	const secret = typeof value === 'string' ? value.trim() : undefined;
	if (secret !== undefined && [...secret].length >= SHORTEST_SECRET) return secret;
	const found = secret === undefined ? 'not text' : secret === '' ? 'blank' : 'too short';
	throw new UserError(`The webhook secret in the credential is ${found}, so no callback is accepted`, {
		description: `Set "Webhook Secret" to a random text of at least ${SHORTEST_SECRET} characters, or leave it empty to accept callbacks without a secret`,
	});
}

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();

/** Whether `given` is the secret, in a time that tells nothing about either (digests have one length). */
function matches(given: unknown, secret: string): boolean {
	return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
}

/**
 * Whether a callback carries the webhook secret: as query parameter `token` or as header `X-Webhook-Secret`.
 * @param headers with lower-case names, as Node gives them
 */
export function carriesSecret(query: object, headers: object, secret: string): boolean {
	const token = 'token' in query ? query.token : undefined;
	const header = 'x-webhook-secret' in headers ? headers['x-webhook-secret'] : undefined;
	return [matches(token, secret), matches(header, secret)].includes(true);
}

/**
 * How many items' files n8n stores at a time: a callback may bring more cards than a process may open files.
 */
const AT_A_TIME = 20;

const withContacts = z.object({
	contact: contactSchema.optional(),
	contacts: z.array(contactSchema).optional(),
});

/**
 * The items with each of their contacts, up to 5,000 in all, as a .vcf file (vCard 3.0): in the binary field `data`, or `data_0`,
 * `data_1`… where an item holds the contacts of a whole message.
 */
export async function attachVcards(
	helpers: IWebhookFunctions['helpers'],
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	let room = MOST_ITEMS;
	const attach = async (item: INodeExecutionData): Promise<INodeExecutionData> => {
		const { contact, contacts = [] } = withContacts.parse(item.json);
		room -= contact ? 1 : contacts.length;
		if (room < 0) return item;
		const named = contact
			? [{ key: 'data', card: contact }]
			: contacts.map((card, index) => ({ key: `data_${index}`, card }));
		if (named.length === 0) return item;
		const binary: IBinaryKeyData = {};
		for (const { key, card } of named) {
			const file = Buffer.from(writeVcard(card), 'utf8');
			binary[key] = await helpers.prepareBinaryData(file, vcardFileName(card), 'text/vcard');
		}
		return { ...item, binary };
	};
	const attached = [...items];
	await inParallel(items.length, AT_A_TIME, async (index) => {
		const item = items[index];
		if (item !== undefined) attached[index] = await attach(item);
	});
	return attached;
}

/** What to do about callbacks that all come without the right secret. */
const secretAdvice = (context: IWebhookFunctions, name: string): string =>
	context.getNodeParameter('registration', 'manual') === 'automatic'
		? 'If the Webhook Secret in the credential was added or changed after the workflow was published, unpublish the workflow and publish it again (n8n 1: deactivate and activate it)'
		: `The URL that ${name} calls must end in ?token= and the Webhook Secret of the credential`;

/** What the log says of a callback that is refused; `undefined` when it may come in. */
async function refusal(
	context: IWebhookFunctions,
	{ credentialType, name }: Pick<Provider, 'credentialType' | 'name'>,
): Promise<string | undefined> {
	if (context.getNode().credentials?.[credentialType] === undefined) return undefined;
	const data = await context.getCredentials(credentialType);
	try {
		const secret = readSecret(secretField(data));
		return secret === undefined || carriesSecret(context.getQueryData(), context.getHeaderData(), secret)
			? undefined
			: sentences(
					'a callback without the right webhook secret was refused (HTTP 401)',
					secretAdvice(context, name),
				);
	} catch (error) {
		const why =
			error instanceof UserError
				? sentences(error.message, error.description ?? '')
				: 'Its secret cannot be read';
		return `a callback was refused (HTTP 401). ${why}`;
	}
}

/**
 * The JSON of a callback whose Content-Type says something else, which n8n therefore does not parse, and for some types
 * does not even read; n8n bounds its size. Where it is no JSON, a line in the log says that it was dropped.
 */
async function rawBodyOf(context: IWebhookFunctions): Promise<unknown> {
	const request = context.getRequestObject();
	const { contentType = '' } = request;
	if (contentType === 'application/json') return undefined;
	let why = 'its body is not JSON';
	// n8n has read a multipart body to its end.
	if (!contentType.startsWith('multipart/')) {
		try {
			await request.readRawBody();
			const text = request.rawBody.toString('utf8').replace(/^\uFEFF/, '');
			const body = parseJson(text);
			if (body !== undefined || text.trim() === '') return body;
		} catch {
			why = 'its body cannot be read';
		}
	}
	const type = contentType === '' ? 'without a Content-Type' : `with the Content-Type "${cut(contentType)}"`;
	context.logger.warn(`${context.getNode().name}: a callback ${type} was dropped, because ${why}`);
	return undefined;
}

/**
 * What a trigger does with a request to its URL. The provider gets 200 for everything but a missing or wrong
 * webhook secret, so that it neither repeats nor gives up on the URL, and how many items its callback gave;
 * only selected events start an execution.
 * @param takeAnswers passes the answers that executions wait for on to them, and gives the other events
 */
export async function receiveCallback(
	context: IWebhookFunctions,
	provider: Pick<Provider, 'name' | 'credentialType' | 'readCallback'>,
	takeAnswers?: (context: IWebhookFunctions, events: ReceivedEvent[]) => Promise<ReceivedEvent[]>,
): Promise<IWebhookResponseData> {
	// Notices by GET (Kaleyra contract §9) are not messages.
	if (context.getWebhookName() === 'setup') return { webhookResponse: 'OK' };

	const refused = await refusal(context, provider);
	if (refused !== undefined) {
		context.logger.warn(`${context.getNode().name}: ${refused}`);
		context.getResponseObject().status(401).json({ message: 'The webhook secret is missing or wrong' });
		return { noWebhookResponse: true };
	}

	const settings = readSettings((name, fallback) => context.getNodeParameter(name, fallback));
	const parsed = readEvents(provider, context.getBodyData(), settings);
	const { body, events } =
		parsed.events.length > 0 ? parsed : readEvents(provider, await rawBodyOf(context), settings);
	const others = (await takeAnswers?.(context, events)) ?? events;
	const items = itemsOf({ body, events: others }, settings);
	const webhookResponse = { received: true, items: items.length };
	if (items.length === 0) return { webhookResponse };
	const workflowData = [settings.attachVcard ? await attachVcards(context.helpers, items) : items];
	return { workflowData, webhookResponse };
}
