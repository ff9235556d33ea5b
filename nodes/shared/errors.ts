import { type INode, NodeOperationError, UserError } from 'n8n-workflow';

import { isBlank } from './text';

/** The most characters of a provider's words that are quoted, in UTF-16 units. */
const LONGEST_QUOTE = 500;

/** The beginning of a text that came from outside. @param longest in UTF-16 units */
export const cutTo = (longest: number, text: string): string =>
	text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;

/** As much of a text that came from outside as is quoted. */
export const cut = (text: string): string => cutTo(LONGEST_QUOTE, text);

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
export function messageOf(error: unknown): { message: string; description: string } {
	if (!(error instanceof Error)) return { message: moderate(String(error)), description: '' };
	const { message } = error;
	const description = 'description' in error ? error.description : undefined;
	return {
		message: moderate(message),
		description: typeof description === 'string' ? moderate(description) : '',
	};
}

/**
 * What somebody filled in is never left out silently.
 * @param place where it stands, as the beginning of a sentence
 * @throws UserError naming the first member of `given` that holds something and is not `known`
 */
export function refuseUnknown(
	given: Readonly<Record<string, unknown>>,
	known: readonly string[],
	place: string,
): void {
	const unknown = Object.keys(given).find((key) => !known.includes(key) && !isBlank(given[key]));
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
 * The error of an item that cannot be used as it is.
 * @param error what was thrown while it was read; its message and description are kept
 * @param ending what follows from it, as the description's last sentence
 */
export function itemError(
	node: INode,
	error: unknown,
	itemIndex: number,
	ending: string,
): NodeOperationError {
	const { message, description } = messageOf(error);
	// Not made of the error itself: n8n would hand back its own as it is, without the item.
	const invalid = new NodeOperationError(node, message, {
		description: sentences(description, ending),
		itemIndex,
	});
	// n8n puts a stock phrase in place of a message with an error name such as EPERM in it.
	invalid.message = message;
	return invalid;
}
