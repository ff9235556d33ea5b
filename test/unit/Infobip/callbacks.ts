import { readCallback } from '../../../nodes/Infobip/callback.ts';

/** Infobip's callbacks, written by hand after its contract §8 and §9. */

/** The time given to the reader, for callbacks that bring none. */
export const NOW = '2026-01-02T03:04:05.000Z';

export const events = (body: unknown) => readCallback(body, NOW);

export const envelope = (...results: unknown[]) => ({
	results,
	messageCount: results.length,
	pendingMessageCount: 0,
});

/** The end user as §8.1 has it. */
export const CONTACT = {
	name: 'Frank',
	phoneNumber: '441134960001',
	userId: 'GB.123123123',
	parentUserId: 'GB.ENT.456456456',
	username: 'frank',
};

/** An entry of `results` (§8.1); `more` replaces members. */
export const result = (message: unknown, more: object = {}) => ({
	from: '441134960001',
	to: '441134960000',
	integrationType: 'WHATSAPP',
	receivedAt: '2025-01-01T10:10:00.000+0000',
	messageId: 'wamid.EXAMPLE',
	callbackData: 'order-1001',
	message,
	price: { pricePerMessage: 0, currency: 'EUR' },
	contact: CONTACT,
	...more,
});

/** What every event out of `result` has. */
export const BASE = {
	provider: 'infobip',
	messageId: 'wamid.EXAMPLE',
	receivedAt: '2025-01-01T10:10:00.000Z',
	from: {
		phone: '441134960001',
		userId: 'GB.123123123',
		parentUserId: 'GB.ENT.456456456',
		username: 'frank',
		name: 'Frank',
	},
	to: { phone: '441134960000' },
	reference: { callbackData: 'order-1001' },
};
