const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** A provider that asks for a longer pause than this is not waited for: 5 minutes, in ms. */
export const LONGEST_RETRY_AFTER = 300_000;

/**
 * The pause a provider asks for, in ms: `Retry-After` as seconds or as a date (RFC 9110 §10.2.3). `undefined`
 * when it is missing or unreadable.
 */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
	if (header === undefined) return undefined;
	if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Math.ceil(Number(header) * 1_000);
	// Date.parse alone takes "-5" and "soon 5" for dates.
	const date = /\d{1,2}:\d{2}:\d{2}/.test(header) ? Date.parse(header) : Number.NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * Exponential back-off with jitter, in ms: half of the full pause is certain, half is chance, so that clients
 * do not return in step.
 */
export function backOff(retry: number, random: () => number): number {
	const full = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** retry);
	return full / 2 + (full / 2) * random();
}

/**
 * The pause after a 429, in ms: what its `Retry-After` asks for, and never less than the back-off of this
 * retry, so that even a provider that asks for no pause gets one.
 */
export function pauseAfter429(retryAfter: string | undefined, retry: number): number {
	return Math.max(readRetryAfter(retryAfter, Date.now()) ?? 0, backOff(retry, Math.random));
}
