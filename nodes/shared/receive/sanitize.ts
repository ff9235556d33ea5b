import { isRecord, parseJson } from '../tolerant';
import { cleanText } from '../text';

/**
 * No provider nests deeper than about 10 levels; what does is not a callback, and would overflow the stack of
 * code downstream.
 */
const MAX_DEPTH = 32;

/**
 * The most entries of a list, and members of an object. Providers send 2,000 messages at most (Infobip contract
 * §7.2).
 */
export const MOST_ENTRIES = 5_000;

/** The most values of a callback: several times what 2,000 messages have. */
const MOST_VALUES = 500_000;

/** Keys that change an object's prototype when somebody copies it carelessly. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** How long the lists were that are cut. */
const fullLengths = new WeakMap<object, number>();

/** How many entries a list of a callback has behind those that are left of it. */
export const countCut = (list: unknown): number =>
	Array.isArray(list) ? (fullLengths.get(list) ?? list.length) - list.length : 0;

/** How many values may still be looked at. */
interface Budget {
	left: number;
}

/**
 * The list itself while all its entries are safe: most are, and to copy many of them takes longer than to look
 * at them.
 * @param copy filled and returned in any case, when given
 */
function tameList(list: unknown[], depth: number, budget: Budget, copy?: unknown[]): unknown[] {
	for (let index = 0; index < list.length; index++) {
		if (index === MOST_ENTRIES || budget.left <= 0) {
			const cut = copy ?? list.slice(0, index);
			fullLengths.set(cut, list.length);
			return cut;
		}
		const entry = list[index];
		const tamed = tame(entry, depth, budget);
		if (!Object.is(tamed, entry)) copy ??= list.slice(0, index);
		if (copy) copy[index] = tamed;
	}
	return copy ?? list;
}

/** The same for the keys and values of an object. */
function tameRecord(
	record: Record<string, unknown>,
	depth: number,
	budget: Budget,
	copy?: Record<string, unknown>,
): Record<string, unknown> {
	const keys = Object.keys(record);
	for (let index = 0; index < keys.length; index++) {
		const dirtyKey = keys[index] ?? '';
		// Cleaned before it is looked at: a control character inside would hide a prototype key.
		const key = cleanText(dirtyKey);
		const value = record[dirtyKey];
		const isDropped = PROTOTYPE_KEYS.has(key);
		const isCut = index === MOST_ENTRIES || budget.left <= 0;
		const tamed = isDropped || isCut ? undefined : tame(value, depth, budget);
		if (!copy && (isDropped || isCut || key !== dirtyKey || !Object.is(tamed, value))) {
			copy = {};
			for (const before of keys.slice(0, index)) copy[before] = record[before];
		}
		if (isCut) break;
		if (copy && !isDropped) copy[key] = tamed;
	}
	return copy ?? record;
}

function tame(value: unknown, depth: number, budget: Budget): unknown {
	budget.left -= 1;
	if (typeof value === 'string') return cleanText(value);
	// JSON has a minus zero, which n8n stores as 0.
	if (typeof value === 'number') return value + 0;
	const isList = Array.isArray(value);
	if (!isList && !isRecord(value)) return value;
	if (depth === 0) return '[nested too deeply]';
	return isList ? tameList(value, depth - 1, budget) : tameRecord(value, depth - 1, budget);
}

/**
 * A callback's body made safe to read and to hand on: no prototype keys, no control characters or unpaired
 * surrogates, bounded depth, and no longer lists than any callback has. Its size is bounded by n8n
 * (`N8N_PAYLOAD_SIZE_MAX`). JSON that came as text is parsed. The body itself is copied; what is safe inside it
 * is shared with it.
 */
export function sanitizeBody(body: unknown): unknown {
	const parsed = typeof body === 'string' ? parseJson(body) : body;
	const budget = { left: MOST_VALUES };
	if (Array.isArray(parsed)) return tameList(parsed, MAX_DEPTH - 1, budget, []);
	return isRecord(parsed) ? tameRecord(parsed, MAX_DEPTH - 1, budget, {}) : tame(parsed, MAX_DEPTH, budget);
}
