import { quantile } from '../account/account.ts';
import type { Result } from '../results.ts';

/** How fast a flow answered the callbacks of a flood. */
export interface Answered {
	title: string;
	/** Messages per second. */
	rate: number;
	/** Milliseconds from the post of each callback to its message's arrival at the provider. */
	toProvider: number[];
}

/**
 * What this package is to reach beside n8n's own nodes: so many times as many answers, and that part of their
 * 99th percentile.
 */
const goals = { rate: 2.5, p99: 0.25 };

/** With fewer callbacks it is chance that decides. */
const enough = 100;

/** A flow beside n8n's own nodes with the same number of callbacks. */
export function compareAnswers(ours: Answered, theirs: Answered): Omit<Result, 'scenario'> {
	const rate = ours.rate / theirs.rate;
	const p99 = quantile(ours.toProvider, 0.99) / quantile(theirs.toProvider, 0.99);
	const isMet = rate >= goals.rate && p99 <= goals.p99;
	const isMeasured = ours.toProvider.length >= enough;
	return {
		subject: `${ours.title}, beside ${theirs.title}`,
		figures: `${rate.toFixed(2)} times as many a second (goal: ${goals.rate}), p99 to the provider ${p99.toFixed(2)} of it (goal: ${goals.p99})`,
		verdict: isMeasured ? (isMet ? 'met' : 'missed') : 'tried',
	};
}
