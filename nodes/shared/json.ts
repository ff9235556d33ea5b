import { jsonParse, type IDataObject } from 'n8n-workflow';

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
