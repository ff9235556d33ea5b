import { isPlainKey, type Path } from './path';

/** In place of a value that only n8n can give. */
export const UNRESOLVED = Symbol('unresolved');

/** An object as JSON gives it. One with another prototype may hold more than its own keys say. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}

const isScalar = (value: unknown): boolean =>
	value === null ||
	typeof value === 'string' ||
	typeof value === 'boolean' ||
	(typeof value === 'number' && Number.isFinite(value));

/** More objects than JSON of the size that n8n takes can hold: what has more refers to itself. */
const MOST_OBJECTS = 10_000_000;

/**
 * Whether n8n hands `value` over as it is: it is JSON throughout. n8n turns dates into text and copies the
 * rest by rules of its own.
 */
function isPlainData(value: unknown): boolean {
	if (isScalar(value)) return true;
	// Not by recursion: nobody bounds the depth of what came in through a webhook.
	const rest = [value];
	for (let count = 0; rest.length > 0; count++) {
		if (count === MOST_OBJECTS) return false;
		const next = rest.pop();
		if (Array.isArray(next)) {
			for (const entry of next) if (!isScalar(entry)) rest.push(entry);
		} else if (isPlainObject(next)) {
			// Without a list of the keys, which would take three times as long.
			for (const key in next) {
				if (!isPlainKey(key)) return false;
				const entry = next[key];
				if (!isScalar(entry)) rest.push(entry);
			}
		} else return false;
	}
	return true;
}

/** What a path leads to in an item's JSON: `undefined` where it leads nowhere, as in n8n. */
function valueAt(path: Path, json: unknown): unknown {
	let value = json;
	for (const key of path) {
		if (value === undefined || value === null) return undefined;
		if (!Array.isArray(value) && !isPlainObject(value)) return UNRESOLVED;
		value = Reflect.get(value, key);
	}
	return value === undefined || isPlainData(value) ? value : UNRESOLVED;
}

/**
 * The value of a parameter, read without n8n.
 * @param stored the parameter as the workflow holds it
 * @param json the item's JSON; `undefined` where there is no item
 * @param pathOf what `readPath` says of an expression
 * @returns `UNRESOLVED` when something in it is for n8n to evaluate
 */
export function resolve(
	stored: unknown,
	json: unknown,
	pathOf: (expression: string) => Path | undefined,
): unknown {
	if (typeof stored === 'string') {
		if (!stored.startsWith('=')) return stored;
		const path = isPlainObject(json) ? pathOf(stored) : undefined;
		return path === undefined ? UNRESOLVED : valueAt(path, json);
	}
	if (Array.isArray(stored)) {
		const values: unknown[] = stored.map((entry: unknown) => resolve(entry, json, pathOf));
		return values.includes(UNRESOLVED) ? UNRESOLVED : values;
	}
	if (typeof stored !== 'object' || stored === null) return stored;
	if (!isPlainObject(stored)) return UNRESOLVED;
	const values: Record<string, unknown> = {};
	for (const [key, entry] of Object.entries(stored)) {
		const value = key === '__proto__' ? UNRESOLVED : resolve(entry, json, pathOf);
		if (value === UNRESOLVED) return UNRESOLVED;
		values[key] = value;
	}
	return values;
}
