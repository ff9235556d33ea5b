import type { IDataObject } from 'n8n-workflow';

import { withoutBlanks } from '../shared/contact/read';
import type { Message, SendRequest } from '../shared/messages/kind';
import type { Options } from './options';

/**
 * The request that sends a message: a method for each kind, with flat fields (99digital contract §3 and §4).
 * @param fields those of the kind; blank ones are left out
 * @param exact more of them, which go out as they are
 */
export function toRequest(
	method: string,
	{ from, to, options: { replyToMessageId, showRequest } }: Message<unknown, Options>,
	address: string,
	fields: Record<string, string | number | undefined>,
	exact: IDataObject = {},
): SendRequest {
	const body = {
		from,
		to,
		...fields,
		replyTo: replyToMessageId,
		showRequest: showRequest === true ? 1 : undefined,
	};
	return { url: `${address}/${method}`, body: { ...withoutBlanks(body), ...exact } };
}
