import type { Answer } from '../provider.ts';

/** The simulator's fixed test account. The key is made up and opens nothing but the simulator. */
export const account = {
	apiKey: 'fake-99digital-key-0001',
	from: '972771234567',
} as const;

/** HTTP 200 with FAIL; without a number where the gateway names none (99digital contract §5). */
export const fail = (reason: number | null, ...violations: string[]): Answer => ({
	status: 200,
	body: reason === null ? { status: 'FAIL' } : { status: 'FAIL', reason },
	violations,
});

/** The documented reasons, one that is not, and none (§5). */
const reasons = [2, 3, 4, 5, 6, 7, 8, 99, null];

export const failures = Object.fromEntries(reasons.map((reason) => [String(reason ?? 'none'), fail(reason)]));

/** For all that the page of templates has no documented reason for (§22). */
export const UNNAMED_REASON = 9;

/**
 * Reason 4 is about the recipient, 5 about an empty text, 2 about any other malformed body (§5); of a
 * reaction 4 about its message, 5 about its emoji (§28.1).
 */
export function reasonOf(operation: string | undefined, rules: { path: string }[]): number {
	const at = (path: string) => rules.some((rule) => rule.path === path);
	if (operation === 'sendReaction') return at('unique') ? 4 : at('reaction') ? 5 : 2;
	if (at(operation === 'getTimers' ? 'number' : 'to')) return 4;
	if (operation === 'sendTemplate') return UNNAMED_REASON;
	return operation === 'sendMessage' && at('body') ? 5 : 2;
}
