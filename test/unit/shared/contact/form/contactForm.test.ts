import { contactForm } from '../../../../../nodes/shared/contact/form/contactForm.ts';
import { FEW, NAMES } from '../wireNames.ts';

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
			'onWhatsApp',
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
		...['addresses', 'address', 'street', 'city', 'country', 'birthday', 'emails', 'email'],
		...['urls', 'url', 'url'],
	]);
	expect(form.displayOptions).toEqual({ show: { contactSource: ['form'] } });
	expect(form.description).toBe('Cards');
});

/** The members of a row "Contact" by their names. */
function members(several: boolean) {
	const form = contactForm({ names: NAMES, several, description: '', labels: { urls: 'Website' } });
	const [contact] = form.options ?? [];
	const values = contact !== undefined && 'values' in contact ? contact.values : [];
	return { form, values: Object.fromEntries(values.map((value) => [value.name, value])) };
}

test.each([
	[true, 'Phones', [{ onWhatsApp: true }]],
	[false, 'Phone', {}],
])('the first contact begins with a phone; several of them: %j', (several, displayName, phone) => {
	const { form, values } = members(several);
	expect(form.default).toEqual({ contact: [{ phones: { phone } }] });
	expect(values.phones).toMatchObject({ displayName, typeOptions: { multipleValues: several }, default: {} });
});

test('another WhatsApp ID than the digits stands behind a button', () => {
	const { values } = members(true);
	expect(values.phones?.typeOptions).toEqual({
		multipleValues: true,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add a Different WhatsApp ID',
	});
	const fields = Object.entries(values.phones?.options?.[0] ?? {}).find(([name]) => name === 'values')?.[1];
	expect(fields).toMatchObject([
		{ name: 'phone', typeOptions: { showEvenWhenOptional: true } },
		{ name: 'onWhatsApp', default: true, typeOptions: { showEvenWhenOptional: true } },
		{ name: 'waId' },
		{ name: 'type', typeOptions: { showEvenWhenOptional: true } },
	]);
	expect(fields).not.toMatchObject([{}, {}, { typeOptions: {} }, {}]);
});

test('a provider without WhatsApp IDs has neither switch nor button', () => {
	const form = contactForm({ names: FEW, several: false, description: '' });
	expect(form.default).toEqual({ contact: [{ phones: { phone: {} } }] });
	expect(JSON.stringify(form)).not.toMatch(/onWhatsApp|OptionalField/);
});

test('other labels of groups', () => {
	expect(JSON.stringify(members(true).form.options)).toContain('{"displayName":"Website","name":"urls"');
});

/** The labels of a group's fields, in the order of the form. */
const labelsOf = (group: string) => {
	const form = JSON.stringify(contactForm({ names: NAMES, several: true, description: '' }));
	const start = form.indexOf(`"name":"${group}"`);
	const values = form.slice(form.indexOf('"values":', start), form.indexOf('}]}]', start));
	return [...values.matchAll(/"displayName":"([^"]+)"/g)].map(([, label]) => label);
};

test('fields stand in the order in which people write them', () => {
	expect(labelsOf('addresses')).toEqual([
		...['Street', 'City', 'State', 'ZIP Code', 'Country', 'Country Code', 'Type'],
	]);
	expect(labelsOf('phones')).toEqual(['Number', 'On WhatsApp', 'WhatsApp ID', 'Type']);
});
