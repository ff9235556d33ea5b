import { sendContact } from './contacts';
import { requestContact, requestLocation, sendButtons, sendUrlButton } from './buttons';
import { sendFlow } from './flow';
import { sendList } from './list';
import type { Kind, MessageKind, RequestBuilder } from './kind';
import { sendLocation } from './location';
import { sendMedia } from './media';
import { sendReaction } from './reaction';
import { sendTemplate } from './template';
import { sendText } from './text';

/** The kinds of messages by the operation that sends them: one line and one file each. */
const kinds = {
	...{ sendContact, sendLocation, sendMedia, sendTemplate, sendText },
	...{ sendButtons, sendList, sendUrlButton, sendFlow, requestContact, requestLocation, sendReaction },
} satisfies Record<Kind, unknown>;

/** What a message of each kind holds, checked. */
export type Contents = { [K in Kind]: Awaited<ReturnType<(typeof kinds)[K]['read']>> };

export const KINDS: { readonly [K in Kind]: MessageKind<Contents[K]> } = kinds;

export const isKind = (operation: unknown): operation is Kind =>
	typeof operation === 'string' && Object.hasOwn(KINDS, operation);

/** How a provider carries each kind of message; null where it cannot. */
export type RequestBuilders<Options> = { readonly [K in Kind]: RequestBuilder<Contents[K], Options> | null };

/** The kinds that a provider carries, in the table's order. */
export const kindsOf = <Options>(carriers: RequestBuilders<Options>): Kind[] =>
	Object.keys(KINDS)
		.filter(isKind)
		.filter((kind) => carriers[kind] !== null);
