import { UserError, type IDataObject } from 'n8n-workflow';
import type { z } from 'zod';

/**
 * The node's options as `schema` has them. An expression that finds nothing gives null, which counts as not given.
 * @throws UserError with the schema's words for the first option that does not fit
 */
export function readOptions<Schema extends z.ZodTypeAny>(
	schema: Schema,
	options: IDataObject,
): z.output<Schema> {
	const given = Object.entries(options).filter(([, value]) => value !== null);
	const read = schema.safeParse(Object.fromEntries(given));
	if (read.success) return read.data;
	throw new UserError(read.error.issues[0]?.message ?? 'An option is not valid', {
		description: 'Correct it under "Options"',
	});
}
