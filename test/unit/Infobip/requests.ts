import type { IDataObject } from 'n8n-workflow';

import { infobip } from '../../../nodes/Infobip/provider.ts';
import type { Contact } from '../../../nodes/shared/contact/contact.ts';
import type { SendRequest } from '../../../nodes/shared/messages/kind.ts';
import type { Kind } from '../../../nodes/shared/messages/kind.ts';
import type { Contents } from '../../../nodes/shared/messages/kinds.ts';
import { contactContent, requestsFor } from '../providers/requests.ts';

/** The way of a message from the node's parameters to Infobip's request, without n8n. */

/** The least that can be sent. */
export const JOHN: Contact = { name: { formattedName: 'John Smith' }, phones: [{ phone: '+441134960019' }] };

export const TEXT: Contents['sendText'] = { text: 'Your order is ready' };

/** The one request for `content`. */
export function requestFor<K extends Kind>(
	kind: K,
	content: Contents[K],
	options: IDataObject = {},
	baseUrl = 'https://xxxxx.api.infobip.com',
): SendRequest {
	const envelope = { credential: { baseUrl }, from: '441134960000', to: '441134960001', options };
	const [request, ...others] = requestsFor(infobip, kind, content, envelope);
	if (request === undefined || others.length > 0) throw new Error('expected one request');
	return request;
}

/** `content.contacts` of the request for these contacts. */
export function contactsOnTheWire(contacts: Contact[]): unknown {
	const { content } = requestFor('sendContact', contactContent(contacts)).body;
	return typeof content === 'object' && content !== null && 'contacts' in content
		? content.contacts
		: undefined;
}
