import { isRecord, parseJson } from '../json';
import { cleanText } from '../text';

/** No provider nests deeper than about 10 levels; what does is not a callback, and would overflow the stack of code downstream. */
const MAX_DEPTH = 32;

/** Keys that change an object's prototype when somebody copies it carelessly. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

function tame(value: unknown, depth: number): unknown {
	if (typeof value === 'string') return cleanText(value);
	// JSON has a minus zero, which n8n stores as 0.
	if (typeof value === 'number') return value + 0;
	const isList = Array.isArray(value);
	if (!isList && !isRecord(value)) return value;
	if (depth === 0) return '[nested too deeply]';
	if (isList) return value.map((entry: unknown) => tame(entry, depth - 1));
	const copy: Record<string, unknown> = {};
	for (const dirtyKey of Object.keys(value)) {
		// Cleaned before it is looked at: a control character inside would hide a prototype key.
		const key = cleanText(dirtyKey);
		if (!PROTOTYPE_KEYS.has(key)) copy[key] = tame(value[dirtyKey], depth - 1);
	}
	return copy;
}

/**
 * A copy of a callback's body that is safe to read and to hand on: no prototype keys, no control characters or unpaired
 * surrogates, bounded depth. Its size is bounded by n8n (`N8N_PAYLOAD_SIZE_MAX`). JSON that came as text is parsed.
 */
export function tameBody(body: unknown): unknown {
	const parsed = typeof body === 'string' ? parseJson(body) : body;
	return tame(parsed, MAX_DEPTH);
}
