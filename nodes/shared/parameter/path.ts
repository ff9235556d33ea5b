import { isSafeObjectProperty } from 'n8n-workflow';

/**
 * The steps from the item's JSON to a value: the `from` and `phone` of `={{ $json.from.phone }}`. An index is
 * its digits.
 */
export type Path = readonly string[];

/** One step: `.name`, `["any text"]`, `['any text']` or `[0]`, without what would need unescaping. */
const BLANKS = '[ \\t\\r\\n]*';
const text = (quote: string) => `${quote}([^${quote}\\\\{}\\p{Cc}\\p{Cs}\\u2028\\u2029]*)${quote}`;
const STEP = `\\.([A-Za-z_$][\\w$]*)|\\[${BLANKS}(?:${text('"')}|${text("'")}|(0|[1-9]\\d{0,8}))${BLANKS}\\]`;

/** Every part of it begins with a character that the part before cannot hold, so that matching is linear. */
const EXPRESSION = new RegExp(`^=\\{\\{${BLANKS}\\$json((?:${STEP})*)${BLANKS}\\}\\}$`, 'u');
const STEPS = new RegExp(STEP, 'gu');

/** n8n refuses the whole expression for this word, also as a part of a key. */
const REFUSED = /\.\s*constructor/;

/** Names that n8n's rewriting of the expression takes for its own. */
const REWRITTEN = new Set(['$', 'globalThis']);

/** What every object inherits. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Whether `key` is nothing but a key of data wherever n8n looks it up. What objects inherit and what n8n
 * marks its own values with is not: its engines differ there.
 */
export const isPlainKey = (key: string): boolean => !INHERITED.has(key) && !key.startsWith('__');

/**
 * Whether it also works in an expression: n8n refuses some names there, and uses others itself.
 */
const isPlainStep = (key: string): boolean =>
	isPlainKey(key) && isSafeObjectProperty(key) && !REWRITTEN.has(key);

/**
 * The path that an expression is, or `undefined` when it is anything else than exactly one path into the
 * item's JSON.
 */
export function readPath(expression: string): Path | undefined {
	const steps = EXPRESSION.exec(expression)?.[1];
	if (steps === undefined || REFUSED.test(steps)) return undefined;
	const path = Array.from(
		steps.matchAll(STEPS),
		([, name, double, single, index]) => name ?? double ?? single ?? index ?? '',
	);
	return path.every(isPlainStep) ? path : undefined;
}
