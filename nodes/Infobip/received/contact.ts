import { asRecord, asText } from '../../shared/http/tolerant';
import type { EventBase } from '../../shared/receive/events';
import { personOf } from '../../shared/receive/reading/person';

/** `contact` of a message or a report: the end user, never a shared card (Infobip contract §8.1 and §9). */
export function readContact(value: unknown) {
	const contact = asRecord(value);
	return {
		name: asText(contact.name),
		phoneNumber: asText(contact.phoneNumber),
		userId: asText(contact.userId),
	};
}
type Contact = Partial<ReturnType<typeof readContact>>;

/** The person whom `id` names: a number, or another id when the person hides it (Infobip contract §8.1). */
export function endUser(id: string | undefined, contact: Contact): EventBase['from'] {
	const { phone, userId } = personOf(id);
	return { phone: contact.phoneNumber ?? phone, userId: contact.userId ?? userId, name: contact.name };
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
