import { envelope, result } from './callbacks.ts';

/** Infobip's callbacks that become `other` events, and its reports (contract §8.3, §9). */

const single = (message: object) => envelope([result(message)]);

/** One callback for each of the other rows of the table of message types. */
export const otherTypes = {
	INTERACTIVE_FLOW_REPLY: single({
		type: 'INTERACTIVE_FLOW_REPLY',
		text: 'Sent',
		response: { answer: '42' },
	}),
	REACTION: single({ type: 'REACTION', emoji: '👍', action: 'ADDED', context: { id: 'wamid.PARENT' } }),
	ORDER: single({
		type: 'ORDER',
		catalogId: 'catalog-1',
		text: 'Please',
		productItems: [{ currency: 'EUR', itemPrice: 9.5, productRetailerId: 'sku-1', quantity: 2 }],
	}),
	INFECTED_CONTENT: single({ type: 'INFECTED_CONTENT', malware: { name: 'EICAR' } }),
	INTERACTIVE_PAYMENT_CONFIRMATION: single({
		type: 'INTERACTIVE_PAYMENT_CONFIRMATION',
		paymentId: 'payment-1',
	}),
	INTERACTIVE_CALL_PERMISSION_REPLY: single({
		type: 'INTERACTIVE_CALL_PERMISSION_REPLY',
		response: 'ACCEPT',
	}),
	INTERACTIVE_IN_THREAD_AUTHENTICATION_REPLY: single({ type: 'INTERACTIVE_IN_THREAD_AUTHENTICATION_REPLY' }),
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
