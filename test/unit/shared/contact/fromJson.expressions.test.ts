import { contactsFromJson } from '../../../../nodes/shared/contact/fromJson.ts';
import type { Contact } from '../../../../nodes/shared/contact/contact.ts';
import { refusal } from '../refusal.ts';
import { FULL } from './fullCard.ts';

/** What n8n makes of the expressions that people put into "Contacts (JSON)". */

describe("a trigger's item is understood whole", () => {
	const sam = { name: { formattedName: 'Sam' } };
	const common = { provider: 'kaleyra', messageId: 'wamid.EXAMPLE', from: { phone: '12025550123' } };
	const ofContact = { event: 'contact', ...common, contact: FULL, contactIndex: 0, contactCount: 2 };
	const ofMessage = { event: 'contact', ...common, contacts: [FULL, sam] };

	test.each<[what: string, input: unknown, contacts: Contact[]]>([
		['an item of one contact', ofContact, [FULL]],
		['the same as text', JSON.stringify(ofContact), [FULL]],
		['an item of a message', ofMessage, [FULL, sam]],
		['several items', [ofContact, ofMessage, sam], [FULL, FULL, sam, sam]],
		['a message without contacts', { event: 'contact', contacts: [] }, []],
	])('%s', (_what, input, contacts) => {
		expect(contactsFromJson(input)).toStrictEqual(contacts);
	});

	test.each<[input: unknown, message: string]>([
		[{ event: 'text', text: 'Hello' }, 'Contact 1 has a field "event" that a contact does not have'],
		[{ event: {}, contact: sam }, 'Contact 1 has a field "event" that a contact does not have'],
		[
			[sam, { event: 'contact', contact: 'Dana' }],
			'Contact 2 has a field "event" that a contact does not have',
		],
		[
			{ event: 'contact', contacts: [sam, 'Dana'] },
			'Contact 2 is not a contact: expected an object with "name" and "phones"',
		],
		[{ contact: sam }, 'Contact 1 has a field "contact" that a contact does not have'],
	])('%j is none', (input, message) => {
		expect(refusal(() => contactsFromJson(input)).message).toBe(message);
	});
});

test.each([
	['dragged onto the field that held it', '[object Object] [object Object]'],
	['twice', '[object Object][object Object]'],
	['in quotes', '"[object Object]"'],
	['in single quotes', "'[object Object]'"],
	['with a blank before it', ' [object Object]'],
	['with a line behind it', '[object Object]\n'],
	['in an array', '[[object Object]]'],
	['several contacts', '[object Object],[object Object]'],
])('an expression that does not stand alone says so: %s', (_what, input) => {
	expect(refusal(() => contactsFromJson(input))).toEqual({
		message: 'Contacts (JSON) holds more than the contact: the field must hold only {{ $json.contact }}',
		description:
			'Remove everything else from the field: quotes, spaces, and what was there before you dragged a field in',
	});
});
