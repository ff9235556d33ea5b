/**
 * A provider's time as ISO 8601 in UTC: Unix seconds or milliseconds as number or text, or a date with
 * `+0000`, `-0300`, `+00:00` or `Z`.
 * @param fallback returned when `value` is missing or no time
 */
export function toIsoTime(value: string | undefined, fallback: string): string {
	// Longer than any time, so that no expression below reads much.
	if (value === undefined || value.length > 40) return fallback;
	const unix = /^\d{9,13}$/.test(value) ? Number(value) * (value.length > 11 ? 1 : 1_000) : undefined;
	// Date.parse alone takes "1" and "room 12" for dates, and a time without a zone for one in the server's.
	const zoned = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(value);
	const time = unix ?? (zoned ? Date.parse(value) : Number.NaN);
	return Number.isNaN(time) ? fallback : new Date(time).toISOString();
}
