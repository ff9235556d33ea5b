import type { IExecuteFunctions } from 'n8n-workflow';

import type { Outcome } from './outcome';

/** How long a run is silent at most, in ms. */
const INTERVAL = 10_000;

/** Shows how far a long run is: in n8n's log, and of a run started by hand also in the browser's console. */
export interface LifeSigns {
	/** Counts a message that is done. */
	count(outcome: Outcome): void;
	/** To be called now and then, also while every message waits. */
	show(): void;
}

/** @param total how many messages the run has */
export function createLifeSigns(context: IExecuteFunctions, total: number): LifeSigns {
	let due = performance.now() + INTERVAL;
	let sent = 0;
	let failed = 0;
	const show = () => {
		const now = performance.now();
		if (now < due) return;
		due = now + INTERVAL;
		const line = `${sent} of ${total} messages sent${failed === 0 ? '' : `, ${failed} failed`}`;
		context.logger.info(`${context.getNode().name}: ${line}`);
		context.sendMessageToUI(line);
	};
	return {
		count({ state }) {
			if (state === 'accepted') sent++;
			if (state === 'failed') failed++;
			show();
		},
		show,
	};
}
