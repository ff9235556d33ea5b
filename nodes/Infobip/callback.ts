import { asRecord, asText, isFilledRecord, isRecord } from '../shared/tolerant';
import type { DeliveryStatus, EventBase, Media, ReadContent, ReceivedEvent } from '../shared/receive/events';
import {
	type CallbackEntry,
	membersBut,
	personOf,
	readContacts,
	readForm,
	readLocation,
	readMedia,
	readMessages,
	readOrder,
	readReaction,
	readReferral,
	readReply,
	repeatable,
	toIsoTime,
} from '../shared/receive/reading';
import { sentences } from '../shared/errors';
import { extensionOf, typeFor } from '../shared/media/fileDescription';
import { adviceOn } from '../shared/messages/undelivered';
import { meaningOf } from './errors';
import { readStatus, stateOf } from './answer';

/** `contact` of a message or a report: the end user, never a shared card (Infobip contract §8.1 and §9). */
export function readContact(value: unknown) {
	const contact = asRecord(value);
	return {
		name: asText(contact.name),
		phoneNumber: asText(contact.phoneNumber),
		userId: asText(contact.userId),
		parentUserId: asText(contact.parentUserId),
		username: asText(contact.username),
	};
}
type Contact = Partial<ReturnType<typeof readContact>>;

/** The person whom `id` names: a number, or another id when the person hides it (Infobip contract §8.1). */
export function endUser(id: string | undefined, contact: Contact): EventBase['from'] {
	const { phone, userId } = personOf(id);
	const { parentUserId, username, name } = contact;
	return {
		phone: contact.phoneNumber ?? phone,
		userId: contact.userId ?? userId,
		...(parentUserId !== undefined && { parentUserId }),
		...(username !== undefined && { username }),
		name,
	};
}

const sameNumber = (one: string | undefined, other: string | undefined): boolean =>
	one !== undefined && one.replace(/^\+/, '') === other?.replace(/^\+/, '');

const isOf = (id: string | undefined, contact: Contact): boolean =>
	sameNumber(id, contact.phoneNumber) || sameNumber(id, contact.userId);

/**
 * The person and our number out of the two of a report. `contact` decides, since Infobip's texts and samples
 * contradict each other on which of `from` and `to` is the person.
 * @param person the person where `contact` does not say
 */
export function parties(
	person: string | undefined,
	ours: string | undefined,
	contact: Contact,
): Pick<EventBase, 'from' | 'to'> {
	const areSwapped = isOf(ours, contact) && !isOf(person, contact);
	return areSwapped
		? { from: endUser(ours, contact), to: { phone: person } }
		: { from: endUser(person, contact), to: { phone: ours } };
}

/** Infobip contract §8.3. */
const MEDIA = new Map<string, Media['kind']>([
	['IMAGE', 'image'],
	['DOCUMENT', 'document'],
	['VIDEO', 'video'],
	['AUDIO', 'audio'],
	['VOICE', 'voice'],
	['STICKER', 'sticker'],
]);

/** Whether a text ends in the extension of a file that WhatsApp carries. */
const isFileName = (text = ''): boolean => typeFor(extensionOf(text.slice(-20))) !== undefined;

/**
 * What a message of this type brings (Infobip contract §8.2, §8.3 and §25); `undefined` when it does not fit.
 */
export function readContent(type: string, message: CallbackEntry): ReadContent | undefined {
	switch (type) {
		case 'TEXT': {
			const text = asText(message.text);
			return text === undefined ? undefined : { event: 'text', text };
		}
		case 'CONTACT':
			return readContacts(message.contacts);
		case 'BUTTON':
			return readReply('quickReply', { title: message.text, payload: message.payload });
		case 'INTERACTIVE_BUTTON_REPLY':
			return readReply('button', { title: message.title, id: message.id });
		case 'INTERACTIVE_LIST_REPLY':
			return readReply('list', message);
		case 'INTERACTIVE_FLOW_REPLY':
			return readForm({ text: message.text, answers: message.response });
		case 'LOCATION':
			return readLocation(message);
		case 'ORDER':
			return readOrder({ catalogId: message.catalogId, text: message.text, items: message.productItems });
		case 'REACTION': {
			const { emoji, action, context } = message;
			return readReaction({ emoji, action, messageId: asRecord(context).id });
		}
		default: {
			const kind = MEDIA.get(type);
			const { url, caption } = message;
			// The one text beside a document is its name, or the words that the sender put there.
			const filename = kind === 'document' && isFileName(asText(caption)) ? caption : undefined;
			return kind && readMedia(kind, { url, caption, filename });
		}
	}
}

/**
 * The event of one message (Infobip contract §8.2 and §8.3).
 * @param envelope what the entry of `results` says beside it; its `replyTo` holds where the message names
 * none itself
 */
export function readMessage(
	message: CallbackEntry,
	integrationType = 'WHATSAPP',
	envelope: EventBase,
): ReceivedEvent {
	const type = asText(message.type);
	const referral = readReferral(message.referral);
	const base = {
		...envelope,
		...(referral && { referral }),
		replyTo: asText(asRecord(message.context).id) ?? envelope.replyTo,
	};
	if (type === undefined) return { event: 'other', ...base, type: 'unknown', content: message };
	// A message of another channel is not to be answered as one of WhatsApp.
	const content = integrationType === 'WHATSAPP' ? readContent(type, message) : undefined;
	if (content !== undefined) return { ...content, ...base };
	return { event: 'other', ...base, type, content: membersBut(message, ['type']) };
}

/** Types by the word that tells a notice about a person. */
const PERSONAL = new Map([
	['stop', 'MARKETING_STOP'],
	['resume', 'MARKETING_RESUME'],
	['user_identity_changed', 'USER_IDENTITY_CHANGED'],
]);

