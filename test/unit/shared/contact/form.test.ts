import { contactForm } from '../../../../nodes/shared/contact/form.ts';
import { NAMES } from './wireNames.ts';

/** The names of the fields that a collection or fixedCollection holds, with those inside them. */
function fieldNames(options: unknown): unknown[] {
	return Array.isArray(options)
		? options.flatMap((field: { name: string; options?: unknown; values?: unknown; type?: string }) =>
				field.type === 'options' ? [field.name] : [field.name, ...fieldNames(field.options ?? field.values)],
			)
		: [];
}

test('the form offers every field that is read, under the name it is read by', () => {
	expect(fieldNames([contactForm({ names: NAMES, several: true, description: '' })]).sort()).toEqual(
		[
			...['contacts', 'contact', 'formattedName', 'phones', 'phone', 'phone', 'type', 'waId', 'details'],
			...['addresses', 'address', 'city', 'country', 'countryCode', 'state', 'street', 'type', 'zip'],
			...['birthday', 'company', 'department', 'emails', 'email', 'email', 'type', 'firstName', 'title'],
			...['lastName', 'middleName', 'prefix', 'suffix', 'urls', 'url', 'type', 'url'],
		].sort(),
	);
});

test("a provider's form is made of the fields it can carry", () => {
	const nothing = { middleName: null, prefix: null, suffix: null };
	const form = contactForm({
		names: {
			name: { formattedName: 'full', firstName: null, lastName: null, ...nothing },
			phones: { phone: 'tel', waId: 'wa', type: 'tel_type' },
			emails: { email: 'mail', type: null },
			addresses: {
				street: 'road',
				city: null,
				state: null,
				zip: null,
				country: null,
				countryCode: null,
				type: null,
			},
			urls: { url: 'web', type: null },
			org: { company: null, department: null, title: null },
			birthday: 'born',
		},
		several: false,
		description: '',
	});
	expect(fieldNames([form])).toEqual([
		...['contacts', 'contact', 'formattedName', 'phones', 'phone', 'phone', 'type', 'waId', 'details'],
		...['addresses', 'address', 'street', 'birthday', 'emails', 'email', 'email', 'urls', 'url', 'url'],
	]);
	expect(form.displayOptions).toEqual({ show: { contactSource: ['form'] } });
});
