import { readCallback } from '../../../../nodes/Kaleyra/callback.ts';

/** Kaleyra's callbacks, written by hand after its contract §7.1 and §8. */

/** The time given to the reader, for callbacks that bring none. */
export const NOW = '2026-01-02T03:04:05.000Z';

export const events = (body: unknown) => readCallback(body, NOW);

/** The envelope of §7.1; `value` and `extraInfo` replace members. */
export const callback = (value: object, extraInfo: object = {}) => ({
	meta_object: {
		field: 'messages',
		value: {
			messaging_product: 'whatsapp',
			metadata: { display_phone_number: '12025550100', phone_number_id: '100000000000001' },
			contacts: [{ profile: { name: 'Sam' }, wa_id: '12025550123' }],
			...value,
		},
	},
	extra_info: extraInfo,
});

export const message = (more: object) => ({
	from: '12025550123',
	id: 'wamid.EXAMPLE',
	timestamp: '1700000000',
	...more,
});

/** A callback with one message. */
export const single = (more: object, extraInfo?: object) =>
	callback({ messages: [message(more)] }, extraInfo);

/** What every event out of `single` has. */
export const BASE = {
	provider: 'kaleyra',
	messageId: 'wamid.EXAMPLE',
	receivedAt: '2023-11-14T22:13:20.000Z',
	from: { phone: '12025550123', waId: '12025550123', name: 'Sam' },
	to: { phone: '12025550100', phoneNumberId: '100000000000001' },
};
