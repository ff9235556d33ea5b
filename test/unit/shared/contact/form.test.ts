import { contactForm } from '../../../../nodes/shared/contact/form.ts';
import { FEW, NAMES } from './wireNames.ts';

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
	const form = contactForm({ names: FEW, several: false, description: 'Cards' });
	expect(fieldNames([form])).toEqual([
		...['contacts', 'contact', 'formattedName', 'phones', 'phone', 'phone', 'details'],
		...['addresses', 'address', 'city', 'country', 'street', 'birthday', 'emails', 'email'],
		...['urls', 'url', 'url'],
	]);
	expect(form.displayOptions).toEqual({ show: { contactSource: ['form'] } });
	expect(form.description).toBe('Cards');
});

test.each([
	[true, 'Phones', { phone: [{}] }],
	[false, 'Phone', { phone: {} }],
])('several phones: %j', (several, displayName, phones) => {
	const form = contactForm({ names: NAMES, several, description: '', labels: { urls: 'Website' } });
	expect(form.default).toEqual({ contact: [{ phones }] });
	const text = JSON.stringify(form.options);
	expect(text).toContain(
		`{"displayName":"${displayName}","name":"phones","type":"fixedCollection","typeOptions":{"multipleValues":${several}}`,
	);
	expect(text).toContain('{"displayName":"Website","name":"urls"');
});
