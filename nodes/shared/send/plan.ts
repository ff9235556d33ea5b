import {
	UserError,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IExecuteFunctions,
} from 'n8n-workflow';

import type { Contact } from '../contact/contact';
import { contactsFromForm } from '../contact/fromForm';
import { contactsFromJson } from '../contact/fromJson';
import { requireSendableContacts } from '../contact/sendable';
import { parseVcards } from '../contact/vcard/parseVcards';
import type { Provider } from '../provider';
import { cleanText } from '../text';
import { readLimits, type Limits } from './limits';
import { splitRecipients } from './recipients';
import type { Content, SendRequest } from './sender';

/** WhatsApp's limit for a text (Kaleyra contract §3.2, Infobip contract §3.1), in UTF-16 units: the strictest reading of "characters". */
const MAX_TEXT_LENGTH = 4096;

/** One request that is one message to one recipient. */
export interface PlannedMessage {
	itemIndex: number;
	from: string;
	to: string;
	request: SendRequest;
	limits: Limits;
}

function readText(value: unknown): Content {
	const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : '';
	if (text.trim() === '') {
		throw new UserError('There is no text to send', { description: 'Fill in "Text"' });
	}
	if (text.length > MAX_TEXT_LENGTH) {
		throw new UserError(
			`The text has ${text.length} characters, but WhatsApp takes at most ${MAX_TEXT_LENGTH}`,
			{
				description: 'Shorten "Text", or send it as several messages',
			},
		);
	}
	return { type: 'text', text };
}

async function contactsFromVcard(context: IExecuteFunctions, itemIndex: number): Promise<Contact[]> {
	if (context.getNodeParameter('vcardInput', itemIndex) === 'text') {
		return parseVcards(String(context.getNodeParameter('vcard', itemIndex)));
	}
	const property = String(context.getNodeParameter('vcardBinaryProperty', itemIndex));
	context.helpers.assertBinaryData(itemIndex, property);
	return parseVcards(await context.helpers.getBinaryDataBuffer(itemIndex, property));
}

async function contactsOf(context: IExecuteFunctions, itemIndex: number): Promise<Contact[]> {
	switch (context.getNodeParameter('contactSource', itemIndex)) {
		case 'json':
			return contactsFromJson(context.getNodeParameter('contactsJson', itemIndex));
		case 'vcard':
			return await contactsFromVcard(context, itemIndex);
		default:
			return contactsFromForm(context.getNodeParameter('contacts', itemIndex));
	}
}

async function readContacts(context: IExecuteFunctions, itemIndex: number): Promise<Content> {
	return { type: 'contacts', contacts: requireSendableContacts(await contactsOf(context, itemIndex)) };
}

function readSender(
	context: IExecuteFunctions,
	provider: Provider,
	defaultSender: unknown,
	itemIndex: number,
): string {
	const typed = [context.getNodeParameter('from', itemIndex, ''), defaultSender]
		.map((sender) => (typeof sender === 'string' || typeof sender === 'number' ? String(sender).trim() : ''))
		.find((sender) => sender !== '');
	if (typed === undefined) {
		throw new UserError('There is no sender', {
			description:
				'Fill in "Sender" with your WhatsApp business number, or "Default Sender" in the credential',
		});
	}
	return provider.sender.senderNumber(typed);
}

/**
 * The messages of one item, checked to the last field, so that nothing has been sent yet when something is wrong.
 * A recipient named twice in one item gets one message.
 * @throws UserError naming the parameter, the contact and the field, or what is wrong with the credential
 */
export async function planItem(
	context: IExecuteFunctions,
	provider: Provider,
	credentials: ICredentialDataDecryptedObject,
	itemIndex: number,
): Promise<PlannedMessage[]> {
	const { sender } = provider;
	const baseUrl = sender.baseUrl(credentials);
	const options: IDataObject = context.getNodeParameter('options', itemIndex, {});
	const limits = readLimits(options);
	const recipients = splitRecipients(context.getNodeParameter('to', itemIndex)).map((to) =>
		sender.recipient(to),
	);
	const from = readSender(context, provider, credentials.defaultSender, itemIndex);
	const operation = context.getNodeParameter('operation', itemIndex);
	const content =
		operation === 'sendText'
			? readText(context.getNodeParameter('text', itemIndex))
			: await readContacts(context, itemIndex);
	return [...new Set(recipients)].flatMap((to) =>
		sender
			.requests({ from, to, content, options }, baseUrl, credentials)
			.map((request) => ({ itemIndex, from, to, request, limits })),
	);
}
