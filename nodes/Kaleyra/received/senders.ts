import { isRecord } from '../../shared/json';
import { asList, asRecord, asText } from '../../shared/http/tolerant';
import type { EventBase } from '../../shared/receive/events';
import { personOf } from '../../shared/receive/reading/person';
import type { Entry } from '../../shared/receive/reading/readMessages';

/** Who sent a message, by the ids it has. */
export type Senders = (ids?: { from?: string; userId?: string }) => EventBase['from'];

/**
 * The people of a callback (`value.contacts`, Kaleyra contract §7.1 and §10). A single profile is the
 * sender's whatever its ids say, for they differ in Kaleyra's own sample; but not where messages name several
 * senders.
 */
export function readSenders(contacts: unknown, messages: unknown): Senders {
	const profiles = asList(contacts).filter(isRecord);
	const byWaId = new Map<string, Entry>();
	const byUserId = new Map<string, Entry>();
	for (const profile of profiles) {
		const waId = asText(profile.wa_id);
		const userId = asText(profile.user_id);
		if (waId !== undefined && !byWaId.has(waId)) byWaId.set(waId, profile);
		if (userId !== undefined && !byUserId.has(userId)) byUserId.set(userId, profile);
	}
	const named = asList(messages).map((message) => {
		const { from, from_user_id: userId } = asRecord(message);
		return asText(from) ?? asText(userId);
	});
	const isOneSender = new Set(named.filter((id) => id !== undefined)).size <= 1;
	const only = profiles.length === 1 && isOneSender ? profiles[0] : undefined;

	return ({ from, userId } = {}) => {
		const person = { ...(userId === undefined ? {} : { userId }), ...personOf(from) };
		const found = byWaId.get(person.phone ?? '') ?? byUserId.get(person.userId ?? '') ?? only;
		return {
			phone: person.phone,
			waId: asText(found?.wa_id),
			userId: person.userId ?? asText(found?.user_id),
			name: asText(asRecord(found?.profile).name),
		};
	};
}
