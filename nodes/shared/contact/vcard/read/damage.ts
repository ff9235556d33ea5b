import { UserError } from 'n8n-workflow';

import { sentences } from '../../../sentences';

/** What is wrong with a card, and the line of the file (counted from 1) it is wrong in. */
export interface Damage {
	line: number;
	reason: string;
}

/** A card that is whole has no `damage`. */
export interface CardState {
	damage?: Damage;
}

/** How many cards or ranges of cards an error names before it says how many more there are. */
const NAMED = 20;

/**
 * The error for a file in which the cards with a `damage` cannot be read: the message says line and reason
 * of the first one (and its number, when the file holds several), the description which cards are fine and
 * what to do.
 */
export function damagedCardsError(cards: readonly CardState[]): UserError | undefined {
	const damaged = cards.flatMap(({ damage }, index) => (damage ? [{ ...damage, number: index + 1 }] : []));
	const [first, ...others] = damaged;
	if (!first) return undefined;
	if (cards.length === 1) {
		return new UserError(`vCard line ${first.line}: ${first.reason}`, {
			description: 'Correct this line, or export the card again',
		});
	}
	const describe = (card: typeof first) => `vCard ${card.number} (line ${card.line}): ${card.reason}`;
	const description = sentences(
		fineCards(cards),
		...(others.length > 0 ? [`Also damaged: ${enumerate(others.map(describe))}`] : []),
		`Correct or remove the damaged card${others.length > 0 ? 's' : ''}, or export ${others.length > 0 ? 'them' : 'it'} again`,
	);
	return new UserError(describe(first), { description });
}

/** "Cards 1 and 3 to 9 are fine" */
function fineCards(cards: readonly CardState[]): string {
	const ranges: Array<{ from: number; to: number }> = [];
	cards.forEach(({ damage }, index) => {
		if (damage) return;
		const last = ranges.at(-1);
		if (last?.to === index) last.to = index + 1;
		else ranges.push({ from: index + 1, to: index + 1 });
	});
	const count = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
	if (count === 0) return 'All cards are damaged';
	const names = ranges.flatMap(({ from, to }) =>
		to - from === 1 ? [`${from}`, `${to}`] : [rangeName(from, to)],
	);
	return count === 1 ? `Card ${names[0]} is fine` : `Cards ${enumerate(names)} are fine`;
}

function rangeName(from: number, to: number): string {
	return from === to ? `${from}` : `${from} to ${to}`;
}

function enumerate(names: readonly string[]): string {
	const shown = names.slice(0, NAMED);
	const parts = names.length > NAMED ? [...shown, `${names.length - NAMED} more`] : shown;
	return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
}
