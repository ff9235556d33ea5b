import { UserError, type IDataObject } from 'n8n-workflow';

import { sender } from '../../../nodes/Infobip/send.ts';
import type { Contact } from '../../../nodes/shared/contact/contact.ts';
import { contactsFromJson } from '../../../nodes/shared/contact/fromJson.ts';
import { requireSendableContacts } from '../../../nodes/shared/contact/sendable.ts';
import type { Content, SendRequest } from '../../../nodes/shared/send/sender.ts';

/** The way of a message from the node's parameters to Infobip's request, without n8n. */

export const BASE_URL = 'https://xxxxx.api.infobip.com';

/** The least that can be sent. */
export const JOHN: Contact = { name: { formattedName: 'John Smith' }, phones: [{ phone: '+441134960019' }] };

export const TEXT: Content = { type: 'text', text: 'Your order is ready' };

/** The contacts as the parameter "Contacts (JSON)" would give them to the sender. */
export const contactContent = (contacts: unknown): Content => ({
	type: 'contacts',
	contacts: requireSendableContacts(contactsFromJson(contacts)),
});

/** The one request for `content`. */
export function requestFor(content: Content, options: IDataObject = {}, baseUrl = BASE_URL): SendRequest {
	const message = { from: '441134960000', to: '441134960001', content, options };
	const [request, ...others] = sender.requests(message, baseUrl, {});
	if (request === undefined || others.length > 0) throw new Error('expected one request');
	return request;
}

/** `content.contacts` of the request for these contacts. */
export function contactsOnTheWire(contacts: Contact[]): unknown {
	const { content } = requestFor(contactContent(contacts)).body;
	return typeof content === 'object' && content !== null && 'contacts' in content
		? content.contacts
		: undefined;
}

/** What a user reads when `run` refuses. */
export function refusal(run: () => unknown): { message: string; description: string | undefined } {
	try {
		run();
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return { message: error.message, description: error.description ?? undefined };
	}
	throw new Error('expected a UserError');
}
