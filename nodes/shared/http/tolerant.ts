import { z } from 'zod';

/**
 * Schemas for what comes in from outside: whatever does not fit reads as absent, so that one odd member does not cost the
 * message it is in. Vendors swap numbers and strings, and one object and a list of them (contracts, "be tolerant").
 */

/** Text that says something; a number is read as text. */
export const looseText = z
	.union([z.string(), z.number().finite().transform(String)])
	.transform((text) => (text.trim() === '' ? undefined : text))
	.optional()
	.catch(undefined);

/** An object of such members; all of them absent when it is none. */
export const looseObject = <Shape extends z.ZodRawShape>(shape: Shape) =>
	z.object(shape).partial().optional().catch(undefined);

/** A list of anything; a single value is a list of one. */
export const looseList = z
	.unknown()
	.transform((value): unknown[] =>
		Array.isArray(value) ? value : value === undefined || value === null ? [] : [value],
	);
