import { cleanText } from '../../../text';
import { unescapeParameter } from '../text';

export interface Parameters {
	/** The words of all its TYPE parameters, and the bare ones of vCard 2.1, as written. */
	types: string[];
	/** The other parameters, by their names in upper case; of one that is given twice, the last. */
	parameters: ReadonlyMap<string, string>;
}

const BARE_ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT']);

/** The parameters of a head, without the property's name: `type=CELL;waid=972500000003`. */
export function readParameters(written: string): Parameters {
	const types: string[] = [];
	const parameters = new Map<string, string>();
	for (const parameter of written === '' ? [] : splitUnquoted(cleanText(written), ';')) {
		const equals = parameter.indexOf('=');
		const key = equals < 0 ? '' : parameter.slice(0, equals).toUpperCase().trim();
		const value = unescapeParameter(parameter.slice(equals + 1).trim());
		if (key !== 'TYPE' && (equals >= 0 || BARE_ENCODINGS.has(value.toUpperCase()))) {
			parameters.set(equals < 0 ? 'ENCODING' : key, value);
		} else {
			// A list may be quoted, or each of its words (RFC 6350, 5.6).
			const parts = splitUnquoted(parameter.slice(equals + 1), ',');
			const words = parts.flatMap((part) => unescapeParameter(part.trim()).split(','));
			for (const word of words) types.push(word.trim());
		}
	}
	return { types, parameters };
}

/** What the separator parts outside of quotes. */
function splitUnquoted(head: string, separator: ',' | ';'): string[] {
	if (!head.includes('"')) return head.split(separator);
	const parts: string[] = [];
	let start = 0;
	let isQuoted = false;
	for (let at = 0; at < head.length; at += 1) {
		if (head[at] === '"') isQuoted = !isQuoted;
		if (head[at] !== separator || isQuoted) continue;
		parts.push(head.slice(start, at));
		start = at + 1;
	}
	parts.push(head.slice(start));
	return parts;
}
