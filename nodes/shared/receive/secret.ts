import { createHash, timingSafeEqual } from 'crypto';
import { UserError } from 'n8n-workflow';

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
