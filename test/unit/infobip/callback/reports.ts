import { CONTACT } from './callbacks.ts';

/** Infobip's delivery reports, written by hand after its contract §9. */

/** What `error` says when there is none. */
export const NO_ERROR = {
	groupId: 0,
	groupName: 'OK',
	id: 0,
	name: 'NO_ERROR',
	description: 'No Error',
	permanent: false,
};

export const DELIVERED = {
	groupId: 3,
	groupName: 'DELIVERED',
	id: 5,
	name: 'DELIVERED_TO_HANDSET',
	description: 'Message delivered to handset',
};

/** A delivery report; `more` replaces members. */
export const report = (more: object = {}) => ({
	bulkId: '',
	messageId: 'a28dd97c',
	to: '441134960001',
	sentAt: '2025-01-01T10:10:00.000+0000',
	doneAt: '2025-01-01T10:10:05.000+0000',
	messageCount: 1,
	price: { pricePerMessage: 0.01, currency: 'EUR' },
	status: DELIVERED,
	error: NO_ERROR,
	contact: CONTACT,
	...more,
});

/** What every event out of `report` has. */
export const BASE = {
	event: 'status',
	provider: 'infobip',
	messageId: 'a28dd97c',
	receivedAt: '2025-01-01T10:10:05.000Z',
	from: { phone: '441134960001', userId: 'GB.123123123', name: 'Frank' },
	to: {},
};
