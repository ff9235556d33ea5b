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

/** A byte order mark, which a file that was appended to another brings along. */
const BYTE_ORDER_MARK = String.raw`(?:\ufeff|\xef\xbb\xbf)?`;
const MARK = new RegExp(`^${BYTE_ORDER_MARK}(BEGIN|END)[ \\t]*:[ \\t]*VCARD[ \\t]*$`, 'i');

/** Where files were appended to each other without a line end between them. */
const BOTH_MARKS = new RegExp(
	`^([ \\t]*END[ \\t]*:[ \\t]*VCARD[ \\t]*)(${BYTE_ORDER_MARK}BEGIN[ \\t]*:[ \\t]*VCARD[ \\t]*)$`,
	'i',
);

/** A mark with everything that may stand in it is hardly longer. */
const LONGEST_MARK = 100;

/** Whether a line opens or closes a card. */
export function cardMark(text: string): 'begin' | 'end' | undefined {
	if (text.length > LONGEST_MARK) return undefined;
	const word = MARK.exec(text)?.[1];
	if (word === undefined) return undefined;
	return word.toUpperCase() === 'BEGIN' ? 'begin' : 'end';
}

/** The lines of a file one after the other: not as a list, for a hostile file has more than fit into memory. */
interface PhysicalLines {
	/** The number of the line that `next` gave last, from 1. */
	number(): number;
	next(): string | undefined;
}

/**
 * A photo may have any number of lines, all of about 75 characters. More than so many lines that are shorter
 * than this on average are no address book, and would take as long as they are many.
 */
const MOST_SHORT_LINES = 200_000;
const SHORT_LINE = 50;

/**
 * Line ends are CR, LF, CRLF, and CR CR LF, which a file has whose CRLF were taken for LF and made CRLF once
 * more.
 * @param isDoubled whether a blank line after a line belongs to its end
 */
function linesOf(source: string, isDoubled: boolean): PhysicalLines {
	let at = 0;
	let number = 0;
	let given = 0;
	let count = 0;
	const find = (end: string): number => {
		const found = source.indexOf(end, at);
		return found < 0 ? source.length : found;
	};
	let lineFeed = find('\n');
	let carriageReturn = find('\r');
	const read = (): string => {
		number += 1;
		if (lineFeed < at) lineFeed = find('\n');
		if (carriageReturn < at) carriageReturn = find('\r');
		const end = Math.min(lineFeed, carriageReturn);
		const line = source.slice(at, end);
		at = end + 1;
		// A CR that stands before LF or CR LF.
		if (end === carriageReturn) {
			if (source[at] === '\n') at += 1;
			else if (source[at] === '\r' && source[at + 1] === '\n') at += 2;
		}
		return line;
	};
	return {
		number: () => given,
		next() {
			if (at > source.length) return undefined;
			const line = read();
			given = number;
			count += 1;
			if (count > MOST_SHORT_LINES + at / SHORT_LINE) {
				throw new UserError(`The vCard has more than ${MOST_SHORT_LINES} very short or blank lines`, {
					description: 'Use the content of a .vcf file as it was exported',
				});
			}
			if (isDoubled && (source[at] === '\n' || source[at] === '\r')) read();
			return line;
		},
	};
}

/** How many lines of a file show whether its line ends are doubled. */
const SHOWN_LINES = 1000;

/** Whether an editor or a text field made a blank line of every doubled line end. */
function hasDoubledEnds(source: string): boolean {
	const lines = linesOf(source, false);
	for (let count = 0; count < SHOWN_LINES; count += 1) {
		const line = lines.next();
		if (line === undefined) return count > 2;
		if (count % 2 === 1 && line !== '') return false;
	}
	return true;
}

/**
 * The same lines without the white space by which a whole card is indented, and with END and BEGIN as lines
 * of their own.
 */
function markedLines(source: string): PhysicalLines {
	const lines = linesOf(source, hasDoubledEnds(source));
	/** How many cards are open, one in the other. */
	let depth = 0;
	/** What stands in front of each line of the card, and whether only BEGIN was read. */
	let indentation = '';
	let isFirst = false;
	let rest: string | undefined;

	function outdented(line: string): string {
		const bare = /^[ \t]/.test(line) ? line.trimStart() : line;
		const blanks = line.slice(0, line.length - bare.length);
		if (depth === 0) {
			if (cardMark(bare) !== 'begin') return line;
			depth = 1;
			indentation = blanks;
			isFirst = true;
			return bare;
		}
		if (isFirst && bare !== '') {
			isFirst = false;
			// BEGIN alone may have been moved: the line after it folds nothing.
			if (blanks === '' || blanks.startsWith(indentation)) indentation = blanks;
		}
		const isIndented = indentation !== '';
		const mark = cardMark(isIndented ? bare : line);
		if (mark === 'begin') depth += 1;
		if (mark === 'end') depth -= 1;
		if (mark !== undefined) return isIndented ? bare : line;
		// A line with fewer blanks would lose a part of its name with the others' blanks.
		return line.startsWith(indentation) ? line.slice(indentation.length) : bare;
	}

	return {
		number: () => lines.number(),
		next() {
			const line = rest ?? lines.next();
			rest = undefined;
			if (line === undefined) return undefined;
			const [, end, begin] = (line.length <= LONGEST_MARK && BOTH_MARKS.exec(line)) || [];
			rest = begin;
			return outdented(end ?? line);
		},
	};
}

