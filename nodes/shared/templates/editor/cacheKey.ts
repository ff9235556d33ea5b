import { createHmac, randomBytes } from 'crypto';

const secret = randomBytes(32);

/**
 * A key for what is kept in memory: with the credential in it, nobody sees another account's; as a keyed
 * hash, it tells nothing.
 */
export const cacheKey = (parts: unknown[]): string =>
	createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex');
