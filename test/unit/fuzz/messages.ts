import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { anyJson, anyText, objectOf } from './arbitraries.ts';

/** What somebody may want to send: any text in any field, and yet mostly messages that can be sent. */

export const maybe = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: undefined });

const fields = (names: string[], more: Record<string, fc.Arbitrary<unknown>> = {}) =>
	fc.record({ ...Object.fromEntries(names.map((field) => [field, maybe(anyText)])), ...more });

const list = (entry: fc.Arbitrary<unknown>) => maybe(fc.array(entry, { maxLength: 2 }));

const mostly = (usual: fc.Arbitrary<unknown>) =>
	maybe(fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: anyText }));

const type = fc.oneof(fc.constantFrom('HOME', 'Work', 'cell', 'MAIN', 'iPhone', undefined), anyText);
const code = mostly(fc.constantFrom('', 'US', 'ca'));

export const anyContact = fc.record({
	name: fields(['firstName', 'lastName', 'middleName', 'prefix', 'suffix'], {
		formattedName: anyText.map((text) => `D${text}`),
	}),
	phones: fc.array(fields(['waId'], { phone: anyText.map((text) => `+1${text}`), type }), {
		minLength: 1,
		maxLength: 3,
	}),
	emails: list(
		fields([], { email: mostly(fc.constantFrom('dana@example.com', 'd.e+f@mail.example')), type }),
	),
	addresses: list(
		fields(['street', 'city', 'zip', 'country'], {
			type,
			state: fc.oneof(code, maybe(anyText)),
			countryCode: code,
		}),
	),
	urls: list(fields(['url'], { type })),
	org: maybe(fields(['company', 'department', 'title'])),
	birthday: fc.constantFrom(undefined, '', '1990-02-28', '2000-02-29'),
});

const isOptions = (value: object): value is IDataObject => value !== null;

export const anyObject: fc.Arbitrary<IDataObject> = objectOf(anyJson).filter(isOptions);

/** Mostly the node's options with any text, else any object. */
export const optionsOf = (
	texts: string[],
	more: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<IDataObject> =>
	fc.oneof(
		{ weight: 4, arbitrary: fields(texts, more).filter(isOptions) },
		{ weight: 1, arbitrary: anyObject },
	);
