import type { IDataObject } from 'n8n-workflow';

import { sender } from '../../../nodes/Kaleyra/send.ts';
import { contactsFromJson } from '../../../nodes/shared/contact/fromJson.ts';
import { requireSendableContacts } from '../../../nodes/shared/contact/sendable.ts';
import type { Contact } from '../../../nodes/shared/contact/contact.ts';
import type { Content, SendRequest } from '../../../nodes/shared/send/sender.ts';

/** The way of a message from the node's parameters to Kaleyra's request, without n8n. */

const BASE_URL = 'https://api.in.kaleyra.io';

/** The least that can be sent. */
export const DANA: Contact = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '+12025550145' }] };

export const TEXT: Content = { type: 'text', text: 'Your order is ready' };

/** The contacts as the parameter "Contacts (JSON)" would give them to the sender. */
export const contactContent = (contacts: unknown): Content => ({
	type: 'contacts',
	contacts: requireSendableContacts(contactsFromJson(contacts)),
});

/** The one request for `content`; the credential's SID is the contract's example. */
export function requestFor(
	content: Content,
	options: IDataObject = {},
	sid = 'HXAP16XXXXXX97IN',
): SendRequest {
	const message = { from: '+12025550100', to: '+12025550123', content, options };
	const [request, ...others] = sender.requests(message, BASE_URL, { sid });
	if (request === undefined || others.length > 0) throw new Error('expected one request');
	return request;
}

/** `messaging_object.contacts` of the request for these contacts. */
export function contactsOnTheWire(contacts: Contact[]): unknown {
	const { messaging_object: object } = requestFor(contactContent(contacts)).body;
	return typeof object === 'object' && object !== null && 'contacts' in object ? object.contacts : undefined;
}
