import { UserError } from 'n8n-workflow';

import { sentences } from '../errors';

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

/** A line of a card with its folds undone, and the number (from 1) of the line of the file it begins in. */
export interface LogicalLine {
	number: number;
	text: string;
}

/**
 * Where a property's parameters end: its first colon that is not in quotes, or its first colon at all where
 * the quotes are not paired (vCard 2.1 knows no quotes). -1 when there is none.
 */
export function endOfHead(text: string): number {
	const first = text.indexOf(':');
	let colon = first;
	let open = text.indexOf('"');
	while (open >= 0 && open < colon) {
		const close = text.indexOf('"', open + 1);
		if (close < 0) return first;
		if (close > colon) colon = text.indexOf(':', close + 1);
		open = text.indexOf('"', close + 1);
	}
	return colon < 0 ? first : colon;
}

/**
 * Whether a line opens or closes a card; the byte order mark of a file that was appended to another does
 * not hide it.
 */
export function cardMark(text: string): 'begin' | 'end' | undefined {
	if (text.length > 100) return undefined;
	const [, word] = /^(?:\ufeff|\xef\xbb\xbf)?(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*$/i.exec(text) ?? [];
	if (word === undefined) return undefined;
	return word.toUpperCase() === 'BEGIN' ? 'begin' : 'end';
}

/**
 * The lines of a file with CR, LF or CRLF line ends, or with those of a file whose CRLF were taken for LF
 * and made CRLF once more: CR CR LF, which editors and text fields show as a blank line after every line.
 */
function physicalLines(source: string): { lines: string[]; step: number } {
	const lines = source.split(/\r{0,2}\n|\r/);
	const isDoubled = lines.length > 2 && lines.every((line, at) => at % 2 === 0 || line === '');
	return isDoubled ? { lines: lines.filter((_, at) => at % 2 === 0), step: 2 } : { lines, step: 1 };
}

/**
 * The logical lines of a file. A line that begins with white space continues the one before: vCard 3.0 and
 * 4.0 add that one character (RFC 6350 §3.2), while 2.1 folds where white space was, which therefore stays
 * (vCard 2.1 §2.1.3). Blank lines are dropped.
 */
export function* logicalLines(source: string): Generator<LogicalLine> {
	const { lines: physical, step } = physicalLines(source);
	let isVersion21 = false;
	for (let at = 0; at < physical.length;) {
		const number = at * step + 1;
		const first = physical[at] ?? '';
		at += 1;
		if (first.trim() === '') continue;
		const parts = [first];
		const encoding = encodingOf(first);
		for (let next = physical[at]; next !== undefined; next = physical[at]) {
			if (!continueLine(parts, next, encoding, isVersion21)) break;
			at += 1;
		}
		const text = parts.join('');
		if (/^VERSION:/i.test(text)) isVersion21 = text.slice(8).trim() === '2.1';
		yield { number, text };
	}
}

type Encoding = 'quoted-printable' | 'base64' | undefined;

function encodingOf(line: string): Encoding {
	const semicolon = line.indexOf(';');
	if (semicolon < 0 || semicolon > line.indexOf(':')) return undefined;
	const head = line.slice(0, endOfHead(line));
	if (/;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(head)) return 'quoted-printable';
	return /;(?:BASE64|ENCODING=(?:BASE64|B))(?:;|$)/i.test(head) ? 'base64' : undefined;
}

/** Adds `next` to the parts of a line when it continues it; says whether it did. */
function continueLine(parts: string[], next: string, encoding: Encoding, isVersion21: boolean): boolean {
	const previous = parts.at(-1) ?? '';
	if (encoding === 'quoted-printable' && previous.endsWith('=') && !cardMark(next)) {
		parts[parts.length - 1] = previous.slice(0, -1);
		// A blank before an encoded byte is a fold that some writers add to the soft line break.
		parts.push(/^[ \t]=/.test(next) ? next.slice(1) : next);
		return true;
	}
	if (/^[ \t]/.test(next)) {
		parts.push(isVersion21 ? next : next.slice(1));
		return true;
	}
	// Some vCard 2.1 writers break BASE64 without the blank that marks a continuation; a blank line ends it.
	if (encoding === 'base64' && /^[A-Za-z0-9+/]+={0,2}$/.test(next)) {
		parts.push(next);
		return true;
	}
	return false;
}

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
