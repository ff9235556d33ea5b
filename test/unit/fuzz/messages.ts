import fc from 'fast-check';
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { groupOf, GROUPS, OWN_FIELDS } from '../../../nodes/shared/contact/contact.ts';
import { type OptionTable, toProperties } from '../../../nodes/shared/options.ts';
import { anyJson, anyText, objectOf } from './arbitraries.ts';

/** What somebody may want to send: any text in any field, and yet mostly messages that can be sent. */

const maybe = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: undefined });

/** One out of twenty times something else. */
const nearlyAlways = (usual: fc.Arbitrary<unknown>, other: fc.Arbitrary<unknown>) =>
	fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: other });

export const mostly = (usual: fc.Arbitrary<unknown>) =>
	maybe(fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: anyText }));

const code = mostly(fc.constantFrom('', 'US', 'ca'));

/** A number in digits or as people write it, or a user id. */
const waId = fc.oneof(
	fc.stringMatching(/^\d{1,15}$/),
	fc.stringMatching(/^\+\d{1,3} \(\d{3}\) \d{4}$/),
	fc.stringMatching(/^[A-Z]{2}\.[A-Za-z\d.]{0,5}\d{1,20}$/),
);

/** Fields that not any text fits, or that a contact must have; all others hold any text or nothing. */
const FIELDS: Record<string, fc.Arbitrary<unknown>> = {
	formattedName: anyText.map((text) => `D${text}`),
	phone: nearlyAlways(
		anyText.map((text) => `+1${text}`),
		fc.constant(undefined),
	),
	waId: nearlyAlways(maybe(waId), anyText),
	type: fc.oneof(fc.constantFrom('HOME', 'Work', 'cell', 'MAIN', 'iPhone', undefined), anyText),
	email: mostly(fc.constantFrom('dana@example.com', 'd.e+f@mail.example', '"d@e"@x.io', '用户@例子。广告')),
	state: fc.oneof(code, maybe(anyText)),
	countryCode: code,
	birthday: fc.constantFrom(undefined, '', '1990-02-28', '2000-02-29'),
};

const recordOf = (fields: readonly string[]) =>
	fc.record(Object.fromEntries(fields.map((field) => [field, FIELDS[field] ?? maybe(anyText)])));

const groups = GROUPS.map((group): [string, fc.Arbitrary<unknown>] => {
	const { plural, fields } = groupOf(group);
	const entry = recordOf(Object.keys(fields));
	if (group === 'name') return [group, entry];
	if (group === 'phones') {
		return [group, nearlyAlways(fc.array(entry, { minLength: 1, maxLength: 3 }), fc.constant(undefined))];
	}
	return [group, maybe(plural === undefined ? entry : fc.array(entry, { maxLength: 2 }))];
});

/** A contact with whatever fields the table of contact fields has. */
export const anyContact = fc
	.tuple(fc.record(Object.fromEntries(groups)), recordOf(OWN_FIELDS))
	.map(([grouped, own]): object => ({ ...grouped, ...own }));

/** Options are any object: what is in them is what the test is about. */
const isOptions = (value: object): value is IDataObject => value !== null;

export const anyObject: fc.Arbitrary<IDataObject> = objectOf(anyJson).filter(isOptions);

/** What the form may give for an option; mostly something that fits. */
function valueOf({ type, placeholder, options = [], typeOptions }: INodeProperties): fc.Arbitrary<unknown> {
	switch (type) {
		case 'boolean':
			return maybe(fc.boolean());
		case 'number':
			return maybe(fc.constant(typeOptions?.minValue));
		case 'options':
			return mostly(fc.constantFrom(...options.map((option) => ('value' in option ? option.value : null))));
		case 'collection':
			return maybe(
				valuesOf(
					options.filter((option) => 'type' in option),
					{},
				),
			);
		default:
			return placeholder?.startsWith('e.g. https://') ? mostly(fc.webUrl()) : maybe(anyText);
	}
}

const valuesOf = (properties: INodeProperties[], special: Record<string, fc.Arbitrary<unknown>>) =>
	fc.record(
		Object.fromEntries(properties.map((option) => [option.name, special[option.name] ?? valueOf(option)])),
	);

/** Mostly the provider's options with any text, else any object. */
export const anyOptions = <Values>(
	table: OptionTable<Values>,
	special: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<IDataObject> =>
	fc.oneof(
		{ weight: 4, arbitrary: valuesOf(toProperties(table), special).filter(isOptions) },
		{ weight: 1, arbitrary: anyObject },
	);
