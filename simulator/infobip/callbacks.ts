import type { SentFile } from '../provider.ts';
import { account } from './account.ts';

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

/** Infobip's inbound replies, files and locations, after its contract §8.3 and §25. */

/** The answer to a message of ours, which its `context` names. */
const reply = (message: object) => {
	const context = { from: '441134960000', id: 'wamid.PARENT' };
	return envelope([result({ ...message, context }, { pairedMessageId: 'message-1' })]);
};

/** One callback for each sort of reply. */
export const replies = {
	BUTTON: reply({ type: 'BUTTON', text: 'Yes', payload: 'pickup-yes' }),
	INTERACTIVE_BUTTON_REPLY: reply({ type: 'INTERACTIVE_BUTTON_REPLY', id: 'yes', title: 'Yes' }),
	INTERACTIVE_LIST_REPLY: reply({
		type: 'INTERACTIVE_LIST_REPLY',
		id: 'slot-2',
		title: 'Tuesday',
		description: '10:00 to 12:00',
	}),
	/** As in the published samples, which have no context. */
	withoutContext: single({ type: 'INTERACTIVE_BUTTON_REPLY', id: 'no', title: 'No' }),
};

export const forms = {
	INTERACTIVE_FLOW_REPLY: reply({
		type: 'INTERACTIVE_FLOW_REPLY',
		text: 'Sent',
		response: { flow_token: 'token-1', answer: '42' },
	}),
};

const reaction = (action: string) =>
	single({ type: 'REACTION', emoji: '👍', action, context: { id: 'wamid.PARENT' } });

/** A reaction, and one that was taken away. */
export const reactions = { ADDED: reaction('ADDED'), REMOVED: reaction('REMOVED') };

export const orders = {
	ORDER: single({
		type: 'ORDER',
		catalogId: 'catalog-1',
		text: 'Please',
		productItems: [{ currency: 'EUR', itemPrice: 9.5, productRetailerId: 'sku-1', quantity: 2 }],
	}),
};

const file = (type: string, more: object = {}) =>
	single({ type, url: `https://media.example.com/${type}`, ...more });

/** One callback for each sort of file. */
export const media = {
	IMAGE: file('IMAGE', { caption: 'A picture' }),
	DOCUMENT: file('DOCUMENT', { caption: 'offer.pdf' }),
	VIDEO: file('VIDEO'),
	AUDIO: file('AUDIO'),
	VOICE: file('VOICE'),
	STICKER: file('STICKER'),
};

export const locations = {
	LOCATION: single({
		type: 'LOCATION',
		latitude: 53.8,
		longitude: -1.55,
		address: '1 Example Street',
		name: 'Office',
		url: 'https://www.example.com',
	}),
	bare: single({ type: 'LOCATION', latitude: 53.8, longitude: -1.55 }),
};

/** A file as it comes in: its address is that of the API, at `baseUrl` (Infobip contract §8.3 and §23.1). */
export const inboundFile = ({ kind, id, name }: SentFile, baseUrl: string, messageId?: string) => {
	const url = `${baseUrl}/whatsapp/1/senders/${account.senders[0]}/media/${id}`;
	const message = { type: kind.toUpperCase(), url, ...(kind === 'document' && { caption: name }) };
	return envelope([result(message, { messageId })]);
};

/** Infobip's callbacks that become `other` events, and its reports (contract §8.3, §9). */

/** One callback for each of the other rows of the table of message types. */
export const otherTypes = {
	INFECTED_CONTENT: single({ type: 'INFECTED_CONTENT', malware: { name: 'EICAR' } }),
	INTERACTIVE_PAYMENT_CONFIRMATION: single({
		type: 'INTERACTIVE_PAYMENT_CONFIRMATION',
		paymentId: 'payment-1',
	}),
	INTERACTIVE_CALL_PERMISSION_REPLY: single({
		type: 'INTERACTIVE_CALL_PERMISSION_REPLY',
		response: 'ACCEPT',
	}),
	INTERACTIVE_IN_THREAD_AUTHENTICATION_REPLY: single({
		type: 'INTERACTIVE_IN_THREAD_AUTHENTICATION_REPLY',
	}),
	INTERACTIVE_PAYMENT_ACKNOWLEDGEMENT: single({ type: 'INTERACTIVE_PAYMENT_ACKNOWLEDGEMENT' }),
	UNSUPPORTED: single({ type: 'UNSUPPORTED' }),
};

const sender = {
	name: 'Frank',
	phoneNumber: '441134960001',
	userId: 'GB.123123123',
	parentUserId: 'GB.ENT.456456456',
	username: 'frank',
};

const noError = {
	groupId: 0,
	groupName: 'OK',
	id: 0,
	name: 'NO_ERROR',
	description: 'No Error',
	permanent: false,
};

const noSession = {
	groupId: 1,
	groupName: 'HANDSET_ERRORS',
	id: 7010,
	name: 'EC_NO_SESSION',
	description: 'Message sent outside of the 24 hour window',
	permanent: true,
};

const groups = {
	PENDING: { groupId: 1, groupName: 'PENDING', id: 7, name: 'PENDING_ENROUTE', description: 'On its way' },
	DELIVERED: {
		groupId: 3,
		groupName: 'DELIVERED',
		id: 5,
		name: 'DELIVERED_TO_HANDSET',
		description: 'Message delivered to handset',
	},
	UNDELIVERABLE: {
		groupId: 2,
		groupName: 'UNDELIVERABLE',
		id: 9,
		name: 'UNDELIVERABLE_NOT_DELIVERED',
		description: 'Message not delivered',
	},
	EXPIRED: {
		groupId: 4,
		groupName: 'EXPIRED',
		id: 15,
		name: 'EXPIRED_EXPIRED',
		description: 'Message expired',
	},
	REJECTED: {
		groupId: 5,
		groupName: 'REJECTED',
		id: 14,
		name: 'REJECTED_DESTINATION_BLOCKLISTED',
		description: 'Destination on the blocklist',
	},
};

/** A delivery report. `callbackData` is promised there but absent from the published schema (§9). */
export function delivery(
	group: keyof typeof groups,
	{
		messageId = 'message-1',
		to = sender.phoneNumber,
		callbackData = 'order-1001',
		error = noSession,
	}: { messageId?: string; to?: string; callbackData?: string; error?: object } = {},
) {
	const good = group === 'PENDING' || group === 'DELIVERED';
	return {
		results: [
			{
				bulkId: '',
				messageId,
				to,
				sentAt: '2025-01-01T10:10:00.000+0000',
				doneAt: '2025-01-01T10:10:05.000+0000',
				messageCount: 1,
				price: { pricePerMessage: 0.01, currency: 'EUR' },
				status: groups[group],
				error: good ? noError : error,
				contact: { ...sender, phoneNumber: to },
				callbackData,
			},
		],
	};
}

/** A seen report: here `from` is the end user and `to` the business number (§9). */
export const seen = ({ messageId = 'message-1' } = {}) => ({
	results: [
		{
			messageId,
			from: '441134960001',
			to: '441134960000',
			sentAt: '2025-01-01T10:10:00.000+0000',
			seenAt: '2025-01-01T10:11:00.000+0000',
			applicationId: null,
			entityId: null,
			contact: sender,
		},
	],
});

/** A notice without `results`: `from` is the business number (§27.2). */
export const identityChange = {
	from: '441134960000',
	content: {
		type: 'user_identity_changed',
		description: 'The user changed the number',
		hash: 'c0ffee',
		userNumber: '441134960001',
		userId: 'GB.123123123',
	},
	createdAt: '2025-01-01T10:10:00.000+0000',
};
