import { sleep } from 'n8n-workflow';

/** How often a waiting message looks whether sending was stopped, in ms. */
const WAKE_UP = 200;

/** Lets messages go, holds all of them back while the provider asks for a pause, and stops them for good. */
export interface Pace {
	/** Resolves when a message may go: true, or false when sending was stopped. */
	turn(): Promise<boolean>;
	/** Holds every message back for at least `pause` ms from now. */
	hold(pause: number): void;
	stop(): void;
}

/** @param whileWaiting called now and then as long as a message waits */
export function createPace(isCancelled: () => boolean, whileWaiting: () => void = () => {}): Pace {
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
