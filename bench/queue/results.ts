import type { Cluster } from './cluster.ts';
import { report } from '../../scripts/setup/progress.mjs';
import { type Account, quantile } from './account.ts';

/** One line of the table at the end. */
export interface Result {
	scenario: string;
	subject: string;
	figures: string;
	/**
	 * `met`, `missed`: what was to be shown holds or does not. `n8n`: it does not, and n8n does the same with
	 * its own nodes. `control`: n8n's own nodes alone, for comparison. `tried`: too little of it to tell.
	 */
	verdict: 'met' | 'missed' | 'n8n' | 'control' | 'tried';
}

export const words: Record<Result['verdict'], string> = {
	met: 'met',
	missed: 'MISSED',
	n8n: "n8n's own",
	control: '(control)',
	tried: '(tried)',
};

/** A row of `npm run scale`. */
export interface QueueRow {
	/** For `--only`. */
	name: string;
	/** How many of n8n's workers it wants. */
	workers: 1 | 2;
	/** Left out of the quick version. */
	isLong?: true;
	/** @param amounts callbacks of each flow in a flood; whether this is the quick version */
	measure(cluster: Cluster, amounts: { callbacks: number; quick: boolean }): Promise<Result[]>;
}

/** Tells a result as soon as it is there; the table comes at the end of a long run. */
export function announce(result: Result): Result {
	report(`  ${result.subject}, ${words[result.verdict]}: ${result.figures}`);
	return result;
}

/** How callbacks fared, in words, e.g. "300 acknowledged, 300 executed, 299 sent, 0 sent twice, 1 lost". */
export function describeAccount(account: Account): string {
	const { acknowledged, executed, sent, sentTwice, lost, lostByN8n } = account;
	return [
		`${acknowledged} acknowledged`,
		`${executed} executed`,
		`${sent} sent`,
		`${sentTwice} sent twice`,
		`${lost} lost${lostByN8n > 0 ? ` (${lostByN8n} with an execution that n8n gave up)` : ''}`,
	].join(', ');
}

/** Median and 99th percentile, e.g. "p50 84 ms, p99 310 ms". */
export const describeTimes = (ms: number[]): string =>
	`p50 ${Math.round(quantile(ms, 0.5))} ms, p99 ${Math.round(quantile(ms, 0.99))} ms`;