/** Which lines of a file are given whole, and how much of them. */
interface Wanted {
	/** Whether a line is read beyond its name; of another one only the first part is given. */
	isRead(line: string): boolean;
	/** In characters: of a longer line at least as many are given. */
	longest: number;
}

/**
 * The logical lines of a file. A line that begins with white space continues the one before: vCard 3.0 and
 * 4.0 add that one character (RFC 6350 §3.2), while 2.1 folds where white space was, which therefore stays
 * (vCard 2.1 §2.1.3). Blank lines are dropped.
 */
export function* logicalLines(source: string, { isRead, longest }: Wanted): Generator<LogicalLine> {
	const physical = markedLines(source);
	let isVersion21 = false;
	for (let first = physical.next(); first !== undefined;) {
		const number = physical.number();
		if (first.trim() === '') {
			first = physical.next();
			continue;
		}
		const encoding = encodingOf(first);
		const isWanted = isRead(first);
		const parts = [first];
		let length = first.length;
		let last = first;
		let next = physical.next();
		while (next !== undefined) {
			const part = continuation(last, next, encoding, isVersion21);
			if (part === undefined) break;
			if (isWanted && length <= longest) {
				const isSoft = encoding === 'quoted-printable' && last.endsWith('=');
				if (isSoft) parts.push(parts.pop()?.slice(0, -1) ?? '');
				if (part !== '') parts.push(part);
				length += part.length - (isSoft ? 1 : 0);
			}
			last = part;
			next = physical.next();
		}
		const text = parts.join('');
		if (/^VERSION:/i.test(text)) isVersion21 = text.slice(8).trim() === '2.1';
		yield { number, text };
		first = next;
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

/** What `next` adds to a line whose last part is `last`; `undefined` where it does not continue it. */
function continuation(
	last: string,
	next: string,
	encoding: Encoding,
	isVersion21: boolean,
): string | undefined {
	// A blank before an encoded byte is a fold that some writers add to the soft line break.
	if (encoding === 'quoted-printable' && last.endsWith('=') && !cardMark(next))
		return /^[ \t]=/.test(next) ? next.slice(1) : next;
	if (/^[ \t]/.test(next)) return isVersion21 ? next : next.slice(1);
	// Some vCard 2.1 writers break BASE64 without the blank that marks a continuation; a blank line ends it.
	return encoding === 'base64' && /^[A-Za-z0-9+/]+={0,2}$/.test(next) ? next : undefined;
}

/** A card that is being read. */
export interface OpenCard {
	/** Takes a line of the card. */
	read(line: LogicalLine): void;
	/** Takes the end of the card, and what is wrong with it. */
	end(damage?: Damage): void;
}

/**
 * Hands the cards of a file on, in their order; text outside of cards is ignored. A card inside a card
 * is the AGENT's of vCard 2.1 (§2.4.3) and is left out with it.
 * @param begin called for each card
 */
export function splitCards(lines: Iterable<LogicalLine>, begin: () => OpenCard): void {
	let open: OpenCard | undefined;
	let unfinished: Damage | undefined;
	let depth = 0;
	let isAgentNext = false;
	for (const line of lines) {
		const mark = cardMark(line.text);
		const agent = mark ? undefined : agentValue(line.text);
		if (mark === 'begin' && !(open && isAgentNext)) {
			open?.end(unfinished);
			open = begin();
			unfinished = { line: line.number, reason: 'BEGIN:VCARD has no END:VCARD' };
			depth = 1;
		} else if (mark === 'begin') {
			depth += 1;
		} else if (mark === 'end' && !open) {
			begin().end({ line: line.number, reason: 'END:VCARD has no BEGIN:VCARD' });
		} else if (mark === 'end') {
			depth -= 1;
			if (depth === 0) open?.end();
			if (depth === 0) open = undefined;
		} else if (depth === 1) {
			open?.read(line);
		}
		if (open && agent === 'begin') depth += 1;
		isAgentNext = agent === 'empty';
	}
	open?.end(unfinished);
}

/** Whether a line is an AGENT whose card follows in the next line or begins in this one. */
function agentValue(text: string): 'empty' | 'begin' | undefined {
	if (!/^(?:[A-Za-z0-9-]+\.)?AGENT[;:]/i.test(text)) return undefined;
	const value = text.slice(endOfHead(text) + 1).trim();
	if (value === '') return 'empty';
	return cardMark(value) === 'begin' ? 'begin' : undefined;
}
