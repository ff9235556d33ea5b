import type { Answer } from '../exchange.ts';

/** HTTP 200 with FAIL; without a number where the gateway names none (99digital contract §5). */
export const fail = (reason: number | null, ...violations: string[]): Answer => ({
	status: 200,
	body: reason === null ? { status: 'FAIL' } : { status: 'FAIL', reason },
	violations,
});

/** The documented reasons, one that is not, and none (§5). */
const reasons = [2, 3, 4, 5, 6, 7, 8, 99, null];

export const failures = Object.fromEntries(reasons.map((reason) => [String(reason ?? 'none'), fail(reason)]));
