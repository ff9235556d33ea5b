import type { IBinaryKeyData, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';

import { contactSchema } from '../contact/contact';
import { inParallel } from '../inParallel';
import { vcardFileName } from '../contact/vcard/fileName';
import { writeVcard } from '../contact/vcard/writeVcard';

/**
 * How many items' files n8n stores at a time: a callback may bring more cards than a process may open files.
 */
const AT_A_TIME = 20;

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
	const attach = async (item: INodeExecutionData): Promise<INodeExecutionData> => {
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
	};
	const attached = [...items];
	await inParallel(items.length, AT_A_TIME, async (index) => {
		const item = items[index];
		if (item !== undefined) attached[index] = await attach(item);
	});
	return attached;
}
