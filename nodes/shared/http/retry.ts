import { type IExecuteFunctions, sleep } from 'n8n-workflow';

import type { Account } from './account';
import type { Answer } from './answer';
import { type ConnectionError, exchange, type ProviderRequest } from './exchange';
import type { Limits } from '../options';

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

/** How often a waiting message looks whether sending was stopped, in ms. */
const WAKE_UP = 200;

/** Lets messages go, holds all of them back while the provider asks for a pause, and stops them for good. */
export interface SendGate {
	/** Resolves when a message may go: true, or false when sending was stopped. */
	turn(): Promise<boolean>;
	/** Holds every message back for at least `pause` ms from now. */
	hold(pause: number): void;
	stop(): void;
}

/** @param whileWaiting called now and then as long as a message waits */
export function createSendGate(isCancelled: () => boolean, whileWaiting: () => void = () => {}): SendGate {
	// By a clock that changes of the system's time do not move.
	let heldUntil = 0;
	let stopped = false;
	return {
		async turn() {
			for (;;) {
				if (stopped || isCancelled()) return false;
				const left = heldUntil - performance.now();
				if (left <= 0) return true;
				whileWaiting();
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

/** How long to wait before another try, in ms; `undefined` when the provider may have taken the message. */
function pauseBeforeRetry(
	result: Answer | ConnectionError,
	retry: number,
	isTaken: (answer: Answer) => boolean,
): number | undefined {
	if (result.kind === 'notSent' && result.retry) return backOff(retry, Math.random);
	if (result.kind !== 'answered' || result.status !== 429 || isTaken(result)) return undefined;
	const pause = pauseAfter429(result.retryAfter, retry);
	return pause <= LONGEST_RETRY_AFTER ? pause : undefined;
}

/** What every request of a run has in common. */
interface Connection {
	context: IExecuteFunctions;
	account: Account;
	gate: SendGate;
}

/**
 * Makes a request when its turn comes: only after a 429, or when the connection was never made, does it try
 * again, since otherwise the provider may have done what it was asked for. The pause before another try holds
 * back all requests of the run.
 * @param isTaken whether an answer says, under whatever status, that the provider has what was asked for
 * @returns how the last try ended; `undefined` when the run was stopped before
 */
export async function requestWithRetry(
	{ context, account, gate }: Connection,
	request: ProviderRequest,
	{ maxRetries, timeout }: Pick<Limits, 'maxRetries' | 'timeout'>,
	isTaken: (answer: Answer) => boolean = () => false,
): Promise<Answer | ConnectionError | undefined> {
	for (let retry = 0; ; retry++) {
		if (!(await gate.turn())) return undefined;
		const result = await exchange(context, account, request, timeout);
		const pause = retry < maxRetries ? pauseBeforeRetry(result, retry, isTaken) : undefined;
		if (pause === undefined) return result;
		gate.hold(pause);
	}
}
