import { randomBytes } from 'node:crypto';

/**
 * An id that reads as any provider's own: 32 hexadecimal digits, as 99digital's are. It is found again in
 * whatever text carries it: an execution's data, a request at the provider.
 */
export const newMessageId = (): string => `C0DE${randomBytes(14).toString('hex').toUpperCase()}`;

/** For JavaScript and for PostgreSQL alike. */
export const messageIdPattern = 'C0DE[0-9A-F]{28}';

/** The message id in a text, if there is one. */
export const messageIdIn = (text: string): string | undefined => new RegExp(messageIdPattern).exec(text)?.[0];
