import { isRecord, parseJson } from '../json';
import { cleanText } from '../text';

/**
 * No provider nests deeper than about 10 levels; what does is not a callback, and would overflow the stack of
 * code downstream.
 */
const MAX_DEPTH = 32;

/** Keys that change an object's prototype when somebody copies it carelessly. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The list itself while all its entries are safe: most are, and to copy millions of them takes longer than to
 * look at them.
 * @param copy filled and returned in any case, when given
 */
function tameList(list: unknown[], depth: number, copy?: unknown[]): unknown[] {
	for (let index = 0; index < list.length; index++) {
		const entry = list[index];
		const tamed = tame(entry, depth);
		if (!Object.is(tamed, entry)) copy ??= list.slice(0, index);
		if (copy) copy[index] = tamed;
	}
	return copy ?? list;
}

/** The same for the keys and values of an object. */
function tameRecord(
	record: Record<string, unknown>,
	depth: number,
	copy?: Record<string, unknown>,
): Record<string, unknown> {
	const keys = Object.keys(record);
	for (let index = 0; index < keys.length; index++) {
		const dirtyKey = keys[index] ?? '';
		// Cleaned before it is looked at: a control character inside would hide a prototype key.
		const key = cleanText(dirtyKey);
		const value = record[dirtyKey];
		const isDropped = PROTOTYPE_KEYS.has(key);
		const tamed = isDropped ? undefined : tame(value, depth);
		if (!copy && (isDropped || key !== dirtyKey || !Object.is(tamed, value))) {
			copy = {};
			for (const before of keys.slice(0, index)) copy[before] = record[before];
		}
		if (copy && !isDropped) copy[key] = tamed;
	}
	return copy ?? record;
}

function tame(value: unknown, depth: number): unknown {
	if (typeof value === 'string') return cleanText(value);
	// JSON has a minus zero, which n8n stores as 0.
	if (typeof value === 'number') return value + 0;
	const isList = Array.isArray(value);
	if (!isList && !isRecord(value)) return value;
	if (depth === 0) return '[nested too deeply]';
	return isList ? tameList(value, depth - 1) : tameRecord(value, depth - 1);
}

/**
 * A callback's body made safe to read and to hand on: no prototype keys, no control characters or unpaired
 * surrogates, bounded depth. Its size is bounded by n8n (`N8N_PAYLOAD_SIZE_MAX`). JSON that came as text is
 * parsed. The body itself is copied; what is safe inside it is shared with it.
 */
export function tameBody(body: unknown): unknown {
	const parsed = typeof body === 'string' ? parseJson(body) : body;
	if (Array.isArray(parsed)) return tameList(parsed, MAX_DEPTH - 1, []);
	return isRecord(parsed) ? tameRecord(parsed, MAX_DEPTH - 1, {}) : tame(parsed, MAX_DEPTH);
}
