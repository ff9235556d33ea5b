import { sleep } from 'n8n-workflow';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** A provider that asks for a longer pause than this is not waited for: 5 minutes, in ms. */
export const LONGEST_RETRY_AFTER = 300_000;

/** How often a waiting message looks whether sending was stopped, in ms. */
const WAKE_UP = 200;

/**
 * The pause a provider asks for, in ms: `Retry-After` as seconds or as a date (RFC 9110 §10.2.3). `undefined` when it is
 * missing or unreadable.
 */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
	if (header === undefined) return undefined;
	if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Math.ceil(Number(header) * 1_000);
	// Date.parse alone takes "-5" and "soon 5" for dates.
	const date = /\d{1,2}:\d{2}:\d{2}/.test(header) ? Date.parse(header) : Number.NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Exponential back-off with jitter, in ms: half of the full pause is certain, half is chance, so that clients do not return in step. */
export function backOff(retry: number, random: () => number): number {
	const full = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** retry);
	return full / 2 + (full / 2) * random();
}

/** Lets messages go, holds all of them back while the provider asks for a pause, and stops them for good. */
export interface Pace {
	/** Resolves when a message may go: true, or false when sending was stopped. */
	turn(): Promise<boolean>;
	/** Holds every message back for at least `pause` ms from now. */
	hold(pause: number): void;
	stop(): void;
}

export function createPace(isCancelled: () => boolean): Pace {
	// In terms of a clock that nobody sets.
	let heldUntil = 0;
	let stopped = false;
	return {
		async turn() {
			for (;;) {
				if (stopped || isCancelled()) return false;
				const left = heldUntil - performance.now();
				if (left <= 0) return true;
				await sleep(Math.min(left, WAKE_UP));
			}
		},
		hold(pause) {
			heldUntil = Math.max(heldUntil, performance.now() + pause);
		},
		stop() {
			stopped = true;
		},
	};
}
