import { UserError } from 'n8n-workflow';
import { z } from 'zod';

/** What the user filled into one row of a list in the form, by the names of its fields. */
export type Row = Record<string, unknown>;

const rowsSchema = z.array(z.record(z.unknown()));

/**
 * The rows of a list in the form; none where nothing was added.
 * @param collection the parameter, a fixed collection
 * @param row what the collection calls a row
 * @param name its name in the user's words
 * @throws UserError when an expression put something else there
 */
export function rowsOf(collection: unknown, row: string, name: string): Row[] {
	if (collection === undefined || collection === null || collection === '') return [];
	const list = z.object({ [row]: rowsSchema.nullish() }).safeParse(collection);
	if (list.success) return list.data[row] ?? [];
	throw new UserError(`${name} has an unexpected structure`, {
		description: `Add the values under "${name}" one by one, each with an expression of its own`,
	});
}
