import { UserError } from 'n8n-workflow';

import type { Row } from '../rows';
import { readValue, requireValue } from '../template/values';

/** What a person chooses by a tap: a reply button, or a row of a list. */
export interface Choice {
	/** What comes back when it is chosen. */
	id: string;
	title: string;
}

/** The most characters of each part. */
interface Longest {
	id: number;
	title: number;
}

/**
 * A choice as a row of the form gives it; without an ID its title is the ID.
 * @param nameOf the name of its "title" and its "ID" in the user's words
 * @throws UserError when it has no title, or a part does not fit
 */
export function readChoice({ id, title }: Row, nameOf: (part: string) => string, longest: Longest): Choice {
	const text = requireValue({ value: title, name: () => nameOf('title') }, longest.title);
	return { id: readValue({ value: id, name: () => nameOf('ID') }, longest.id) ?? text, title: text };
}

const PARTS = {
	id: {
		word: 'ID',
		fix: 'Give each its own "ID": it tells which one was chosen. Where "ID" is empty, the title is the ID',
	},
	title: { word: 'title', fix: 'Give each its own "Title"' },
};

/**
 * @param list the name of all of them in the user's words
 * @param placeOf the name of a place in it, by its index from 0
 * @throws UserError naming two choices that have the same `part`
 */
export function requireDifferent(
	list: string,
	choices: Choice[],
	part: keyof typeof PARTS,
	placeOf: (index: number) => string,
): void {
	const seen = new Map<string, number>();
	choices.forEach(({ [part]: value }, index) => {
		const other = seen.get(value);
		if (other !== undefined) {
			const { word, fix } = PARTS[part];
			throw new UserError(
				`${list}: ${placeOf(other)} and ${placeOf(index)} have the same ${word} "${value}"`,
				{ description: fix },
			);
		}
		seen.set(value, index);
	});
}
