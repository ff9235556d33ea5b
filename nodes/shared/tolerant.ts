import { type IDataObject, jsonParse } from 'n8n-workflow';
import { z } from 'zod/v3';

/** The value of a JSON text, or `undefined` when it is not JSON. */
export function parseJson(text: string): unknown {
	return jsonParse<unknown>(text, { fallbackValue: null }) ?? undefined;
}

/** The object of a JSON text, or `undefined` when it is something else. */
export function parseJsonObject(text: string): IDataObject | undefined {
	const value = jsonParse<IDataObject | null>(text, { fallbackValue: null });
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** Whether `value` is an object with named members: not null, not a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * For what comes in from outside: whatever does not fit reads as absent, so that one odd member does not cost
 * the message it is in. Vendors swap numbers and strings, and one object and a list of them (contracts, "be
 * tolerant"). None of the schemas ever fails: zod makes an error with a stack trace for each member that
 * does, which takes a minute for a large callback of odd ones.
 */

/** Text that says something; a number is read as text. */
export function asText(value: unknown): string | undefined {
	const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
	return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** A list of anything; a single value is a list of one. */
export function asList(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	return value === undefined || value === null ? [] : [value];
}

/** Whether `value` is an object that holds anything at all. */
export const isFilledRecord = (value: unknown): value is Record<string, unknown> =>
	isRecord(value) && Object.keys(value).length > 0;

/** The members of an object; none when it is something else. */
export const asRecord = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

export const looseText = z.unknown().transform(asText);
export const looseList = z.unknown().transform(asList);

/** An object of such members; all of them absent when it is none. */
export const looseObject = <Shape extends z.ZodRawShape>(shape: Shape) => {
	const schema = z.object(shape).partial().optional().catch(undefined);
	return z.preprocess((value) => (isRecord(value) ? value : undefined), schema);
};
