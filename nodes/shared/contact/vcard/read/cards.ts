import type { Damage } from './damage';
import { cardMark, endOfHead, type LogicalLine } from './lines';

/**
 * One card of a file: the line of its BEGIN:VCARD and the lines up to its END:VCARD, or what is wrong with
 * it.
 */
export interface CardLines {
	line: number;
	lines: LogicalLine[];
	damage?: Damage;
}

/**
 * The cards of a file, in their order; text outside of cards is ignored. A card inside a card
 * is the AGENT's of vCard 2.1 (§2.4.3) and is left out with it.
 */
export function* splitCards(lines: Iterable<LogicalLine>): Generator<CardLines> {
	let open: CardLines | undefined;
	let depth = 0;
	let isAgentNext = false;
	for (const line of lines) {
		const mark = cardMark(line.text);
		const agent = mark ? undefined : agentValue(line.text);
		if (mark === 'begin' && !(open && isAgentNext)) {
			if (open) yield unfinished(open);
			open = { line: line.number, lines: [] };
			depth = 1;
		} else if (mark === 'begin') {
			depth += 1;
		} else if (mark === 'end' && !open) {
			yield damagedCard(line.number, 'END:VCARD has no BEGIN:VCARD');
		} else if (mark === 'end') {
			depth -= 1;
			if (depth === 0 && open) yield open;
			if (depth === 0) open = undefined;
		} else if (depth === 1) {
			open?.lines.push(line);
		}
		if (open && agent === 'begin') depth += 1;
		isAgentNext = agent === 'empty';
	}
	if (open) yield unfinished(open);
}

function unfinished(card: CardLines): CardLines {
	return damagedCard(card.line, 'BEGIN:VCARD has no END:VCARD');
}

function damagedCard(line: number, reason: string): CardLines {
	return { line, lines: [], damage: { line, reason } };
}

/** Whether a line is an AGENT whose card follows in the next line or begins in this one. */
function agentValue(text: string): 'empty' | 'begin' | undefined {
	if (!/^(?:[A-Za-z0-9-]+\.)?AGENT[;:]/i.test(text)) return undefined;
	const value = text.slice(endOfHead(text) + 1).trim();
	if (value === '') return 'empty';
	return cardMark(value) === 'begin' ? 'begin' : undefined;
}
