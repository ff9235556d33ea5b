import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { NinetyNineDigitalWhatsApp } from '../../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsApp.node.ts';

/** 99digital contract §4: the parameter "Contacts". */

const find = (properties: INodeProperties[], name: string) =>
	properties.filter((property) => property.name === name);

/** Names of all fields below a parameter, as paths. */
function paths(entries: INodeProperties['options'] = []): string[] {
	return entries.flatMap((entry) => {
		if ('values' in entry) return paths(entry.values).map((path) => `${entry.name}.${path}`);
		if (!('type' in entry)) return [];
		const inner = ['collection', 'fixedCollection'].includes(entry.type) ? paths(entry.options) : [];
		return inner.length > 0 ? inner.map((path) => `${entry.name}.${path}`) : [entry.name];
	});
}

test('§4: the form has what 99digital can carry, and one of each', () => {
	const [form] = find(new NinetyNineDigitalWhatsApp().description.properties, 'contacts');
	expect(paths(form?.options)).toEqual([
		'contact.formattedName',
		'contact.phones.phone.phone',
		'contact.details.addresses.address.street',
		'contact.details.addresses.address.city',
		'contact.details.addresses.address.country',
		'contact.details.birthday',
		'contact.details.emails.email.email',
		'contact.details.urls.url.url',
	]);
	const [contact]: INodePropertyCollection[] = (form?.options ?? []).filter((entry) => 'values' in entry);
	const [phones] = find(contact?.values ?? [], 'phones');
	expect(phones?.typeOptions).toEqual({ multipleValues: false });
});
