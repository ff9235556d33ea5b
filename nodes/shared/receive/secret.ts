import { createHash, timingSafeEqual } from 'crypto';

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
