import type { IDataObject } from 'n8n-workflow';

import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import type { Contact } from '../../../nodes/shared/contact/contact.ts';
import type { SendRequest } from '../../../nodes/shared/messages/kind.ts';
import type { Contents } from '../../../nodes/shared/messages/kinds.ts';
import { contactContent, requestsFor } from '../providers/requests.ts';

/** The way of a message from the node's parameters to 99digital's requests, without n8n. */

const PEOPLE = { from: '972771234567', to: '972501234567' };
const CREDENTIAL = { baseUrl: 'https://api.99digital.co.il/whatsapp/v2' };

/** The least that can be sent. */
export const DANA: Contact = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '972500000003' }] };

export const TEXT: Contents['sendText'] = { text: 'Hello\nDana' };

export const textRequests = (options: IDataObject = {}): SendRequest[] =>
	requestsFor(ninetyNineDigital, 'sendText', TEXT, { credential: CREDENTIAL, ...PEOPLE, options });

export const contactRequests = (contacts: unknown, options: IDataObject = {}): SendRequest[] =>
	requestsFor(ninetyNineDigital, 'sendContact', contactContent(contacts), {
		credential: CREDENTIAL,
		...PEOPLE,
		options,
	});

/** The bodies for these contacts. */
export const bodiesOf = (contacts: unknown, options?: IDataObject): IDataObject[] =>
	contactRequests(contacts, options).map(({ body }) => body);