function typeOf({ messageTemplateId, change, content }: CallbackEntry): string | undefined {
	if (asText(messageTemplateId) !== undefined) {
		return /^TEMPLATE_\w+$/.exec(asText(asRecord(change).type) ?? '')?.[0];
	}
	const { notificationMessagesStatus: marketing, type, paymentId } = asRecord(content);
	// "payment" alone may be anybody's word.
	if (type === 'payment' && asText(paymentId) !== undefined) return 'PAYMENT';
	return PERSONAL.get((asText(marketing) ?? asText(type))?.toLowerCase() ?? '');
}

/**
 * The event `other` of a notice that is no `results` list, with its whole body; none when the body is no
 * notice of Infobip's (Infobip contract §27.2 and §28).
 */
export function readNotice(body: unknown, now: string): ReceivedEvent[] {
	if (!isRecord(body)) return [];
	const type = typeOf(body);
	if (type === undefined) return [];
	const content = asRecord(body.content);
	const number = asText(content.userNumber) ?? asText(content.from);
	return [
		{
			event: 'other',
			provider: 'infobip',
			receivedAt: toIsoTime(asText(body.createdAt) ?? asText(body.timestamp), now),
			from: endUser(number, { userId: asText(content.userId) }),
			// Outside of `content`, `from` is our number.
			to: { phone: asText(body.from) },
			type,
			content: body,
		},
	];
}

/** `error` of a delivery report (Infobip contract §9). */
function readError(value: unknown) {
	const error = asRecord(value);
	return {
		id: asText(error.id),
		name: asText(error.name),
		description: asText(error.description),
		permanent: typeof error.permanent === 'boolean' ? error.permanent : undefined,
	};
}
type ReportedError = ReturnType<typeof readError>;

const isError = ({ id, name }: ReportedError): boolean =>
	id !== '0' && name !== 'NO_ERROR' && (id ?? name) !== undefined;

function outlook(permanent: boolean | undefined): string | undefined {
	if (permanent === undefined) return undefined;
	return permanent ? 'Sending it again will not help' : 'It may succeed if sent again later';
}

/**
 * WhatsApp's errors (Infobip contract §22.6). Errors of SMS, which a failover may report, have the numbers of
 * statuses and other meanings.
 */
const isWhatsAppError = (id: string | undefined): boolean => Number(id) >= 7_000;

/**
 * What a delivery report says: `error` where it is one, since it tells more than `status` (Infobip contract
 * §9).
 */
export function toDeliveryStatus(report: { status?: unknown; error?: unknown }): DeliveryStatus {
	const status = readStatus(report.status);
	const error = readError(report.error);
	const state = stateOf(status);
	const hasError = isError(error);
	if (state !== 'failed' && !hasError) return { state };
	const { id, name, description } = hasError ? error : status;
	const meaning = hasError && !isWhatsAppError(id) ? undefined : meaningOf(id);
	const advice = meaning ? adviceOn(meaning) : outlook(hasError ? error.permanent : undefined);
	const words = [name, description].filter((part) => part !== undefined).join(': ');
	return { state, code: id ?? name, description: sentences(words, advice ?? '') || undefined };
}

const damagedEntries = (content: unknown, now: string): ReceivedEvent => ({
	event: 'other',
	provider: 'infobip',
	receivedAt: now,
	from: {},
	to: {},
	type: 'unknown',
	content,
});

/**
 * The event of one result: an inbound message (Infobip contract §8.1) or a report (§9), told apart only by
 * their members. Nothing in it can be relied on (§11).
 */
function readResult(result: CallbackEntry, now: string): ReceivedEvent {
	const from = asText(result.from);
	const to = asText(result.to);
	const contact = readContact(result.contact);
	const callbackData = asText(result.callbackData);
	const seenAt = asText(result.seenAt);
	const time = seenAt ?? asText(result.receivedAt) ?? asText(result.doneAt) ?? asText(result.sentAt);
	const base = {
		provider: 'infobip',
		messageId: asText(result.messageId),
		receivedAt: toIsoTime(time, now),
		reference: callbackData === undefined ? undefined : { callbackData },
	};
	if (seenAt !== undefined) {
		return { event: 'status', ...base, ...parties(from, to, contact), status: { state: 'read' } };
	}
	const received: EventBase = { ...base, from: endUser(from, contact), to: { phone: to } };
	if (isFilledRecord(result.message)) {
		const replyTo = asText(result.pairedMessageId);
		return readMessage(result.message, asText(result.integrationType), { ...received, replyTo });
	}
	if (isFilledRecord(result.status)) {
		// A delivery report names the person in `to`.
		return { event: 'status', ...base, ...parties(to, from, contact), status: toDeliveryStatus(result) };
	}
	return { event: 'other', ...received, type: 'unknown', content: result };
}

/**
 * The events of a callback: its `results`, or a notice without them (Infobip contract §27.2, §8 and §9); none
 * when it is not Infobip's.
 */
export function readCallback(body: unknown, now: string, includeRaw = false): ReceivedEvent[] {
	if (!isRecord(body) || !(Array.isArray(body.results) || isRecord(body.results)))
		return readNotice(body, now);
	const envelope = includeRaw ? repeatable(membersBut(body, ['results'])) : undefined;
	return readMessages(body.results, {
		read: (result) => [readResult(result, now)],
		rest: (entries) => damagedEntries(entries, now),
		...(envelope && { raw: (results) => ({ ...envelope, results }) }),
		withCard: (result, card) => ({
			...repeatable(membersBut(result, ['message'])),
			message: { ...repeatable(membersBut(asRecord(result.message), ['contacts'])), contacts: [card] },
		}),
	});
}
