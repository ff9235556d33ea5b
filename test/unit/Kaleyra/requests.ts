import type { IDataObject } from 'n8n-workflow';

import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import type { Contact } from '../../../nodes/shared/contact/contact.ts';
import type { SendRequest } from '../../../nodes/shared/messages/kind.ts';
import type { Kind } from '../../../nodes/shared/messages/kind.ts';
import type { Contents } from '../../../nodes/shared/messages/kinds.ts';
import { contactContent, requestsFor } from '../providers/requests.ts';

/** The way of a message from the node's parameters to Kaleyra's request, without n8n. */

/** The least that can be sent. */
export const DANA: Contact = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '+12025550145' }] };

export const TEXT: Contents['sendText'] = { text: 'Your order is ready' };

/** The one request for `content`; the credential's SID is the contract's example. */
export function requestFor<K extends Kind>(
	kind: K,
	content: Contents[K],
	options: IDataObject = {},
	sid = 'HXAP16XXXXXX97IN',
): SendRequest {
	const envelope = { credential: { pod: 'in', sid }, from: '+12025550100', to: '+12025550123', options };
	const [request, ...others] = requestsFor(kaleyra, kind, content, envelope);
	if (request === undefined || others.length > 0) throw new Error('expected one request');
	return request;
}

/** `messaging_object.contacts` of the request for these contacts. */
export function contactsOnTheWire(contacts: Contact[]): unknown {
	const { messaging_object: object } = requestFor('sendContact', contactContent(contacts)).body;
	return typeof object === 'object' && object !== null && 'contacts' in object ? object.contacts : undefined;
}
