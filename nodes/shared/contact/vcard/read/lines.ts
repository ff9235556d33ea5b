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
