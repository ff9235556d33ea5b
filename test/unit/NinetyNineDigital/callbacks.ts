import { readCallback } from '../../../nodes/NinetyNineDigital/callback.ts';

/** 99digital's callbacks, written by hand after its contract §9. */

/** The time given to the reader, for callbacks that bring none. */
export const NOW = '2026-01-02T03:04:05.000Z';

export const events = (body: unknown) => readCallback(body, NOW);

/** The sample of §9.2; `more` replaces members. */
export const message = (more: object = {}) => ({
	status: 'OK',
	hook: 'new',
	unique: '92E00000000000000000000000000001',
	from: '972501234567',
	from_id: 'IL.1600000000000000',
	username: null,
	country: 'IL',
	phone: '972501234567',
	to: '972771234567',
	senderName: 'Ronen',
	type: 'contacts',
	body: '972500000003',
	caption: '',
	isForwarded: false,
	timestamp: '1700000000',
	media: false,
	quote: false,
	quoteUnique: false,
	profilePic: 'https://api.99digital.co.il/whatsapp/myfile/example.jpg',
	conversationTimeLeft: '600',
	...more,
});

/** What every event out of `message` has. */
export const BASE = {
	provider: '99digital',
	messageId: '92E00000000000000000000000000001',
	receivedAt: '2023-11-14T22:13:20.000Z',
	from: { phone: '972501234567', userId: 'IL.1600000000000000', name: 'Ronen' },
	to: { phone: '972771234567' },
};
