import type { IBinaryKeyData, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';

import { contactSchema } from '../contact/contact';
import { vcardFileName } from '../contact/vcard/fileName';
import { writeVcard } from '../contact/vcard/writeVcard';

const withContacts = z.object({
	contact: contactSchema.optional(),
	contacts: z.array(contactSchema).optional(),
});

/**
 * The items with each of their contacts as a .vcf file (vCard 3.0): in the binary field `data`, or `data_0`,
 * `data_1`… where an item holds the contacts of a whole message.
 */
export async function attachVcards(
	helpers: IWebhookFunctions['helpers'],
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	return await Promise.all(
		items.map(async (item) => {
			const { contact, contacts = [] } = withContacts.parse(item.json);
			const named = contact
				? [{ key: 'data', card: contact }]
				: contacts.map((card, index) => ({ key: `data_${index}`, card }));
			if (named.length === 0) return item;
			const binary: IBinaryKeyData = {};
			for (const { key, card } of named) {
				const file = Buffer.from(writeVcard(card), 'utf8');
				binary[key] = await helpers.prepareBinaryData(file, vcardFileName(card), 'text/vcard');
			}
			return { ...item, binary };
		}),
	);
}
