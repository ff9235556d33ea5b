import {
	type IDataObject,
	type INode,
	type INodeExecutionData,
	NodeApiError,
	NodeOperationError,
	UserError,
} from 'n8n-workflow';

import { cleanText, isBlank } from './text';
import { isRecord } from './tolerant';

/** What happened and how to fix it; `code` is the provider's own, or that of a failed connection. */
export interface Failure {
	message: string;
	description: string;
	code?: string;
	httpStatus?: number;
	/** Of a message: whether it may have gone out all the same. */
	mayHaveBeenSent?: boolean;
}

/** A failure to throw where the item is not known; `failureOf` gives it back. */
export const failureError = ({ message, description, code, httpStatus }: Failure): UserError =>
	new UserError(message, { description, extra: { code, httpStatus } });

/** The most characters of a provider's words that are quoted, in UTF-16 units. */
const LONGEST_QUOTE = 500;

/** The beginning of a text that came from outside. @param longest in UTF-16 units */
export const cutTo = (longest: number, text: string): string =>
	text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;

/** More than is quoted, less than takes time. */
const LONGEST_READ = 100 * LONGEST_QUOTE;

/** As much of a text that came from outside as is quoted, on one line: it may end in n8n's log. */
export const cut = (text: string): string =>
	cutTo(LONGEST_QUOTE, cleanText(text.slice(0, LONGEST_READ)).replace(/\s+/g, ' '));

/**
 * A provider's own words, as the end of a description: `. Kaleyra said: …`, or nothing where it said nothing.
 * @param texts as they came; what is missing, repeated or not text is left out
 */
export function quote(provider: string, texts: unknown[]): string {
	const said = texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
	const words = [...new Set(said.slice(0, 20).map(cut))].join(' – ');
	return words === '' ? '' : `. ${provider} said: ${cut(words)}`;
}

/** How much of very long words stays, of their beginning and of their end, in UTF-16 units. */
const BEGINNING = 700;
const END = 250;

/**
 * The words; of very long ones, such as those around a value that is a whole file, what says where it stands
 * and what is wrong.
 */
const moderate = (words: string): string =>
	words.length <= BEGINNING + END
		? words
		: `${words.slice(0, BEGINNING)}…${words.slice(-END)}`.toWellFormed();

/**
 * What happened and how to fix it, in the words of whatever was thrown, about 1,000 characters of each at
 * most.
 */
export function failureOf(error: unknown): Failure {
	if (!(error instanceof Error)) return { message: moderate(String(error)), description: '' };
	const { message } = error;
	const description = 'description' in error ? error.description : undefined;
	const { code, httpStatus }: Record<string, unknown> =
		'extra' in error && isRecord(error.extra) ? error.extra : {};
	return {
		message: moderate(message),
		description: typeof description === 'string' ? moderate(description) : '',
		...(typeof code === 'string' && { code }),
		...(typeof httpStatus === 'number' && { httpStatus }),
	};
}

/** The first member of `given` that holds something and is not `known`: what was filled in is never left out silently. */
export const unknownMember = (
	given: Readonly<Record<string, unknown>>,
	known: readonly string[],
): string | undefined => Object.keys(given).find((key) => !known.includes(key) && !isBlank(given[key]));

/**
 * @param place where it stands, as the beginning of a sentence
 * @throws UserError naming the `unknownMember` of `given`
 */
export function refuseUnknown(
	given: Readonly<Record<string, unknown>>,
	known: readonly string[],
	place: string,
): void {
	const unknown = unknownMember(given, known);
	if (unknown === undefined) return;
	throw new UserError(`${place} has no "${cut(unknown)}"`, {
		description: `Correct its name in the expression, or remove it. What there is: ${known.join(', ')}`,
	});
}

/** The parts that say something, as sentences one after the other; a part may bring its full stop along. */
export function sentences(...parts: string[]): string {
	const said = parts.map((part) => part.trim()).filter((part) => part !== '');
	return said
		.map((part, index) => (index === said.length - 1 || /[.!?…]$/.test(part) ? part : `${part}.`))
		.join(' ');
}

/** An item as a sentence names it: by its number, which n8n counts from 0, or as the only one. */
export const itemName = (itemIndex: number, count: number): string =>
	count === 1 ? 'The item' : `Item ${itemIndex}`;

/**
 * A failure as n8n's error for what a provider or the way to it did. The provider's answer itself is not
 * attached: it may echo the request.
 */
export function toNodeApiError(node: INode, failure: Failure, itemIndex: number): NodeApiError {
	const { message, description, code, httpStatus } = failure;
	const httpCode = httpStatus === undefined ? undefined : String(httpStatus);
	const error = new NodeApiError(node, {}, { message, description, httpCode, itemIndex });
	// n8n puts a stock phrase in place of a message with an error name such as EPERM in it.
	error.message = message;
	error.context.code = code;
	return error;
}

/** A failure as n8n's error for an item that cannot be used as it is. */
export function itemError(node: INode, failure: Failure, itemIndex: number): NodeOperationError {
	const { message, description } = failure;
	const error = new NodeOperationError(node, message, { description, itemIndex });
	// As in `toNodeApiError`.
	error.message = message;
	return error;
}

/**
 * The output item of what failed with Continue On Fail: `{ to, status: "failed", error }`. Where the node has
 * an error output, n8n sends only items there whose sole field is `error`, and adds the fields of the input
 * item itself, so that what was asked for goes into `error`.
 * @param asked what the failed operation was asked for, such as the recipient; nothing where it has no such thing
 */
export function toErrorItem(
	node: INode,
	{ message, description, code, httpStatus, mayHaveBeenSent }: Failure,
	asked: IDataObject | undefined,
	itemIndex: number,
): INodeExecutionData {
	const error: IDataObject = { message, description };
	if (code !== undefined) error.code = code;
	if (httpStatus !== undefined) error.httpStatus = httpStatus;
	if (mayHaveBeenSent !== undefined) error.mayHaveBeenSent = mayHaveBeenSent;
	const json =
		asked === undefined || node.onError === 'continueErrorOutput'
			? { error: { ...error, ...asked } }
			: { ...asked, status: 'failed', error };
	return { json, pairedItem: { item: itemIndex } };
}
