import { z } from 'zod';

import { isRecord } from '../shared/json';
import { inboundContacts } from '../shared/receive/inboundContacts';
import type { DeliveryStatus, ReceivedEvent } from '../shared/receive/events';
import { toIsoTime } from '../shared/receive/time';
import { looseList, looseObject, looseText } from '../shared/http/tolerant';

/** Kaleyra contract §7.1 and §8. `value.contacts` is the sender, the cards shared are in `messages[].contacts`. */
const callbackSchema = z.object({
	meta_object: z.object({
		value: z.object({
			metadata: looseObject({ display_phone_number: looseText, phone_number_id: looseText }),
			contacts: looseList,
			messages: looseList,
			statuses: looseList,
		}),
	}),
	extra_info: looseObject({
		media_url: looseText,
		message_id: looseText,
		ref: looseText,
		ref1: looseText,
		ref2: looseText,
		reply_to: looseText,
	}),
});
type Callback = z.infer<typeof callbackSchema>;

const profileSchema = z
	.object({ wa_id: looseText, user_id: looseText, profile: looseObject({ name: looseText }) })
	.partial()
	.catch({});

const messageSchema = z.object({
	from: looseText,
	id: looseText,
	timestamp: looseText,
	type: looseText,
	context: looseObject({ id: looseText }),
	text: looseObject({ body: looseText }),
	contacts: looseList,
});

const statusSchema = z.object({
	id: looseText,
	status: looseText,
	timestamp: looseText,
	recipient_id: looseText,
	errors: looseList,
});

const errorSchema = z.object({ code: looseText, title: looseText, message: looseText }).partial().catch({});

/** Kaleyra contract §8; NOT-SENT never reached Meta. Compared without regard to case. */
const STATES = new Map<string, DeliveryStatus['state']>([
	['sent', 'sent'],
	['delivered', 'delivered'],
	['read', 'read'],
	['failed', 'failed'],
	['not-sent', 'failed'],
	['not_sent', 'failed'],
]);

function reference(info: Callback['extra_info']): ReceivedEvent['reference'] {
	const { ref, ref1, ref2 } = info ?? {};
	return ref === undefined && ref1 === undefined && ref2 === undefined ? undefined : { ref, ref1, ref2 };
}

function toEvent(
	raw: unknown,
	{ meta_object: { value }, extra_info: info }: Callback,
	now: string,
): ReceivedEvent {
	const read = messageSchema.safeParse(raw);
	const message = read.success ? read.data : undefined;
	const profiles = value.contacts.map((profile) => profileSchema.parse(profile));
	const profile =
		profiles.find(({ wa_id: waId }) => waId !== undefined && waId === message?.from) ?? profiles[0];
	const base = {
		provider: 'kaleyra',
		messageId: message?.id,
		receivedAt: toIsoTime(message?.timestamp, now),
		from: {
			phone: message?.from,
			waId: profile?.wa_id,
			userId: profile?.user_id,
			name: profile?.profile?.name,
		},
		to: { phone: value.metadata?.display_phone_number, phoneNumberId: value.metadata?.phone_number_id },
		replyTo: message?.context?.id ?? info?.reply_to,
		reference: reference(info),
	};
	if (message?.type === 'contacts') {
		const contacts = inboundContacts(message.contacts);
		if (contacts.length > 0) return { event: 'contact', ...base, contacts };
	}
	if (message?.type === 'text' && message.text?.body !== undefined)
		return { event: 'text', ...base, text: message.text.body };
	const type = message?.type ?? 'unknown';
	const payload = isRecord(raw) && Object.hasOwn(raw, type) && isRecord(raw[type]) ? raw[type] : raw;
	const content =
		isRecord(payload) && info?.media_url !== undefined ? { ...payload, media_url: info.media_url } : payload;
	return { event: 'other', ...base, type, content };
}

function toStatus(raw: unknown, callback: Callback, now: string): ReceivedEvent {
	const read = statusSchema.safeParse(raw);
	if (!read.success) return toEvent(raw, callback, now);
	const status = read.data;
	const {
		meta_object: { value },
		extra_info: info,
	} = callback;
	const [error] = status.errors.map((entry) => errorSchema.parse(entry));
	const description = error?.message ?? error?.title;
	return {
		event: 'status',
		provider: 'kaleyra',
		messageId: status.id ?? info?.message_id,
		receivedAt: toIsoTime(status.timestamp, now),
		from: { phone: status.recipient_id },
		to: { phone: value.metadata?.display_phone_number, phoneNumberId: value.metadata?.phone_number_id },
		reference: reference(info),
		status: {
			state: STATES.get(status.status?.toLowerCase() ?? '') ?? 'unknown',
			...(error?.code === undefined ? {} : { code: error.code }),
			...(description === undefined ? {} : { description }),
		},
	};
}

/** The events of a callback (Kaleyra contract §7 and §8); none when the body is not Kaleyra's. */
export function readCallback(body: unknown, now: string): ReceivedEvent[] {
	const read = callbackSchema.safeParse(body);
	if (!read.success) return [];
	const { messages, statuses } = read.data.meta_object.value;
	return [
		...messages.map((message) => toEvent(message, read.data, now)),
		...statuses.map((status) => toStatus(status, read.data, now)),
	];
}
