import { UserError, type INodeProperties } from 'n8n-workflow';
import { z } from 'zod';

import { isRecord } from '../json';
import type { Kind } from '../messages/kinds';

/** An option of the node: what the form shows, and how a value is checked. */
export interface Option<Value> {
	/** Without its name, which is its key in the provider's table. */
	property: Omit<INodeProperties, 'name'>;
	/**
	 * Reads what was given; when nothing was, it gets `undefined`. Its error texts name the option by its
	 * display name.
	 */
	schema: z.ZodType<Value, z.ZodTypeDef, unknown>;
	/** The kinds of messages it is for; all of them when absent. */
	kinds?: readonly Kind[];
	/**
	 * Where the form shows it: these parameters, named from the root (`/name`), have one of these values.
	 * Anywhere when absent.
	 */
	show?: Readonly<Record<string, readonly string[]>>;
	/** The options inside it, where it holds options of its own. */
	options?: AnyTable;
}

/** A provider's options by name. */
export type OptionTable<Values> = { readonly [Name in keyof Values]: Option<Values[Name]> };

/** What `readOptions` makes of a table. */
export type OptionValues<Table> = {
	[Name in keyof Table]: Table[Name] extends Option<infer Value> ? Value : never;
};

export type AnyTable = Readonly<Record<string, Option<unknown>>>;

/**
 * An expression that finds nothing gives null, a field that is left empty gives blank text: neither is a
 * value.
 */
const isGiven = (value: unknown): boolean =>
	value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '');

type TableSchema = z.ZodObject<Record<string, AnyTable[string]['schema']>>;
const schemas = new WeakMap<AnyTable, TableSchema>();

/** The schema of a whole table, made once: every item of a run asks for it. */
function schemaOf(table: AnyTable): TableSchema {
	const schema =
		schemas.get(table) ??
		z.object(Object.fromEntries(Object.entries(table).map(([name, option]) => [name, option.schema])));
	schemas.set(table, schema);
	return schema;
}

/**
 * Every option of the table, by its schema.
 * @throws UserError in the words of the first option that does not fit
 */
export function readGiven(table: AnyTable, given: Record<string, unknown>): Record<string, unknown> {
	const values = Object.entries(given).filter(([, value]) => isGiven(value));
	const result = schemaOf(table).safeParse(Object.fromEntries(values));
	if (result.success) return result.data;
	throw new UserError(result.error.issues[0]?.message ?? 'An option is not valid', {
		description: 'Correct it under "Options"',
	});
}

/** What was given for a kind of message, at any depth; what the form does not show is left out. */
const givenFor = (
	table: AnyTable,
	given: Record<string, unknown>,
	kind: Kind | undefined,
): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(given)
			.filter(([name]) => kind === undefined || (table[name]?.kinds?.includes(kind) ?? true))
			.map(([name, value]): [string, unknown] => {
				const inner = table[name]?.options;
				return [name, inner !== undefined && isRecord(value) ? givenFor(inner, value, kind) : value];
			}),
	);

/**
 * The options that are for a kind of message, as their table says; all of them where there is no message.
 * @param given the parameter "Options", as n8n stored it
 * @throws UserError in the words of the first option that does not fit
 */
export function readOptions<Values>(table: OptionTable<Values>, given: unknown, kind?: Kind): Values;
export function readOptions(table: AnyTable, given: unknown, kind?: Kind): Record<string, unknown> {
	const options = given ?? {};
	if (!isRecord(options)) {
		throw new UserError('"Options" has an unexpected structure', {
			description: 'Correct the expression in "Options", or add the options one by one',
		});
	}
	return readGiven(table, givenFor(table, options, kind));
}

/** The options as members of a collection. */
export function toProperties(table: AnyTable): INodeProperties[] {
	return Object.entries(table).map(([name, { property, kinds, show }]) => {
		const conditions = Object.entries({ ...(kinds && { '/operation': kinds }), ...show });
		const shown = Object.fromEntries(conditions.map(([parameter, values]) => [parameter, [...values]]));
		return { ...property, name, ...(conditions.length === 0 ? {} : { displayOptions: { show: shown } }) };
	});
}

/** The collection "Options" with the table's options. */
export function optionsCollection(
	table: AnyTable,
	displayOptions: INodeProperties['displayOptions'],
): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions,
		options: toProperties(table),
	};
}
