import { z } from 'zod';

import type { DeliveryStatus } from '../../shared/receive/events';
import { asRecord, asText } from '../../shared/http/tolerant';

/** `status` of a receipt and of a delivery report (Infobip contract §4 and §9). Any member may be missing. */
export type Status = Partial<
	Record<'groupId' | 'groupName' | 'id' | 'name' | 'description' | 'action', string>
>;

export function readStatus(value: unknown): Status {
	const status = asRecord(value);
	return {
		groupId: asText(status.groupId),
		groupName: asText(status.groupName),
		id: asText(status.id),
		name: asText(status.name),
		description: asText(status.description),
		action: asText(status.action),
	};
}
/** For schemas of answers. */
export const statusSchema = z.unknown().transform(readStatus);

/** Infobip contract §4: a group by its id and by its name; the documents call group 0 OK or ACCEPTED. */
const STATES = new Map<string | undefined, DeliveryStatus['state']>([
	['0', 'sent'],
	['OK', 'sent'],
	['ACCEPTED', 'sent'],
	['1', 'sent'],
	['PENDING', 'sent'],
	['2', 'failed'],
	['UNDELIVERABLE', 'failed'],
	['3', 'delivered'],
	['DELIVERED', 'delivered'],
	['4', 'failed'],
	['EXPIRED', 'failed'],
	['5', 'failed'],
	['REJECTED', 'failed'],
]);

/** What has become of a message; `unknown` for a group that is not documented. */
export function stateOf({ groupId, groupName }: Status): DeliveryStatus['state'] {
	const states = [STATES.get(groupId?.trim()), STATES.get(groupName?.trim().toUpperCase())];
	return states.includes('failed') ? 'failed' : (states.find((state) => state !== undefined) ?? 'unknown');
}

/** Whether Infobip itself refused the message, and no group says that it was on its way. */
export function isRejected({ groupId, groupName }: Status): boolean {
	const groups = [groupId?.trim(), groupName?.trim().toUpperCase()].filter((group) => group !== undefined);
	return groups.length > 0 && groups.every((group) => group === '5' || group === 'REJECTED');
}
