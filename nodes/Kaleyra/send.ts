import { UserError, type ICredentialDataDecryptedObject, type IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { withoutBlanks } from '../shared/contact/blanks';
import { firstWord, type SendableContact } from '../shared/contact/sendable';
import { readOptions } from '../shared/send/readOptions';
import { requireInternationalDigits } from '../shared/send/recipients';
import type { Message, Sender } from '../shared/send/sender';
import { accountBaseUrl } from './account';
import { explain } from './explain';
import { WA_SOURCES } from './options';

type Address = NonNullable<SendableContact['addresses']>[number];

/** Kaleyra contract §3.1: a longer reference is truncated, and what comes back in callbacks is no longer what was sent. */
const MAX_REFERENCE_LENGTH = 255;

const reference = (displayName: string) =>
	z
		.preprocess(
			(value) => (typeof value === 'number' ? String(value) : value),
			z
				.string({ message: `${displayName} is not text` })
				.max(
					MAX_REFERENCE_LENGTH,
					`${displayName} is longer than ${MAX_REFERENCE_LENGTH} characters: Kaleyra would truncate it`,
				),
		)
		.optional();

const optionsSchema = z.object({
	previewUrl: z.boolean({ message: 'Preview URL is neither true nor false' }).default(false),
	ref: reference('Reference'),
	ref1: reference('Reference 1'),
	ref2: reference('Reference 2'),
	waSource: z.enum(WA_SOURCES, { message: `Source is not one of ${WA_SOURCES.join(', ')}` }).optional(),
	replyToMessageId: z.string({ message: 'Reply to Message ID is not text' }).optional(),
});

const isTwoLetters = (code: string) => /^[A-Za-z]{2}$/.test(code);

/**
 * An address with Meta's names. Kaleyra takes states and countries as codes of two letters (Kaleyra contract §3.3). A state outside the
 * United States has often no such code: its name then stands behind the city, as on an envelope, so that the card loses nothing.
 * @param where the address in the user's words
 * @throws UserError for a country code that is none
 */
function toAddress({ state, city, countryCode, ...address }: Address, where: string): IDataObject {
	if (countryCode !== undefined && !isTwoLetters(countryCode)) {
		throw new UserError(`${where}: Country Code "${countryCode}" is not a code of two letters`, {
			description:
				'Write "Country Code" as two letters, for example US, or leave it empty and fill in "Country"',
		});
	}
	const stateIsCode = state === undefined || isTwoLetters(state);
	return {
		...address,
		city: stateIsCode ? city : [city, state].filter(Boolean).join(', '),
		state: stateIsCode ? state : undefined,
		country_code: countryCode,
	};
}

/** A contact with Meta's names (Kaleyra contract §3.3). Meta wants one more name part beside `formatted_name`. */
function toCard(contact: SendableContact, index: number): IDataObject {
	const { name, phones, addresses, emails, urls, org, birthday } = contact;
	const { formattedName, firstName, lastName, middleName, prefix, suffix } = name;
	const hasPart = [firstName, lastName, middleName, prefix, suffix].some((part) => part !== undefined);
	return {
		name: {
			formatted_name: formattedName,
			first_name: hasPart ? firstName : firstWord(formattedName),
			last_name: lastName,
			middle_name: middleName,
			prefix,
			suffix,
		},
		phones: phones.map(({ phone, type, waId }) => ({ phone, type, wa_id: waId?.replace(/[^\d]/g, '') })),
		emails,
		addresses: addresses?.map((address, position) =>
			toAddress(address, `Contact ${index + 1}: Address ${position + 1}`),
		),
		urls,
		org,
		birthday,
	};
}

function toContent(message: Message, previewUrl: boolean): IDataObject {
	const { content } = message;
	return content.type === 'text'
		? { recipient_type: 'individual', type: 'text', text: { preview_url: previewUrl, body: content.text } }
		: { type: 'contacts', contacts: content.contacts.map(toCard) };
}

const receiptSchema = z.object({
	code: z.string().optional().catch(undefined),
	data: z.object({ message_id: z.string().min(1) }),
});

export const sender: Sender = {
	baseUrl: accountBaseUrl,
	senderNumber: (from) => `+${requireInternationalDigits(from, 'Sender')}`,
	recipient: (to) => `+${requireInternationalDigits(to, 'Recipients')}`,

	requests(message: Message, baseUrl: string, { sid }: ICredentialDataDecryptedObject) {
		const { previewUrl, ref, ref1, ref2, waSource, replyToMessageId } = readOptions(
			optionsSchema,
			message.options,
		);
		const body = {
			messaging_object: {
				messaging_product: 'whatsapp',
				to: message.to,
				...toContent(message, previewUrl),
				context: { message_id: replyToMessageId },
			},
			extra_info: { ref, ref1, ref2, wa_source: waSource },
		};
		return [
			{
				// The path holds the business number, its plus sign as it is (Kaleyra contract §2).
				url: `${baseUrl}/v2/${encodeURIComponent(String(sid).trim())}/whatsapp/${message.from}/messages`,
				body: withoutBlanks(body) ?? {},
			},
		];
	},

	receipt(body) {
		const receipt = receiptSchema.safeParse(body);
		if (!receipt.success) return undefined;
		return {
			messageId: receipt.data.data.message_id,
			facts: receipt.data.code === undefined ? {} : { code: receipt.data.code },
		};
	},

	refuses: () => false,
	explain,
	whereToLook: 'the reports of the Kaleyra console, by recipient or by the Reference you gave it',
};
