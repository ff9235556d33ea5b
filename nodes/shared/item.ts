import {
	type IExecuteFunctions,
	isSafeObjectProperty,
	NodeConnectionTypes,
	type NodeParameterValueType,
} from 'n8n-workflow';

import type { TakenFiles } from './media/formats';
import { binaryIn, type HeldFile } from './media/held';
import type { Template } from './templates/template';

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

/** In place of a value that only n8n can give. */
export const UNRESOLVED = Symbol('unresolved');

/** An object as JSON gives it. One with another prototype may hold more than its own keys say. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}

const isScalar = (value: unknown): boolean =>
	value === null ||
	typeof value === 'string' ||
	typeof value === 'boolean' ||
	(typeof value === 'number' && Number.isFinite(value));

/** More objects than JSON of the size that n8n takes can hold: what has more refers to itself. */
const MOST_OBJECTS = 10_000_000;

/**
 * Whether n8n hands `value` over as it is: it is JSON throughout. n8n turns dates into text and copies the
 * rest by rules of its own.
 */
function isPlainData(value: unknown): boolean {
	if (isScalar(value)) return true;
	// Not by recursion: nobody bounds the depth of what came in through a webhook.
	const rest = [value];
	for (let count = 0; rest.length > 0; count++) {
		if (count === MOST_OBJECTS) return false;
		const next = rest.pop();
		if (Array.isArray(next)) {
			for (const entry of next) if (!isScalar(entry)) rest.push(entry);
		} else if (isPlainObject(next)) {
			// Without a list of the keys, which would take three times as long.
			for (const key in next) {
				if (!isPlainKey(key)) return false;
				const entry = next[key];
				if (!isScalar(entry)) rest.push(entry);
			}
		} else return false;
	}
	return true;
}

/** What a path leads to in an item's JSON: `undefined` where it leads nowhere, as in n8n. */
function valueAt(path: Path, json: unknown): unknown {
	let value = json;
	for (const key of path) {
		if (value === undefined || value === null) return undefined;
		if (!Array.isArray(value) && !isPlainObject(value)) return UNRESOLVED;
		value = Reflect.get(value, key);
	}
	return value === undefined || isPlainData(value) ? value : UNRESOLVED;
}

/**
 * The value of a parameter, read without n8n.
 * @param stored the parameter as the workflow holds it
 * @param json the item's JSON; `undefined` where there is no item
 * @param pathOf what `readPath` says of an expression
 * @returns `UNRESOLVED` when something in it is for n8n to evaluate
 */
export function resolve(
	stored: unknown,
	json: unknown,
	pathOf: (expression: string) => Path | undefined,
): unknown {
	if (typeof stored === 'string') {
		if (!stored.startsWith('=')) return stored;
		const path = isPlainObject(json) ? pathOf(stored) : undefined;
		return path === undefined ? UNRESOLVED : valueAt(path, json);
	}
	if (Array.isArray(stored)) {
		const values: unknown[] = stored.map((entry: unknown) => resolve(entry, json, pathOf));
		return values.includes(UNRESOLVED) ? UNRESOLVED : values;
	}
	if (typeof stored !== 'object' || stored === null) return stored;
	if (!isPlainObject(stored)) return UNRESOLVED;
	const values: Record<string, unknown> = {};
	for (const [key, entry] of Object.entries(stored)) {
		const value = key === '__proto__' ? UNRESOLVED : resolve(entry, json, pathOf);
		if (value === UNRESOLVED) return UNRESOLVED;
		values[key] = value;
	}
	return values;
}

/** An input item as the kinds of messages read it. */
export interface Item {
	index: number;
	/**
	 * A parameter of the node for this item. @throws NodeOperationError when it is missing and there is no
	 * fallback
	 */
	parameter(name: string, fallback?: NodeParameterValueType | object): unknown;
	/** The file in a binary field. @throws NodeOperationError when there is none */
	file(field: string): Promise<Buffer>;
}

/** An item as a message is read from it. */
export interface MessageItem extends Item {
	/**
	 * All templates of the item's account and sender; they are read once a run. @throws UserError when they
	 * cannot be read
	 */
	templates(): Promise<Template[]>;
	files: ItemFiles;
}

/** The files that an item may hold, and what its provider takes of them. */
export interface ItemFiles {
	/** The provider's name. */
	provider: string;
	taken: TakenFiles;
	/** @throws UserError naming the fields that the item has, when it has no such one */
	held(field: unknown): Promise<HeldFile>;
}

/**
 * The input items of a run. A parameter that is a plain value or a path into the item is read here: n8n
 * evaluates expressions in a sandbox, which takes several times as long as the rest of a node that answers
 * one message. Everything else n8n evaluates.
 */
export function itemReader(context: IExecuteFunctions): (index: number) => Item {
	const paths = new Map<string, Path | undefined>();
	const pathOf = (expression: string): Path | undefined => {
		if (!paths.has(expression)) paths.set(expression, readPath(expression));
		return paths.get(expression);
	};
	return (index) => ({
		index,
		parameter(name, fallback) {
			const stored: unknown = context.getNodeParameter(name, index, fallback, { rawExpressions: true });
			// Named, for an AI agent's tool gets its arguments by another input, and they are not what `$json` is.
			const json = context.getInputData(0, NodeConnectionTypes.Main)[index]?.json;
			const value = resolve(stored, json, pathOf);
			return value === UNRESOLVED ? context.getNodeParameter(name, index, fallback) : value;
		},
		async file(field) {
			binaryIn(context, index, field);
			return await context.helpers.getBinaryDataBuffer(index, field);
		},
	});
}
