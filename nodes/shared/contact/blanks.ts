/**
 * `value` without blank strings, nulls, empty objects and empty arrays, at any depth; `undefined`
 * when nothing is left. Providers refuse or display blanks, so none ever reaches one.
 */
export function withoutBlanks<T>(value: T): T | undefined;
export function withoutBlanks(value: unknown): unknown {
	if (typeof value === 'string') return value.trim() === '' ? undefined : value;
	if (value === null || value === undefined) return undefined;
	if (Array.isArray(value)) {
		const entries = value
			.map((entry: unknown) => withoutBlanks(entry))
			.filter((entry) => entry !== undefined);
		return entries.length > 0 ? entries : undefined;
	}
	if (typeof value === 'object') {
		const entries = Object.entries(value)
			.map(([key, entry]: [string, unknown]) => [key, withoutBlanks(entry)] as const)
			.filter(([, entry]) => entry !== undefined);
		return entries.length > 0 ? Object.fromEntries(entries) : undefined;
	}
	return value;
}
