import { UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import { groupOf, GROUPS, OWN_FIELDS } from '../../../nodes/shared/contact/contact.ts';

/**
 * What must hold for whatever comes in. The table of contact fields is all it takes from the code under test.
 * It does without jest's `expect`, which would take most of the time of a property.
 */

const inherited = () =>
	[Object.prototype, Array.prototype, Function.prototype].flatMap(Reflect.ownKeys).length;
const INHERITED = inherited();

/** No property has been added to what every object inherits from. */
export function expectNoPollution(): void {
	if (inherited() !== INHERITED) throw new Error('a prototype was polluted');
}

/**
 * The result of `run`, or `undefined` when it refuses with words for the user. Anything else it throws is
 * a defect.
 */
export function orRefusal<Result>(run: () => Result): Result | undefined {
	try {
		return run();
	} catch (error) {
		if (!(error instanceof UserError) || error.message === '') throw error;
		return undefined;
	}
}

const UNCLEAN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * Every text in `value` is clean, every object plain and without prototype keys, and nothing deeper than
 * `depth`.
 */
export function expectTame(value: unknown, depth = 40): void {
	if (typeof value === 'string') {
		if (UNCLEAN.test(value) || !value.isWellFormed()) throw new Error(`not clean: ${JSON.stringify(value)}`);
		return;
	}
	if (typeof value !== 'object' || value === null) return;
	if (depth === 0) throw new Error('nested too deeply');
	if (value === Object.prototype) throw new Error('the prototype of all objects was handed on');
	for (const [key, inner] of Object.entries(value)) {
		if (['__proto__', 'constructor', 'prototype'].includes(key)) throw new Error(`has the key ${key}`);
		expectTame(key);
		expectTame(inner, depth - 1);
	}
}

/** Text of a contact: not blank, no white space around it. */
const text = z
	.string()
	.refine((value) => value !== '' && value.trim() === value, 'must be trimmed and not blank')
	.optional();

const some = <Shape extends z.ZodRawShape>(shape: Shape) =>
	z
		.object(shape)
		.strict()
		.refine((value) => Object.keys(value).length > 0, 'must not be empty');

const textsOf = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, text]));

const groups = GROUPS.map((group): [string, z.ZodTypeAny] => {
	const { plural, fields } = groupOf(group);
	const entry = some(textsOf(Object.keys(fields)));
	return [group, (plural === undefined ? entry : z.array(entry).min(1)).optional()];
});

/**
 * The table of contact fields as a shape, with nothing blank in it. An empty contact is the one thing that
 * may be empty.
 */
export const cleanContact = z.object({ ...Object.fromEntries(groups), ...textsOf(OWN_FIELDS) }).strict();
