/**
 * `value` without blank strings, nulls, empty objects and empty arrays, at any depth; `undefined`
 * when nothing is left. Providers refuse or display blanks.
 */
export function withoutBlanks<T>(value: T): T | undefined;
export function withoutBlanks(value: unknown): unknown {
	if (typeof value === 'string') return value.trim() === '' ? undefined : value;
	if (value === null || value === undefined) return undefined;
	if (Array.isArray(value)) {
		const kept: unknown[] = [];
		for (const entry of value) {
			const rest: unknown = withoutBlanks(entry);
			if (rest !== undefined) kept.push(rest);
		}
		return kept.length > 0 ? kept : undefined;
	}
	if (typeof value === 'object') {
		const kept: Array<[string, unknown]> = [];
		const members: Array<[string, unknown]> = Object.entries(value);
		for (const [key, entry] of members) {
			const rest: unknown = withoutBlanks(entry);
			if (rest !== undefined) kept.push([key, rest]);
		}
		return kept.length > 0 ? Object.fromEntries(kept) : undefined;
	}
	return value;
}
