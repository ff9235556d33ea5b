import type { ResourceMapperField } from 'n8n-workflow';

import { isRecord } from '../../json';

type Value = string | number | boolean;

interface Kept {
	/** In terms of a clock that nobody sets. */
	readAt: number;
	/** Kind and value by the field's id. */
	fields: Map<string, { kind: string; value: Value }>;
}

/**
 * What was filled in for a template when the list was opened to choose another one. n8n's editor empties the
 * fields when the template changes, and does not tell what was in them when it asks for the new ones; it
 * tells when it asks for the list.
 */
const keptValues = new Map<string, Kept>();

/** Long enough to choose a template, in ms. */
const KEPT_FOR = 10 * 60_000;
const MOST_FORMS = 100;

const isValue = (value: unknown): value is Value =>
	['string', 'number', 'boolean'].includes(typeof value) && value !== '';

/**
 * What a label says of a field, without the words of the template: the kind of header, the number of a place
 * in the body. A button is another one when its words are.
 */
const kindOf = (id: string, label: unknown): string =>
	id.startsWith('button') ? String(label) : (String(label).split(' · ', 1)[0] ?? '');

function fieldsOf(mapped: unknown): Kept['fields'] {
	const { schema, value: values }: { schema?: unknown; value?: unknown } = isRecord(mapped) ? mapped : {};
	const fields: Kept['fields'] = new Map();
	if (!Array.isArray(schema) || !isRecord(values)) return fields;
	for (const field of schema) {
		if (!isRecord(field) || typeof field.id !== 'string') continue;
		const value = values[field.id];
		if (isValue(value)) fields.set(field.id, { kind: kindOf(field.id, field.displayName), value });
	}
	return fields;
}

/**
 * Keeps what is filled in.
 * @param form tells one form from another
 * @param mapped the parameter "Variables" of the form
 */
export function keepValues(form: string, mapped: unknown): void {
	const now = performance.now();
	for (const [other, { readAt }] of keptValues) {
		if (now - readAt > KEPT_FOR || keptValues.size >= MOST_FORMS) keptValues.delete(other);
	}
	keptValues.set(form, { readAt: now, fields: fieldsOf(mapped) });
}

/**
 * The fields with the values kept for the same form: those of the same place and kind, such as the first
 * place in the body, or the same button.
 */
export function withKeptValues(form: string, fields: ResourceMapperField[]): ResourceMapperField[] {
	const kept = keptValues.get(form);
	if (kept === undefined || performance.now() - kept.readAt > KEPT_FOR) return fields;
	return fields.map((field) => {
		const old = kept.fields.get(field.id);
		return old?.kind === kindOf(field.id, field.displayName) ? { ...field, defaultValue: old.value } : field;
	});
}
