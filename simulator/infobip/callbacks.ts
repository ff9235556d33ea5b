/** Infobip's inbound messages, after its contract §8. */

interface ResultFacts {
	messageId?: string;
	/** The sender's digits or user id. */
	from?: string;
	/** The business number's digits. */
	to?: string;
	/** `2025-01-01T10:10:00.000+0000`, or another spelling of §11. */
	receivedAt?: string;
	/** The sender's profile name. */
	name?: string;
	callbackData?: string | null;
	/** The message of ours that Infobip takes this one for an answer to. */
	pairedMessageId?: string;
}

/** One entry of `results`, of any message type. */
export function result(message: object, facts: ResultFacts = {}) {
	const { from = '441134960001', to = '441134960000', name = 'Frank' } = facts;
	return {
		from,
		to,
		integrationType: 'WHATSAPP',
		receivedAt: facts.receivedAt ?? '2025-01-01T10:10:00.000+0000',
		messageId: facts.messageId ?? 'wamid.EXAMPLE',
		pairedMessageId: facts.pairedMessageId ?? null,
		callbackData: facts.callbackData === undefined ? 'order-1001' : facts.callbackData,
		message,
		price: { pricePerMessage: 0, currency: 'EUR' },
		contact: {
			name,
			phoneNumber: from,
			userId: 'GB.123123123',
			parentUserId: 'GB.ENT.456456456',
			username: 'frank',
		},
	};
}

/** The body around results; several may come in one (§8.1). */
export const envelope = (results: unknown[]) => ({
	results,
	messageCount: results.length,
	pendingMessageCount: 0,
});

const single = (message: object, facts?: ResultFacts) => envelope([result(message, facts)]);

/** A callback with shared contact cards. */
export const contacts = (cards: unknown[], facts?: ResultFacts) =>
	single({ type: 'CONTACT', contacts: cards }, facts);

export const text = (body: string, facts?: ResultFacts) => single({ type: 'TEXT', text: body }, facts);

/** Nothing in a card is required, not even `name` (§8.2). */
export const minimalCard = { phones: [{ phone: '441134960019' }] };

/** Every member of the contract's table, with two phones, e-mails, addresses and URLs. */
export const fullCard = {
	name: {
		firstName: 'Frank',
		lastName: 'Example',
		middleName: 'Bob',
		nameSuffix: 'Jr.',
		namePrefix: 'Mr.',
		formattedName: 'Mr. Frank Bob Example Jr.',
	},
	phones: [
		{ phone: '441134960019', type: 'CELL', waId: '441134960019' },
		{ phone: '441134960018', type: 'WORK' },
	],
	emails: [
		{ email: 'frank@example.com', type: 'HOME' },
		{ email: 'frank@example.org', type: 'WORK' },
	],
	addresses: [
		{
			street: '1 Example Street',
			city: 'New York',
			state: 'NY',
			zip: '10001',
			country: 'USA',
			countryCode: 'US',
			type: 'HOME',
		},
		{ street: '2 Example Street', city: 'Leeds', type: 'WORK' },
	],
	urls: [
		{ url: 'https://www.example.com', type: 'HOME' },
		{ url: 'https://www.example.org', type: 'WORK' },
	],
	org: { company: 'Example Ltd', department: 'Support', title: 'Engineer' },
	birthday: '1980-01-01',
};

/** `count` cards, each with its own name and phone. */
export const manyCards = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		name: { formattedName: `Contact ${index + 1}`, firstName: 'Contact', lastName: String(index + 1) },
		phones: [{ phone: `44113497${String(index).padStart(4, '0')}`, type: 'CELL' }],
	}));

/** The result that `MO_OTT_MSISDN` forwarding makes: without the sender's `contact` (§7.1). */
export const withoutContact = (cards: unknown[]) =>
	envelope([{ ...result({ type: 'CONTACT', contacts: cards }), contact: undefined }]);

/** Every spelling of a time that §11 names. */
export const timestamps = [
	'2025-01-01T10:10:00.000+0000',
	'2025-01-01T07:10:00.000-0300',
	'2025-01-01T10:10:00.000+00:00',
];
