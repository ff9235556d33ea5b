import type { IDataObject } from 'n8n-workflow';

import { sender } from '../../../nodes/NinetyNineDigital/send.ts';
import type { Contact } from '../../../nodes/shared/contact/contact.ts';
import { contactsFromJson } from '../../../nodes/shared/contact/fromJson.ts';
import { requireSendableContacts } from '../../../nodes/shared/contact/sendable.ts';
import type { Content, SendRequest } from '../../../nodes/shared/send/sender.ts';

/** The way of a message from the node's parameters to 99digital's requests, without n8n. */

const BASE_URL = 'https://api.99digital.co.il/whatsapp/v2';

/** The least that can be sent. */
export const DANA: Contact = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '972500000003' }] };

export const TEXT: Content = { type: 'text', text: 'Hello\nDana' };

/** The contacts as the parameter "Contacts (JSON)" would give them to the sender. */
export const contactContent = (contacts: unknown): Content => ({
	type: 'contacts',
	contacts: requireSendableContacts(contactsFromJson(contacts)),
});

export const requestsFor = (content: Content, options: IDataObject = {}): SendRequest[] =>
	sender.requests({ from: '972771234567', to: '972501234567', content, options }, BASE_URL, {});

/** The bodies for these contacts. */
export const bodiesOf = (contacts: unknown, options?: IDataObject): IDataObject[] =>
	requestsFor(contactContent(contacts), options).map(({ body }) => body);
