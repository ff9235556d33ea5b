import { cleanText } from '../../../text';
import { unescapeParameter } from '../text';
import { decodeBytes, isAscii } from './charset';
import type { Damage } from './damage';
import { decodeValue } from './decode';
import { endOfHead, type LogicalLine } from './lines';

/** One property of a card: `item1.TEL;type=CELL;waid=972500000003:+972 50-000-0003`. */
export interface Property {
	/** Upper case, as are the names of the parameters. */
	name: string;
	/** What ties it to other properties (`ITEM1`), upper case. */
	group: string | undefined;
	/** The words of all its TYPE parameters, and the bare ones of vCard 2.1, as written. */
	types: string[];
	/** The other parameters; of one that is given twice, the last. */
	parameters: ReadonlyMap<string, string>;
	/** Decoded, still escaped; line breaks in it are `\n`. */
	value: string;
}

/** The properties a Contact is made of. Everything else (PHOTO, NOTE, …) no provider can carry; it is not even decoded. */
const USED = new Set([
	'FN',
	'N',
	'ORG',
	'TITLE',
	'TEL',
	'EMAIL',
	'ADR',
	'URL',
	'BDAY',
	'X-ABLABEL',
	'X-ABADR',
]);

const BARE_ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT']);

/** The property of a line: nothing when a Contact has no use for it, a damage when it cannot be read. */
export function readProperty(
	{ number, text }: LogicalLine,
	isBytes: boolean,
): { property?: Property; damage?: Damage } {
	const end = endOfHead(text);
	if (end < 0) {
		return {
			damage: { line: number, reason: `${excerpt(text, isBytes)} has no colon, so it is no property` },
		};
	}
	const semicolon = text.indexOf(';');
	const endOfPath = semicolon < 0 ? end : Math.min(semicolon, end);
	const path = text.slice(0, endOfPath).toUpperCase();
	const dot = path.lastIndexOf('.');
	const name = path.slice(dot + 1).trim();
	if (!USED.has(name)) return {};

	const { types, parameters } = readParameters(headText(text.slice(endOfPath + 1, end), isBytes));
	const decoded = decodeValue(text.slice(end + 1), {
		encoding: parameters.get('ENCODING'),
		charset: parameters.get('CHARSET'),
		isBytes,
	});
	if ('reason' in decoded) return { damage: { line: number, reason: `${name} ${decoded.reason}` } };
	const group = dot < 0 ? undefined : path.slice(0, dot);
	const value = cleanText(decoded.text).replace(/\r\n?/g, '\n');
	return { property: { name, group, types, parameters, value } };
}

function readParameters(written: string): Pick<Property, 'types' | 'parameters'> {
	const types: string[] = [];
	const parameters = new Map<string, string>();
	for (const parameter of written === '' ? [] : splitUnquoted(cleanText(written))) {
		const equals = parameter.indexOf('=');
		const key = equals < 0 ? '' : parameter.slice(0, equals).toUpperCase().trim();
		const value = unescapeParameter(parameter.slice(equals + 1).trim());
		if (key !== 'TYPE' && (equals >= 0 || BARE_ENCODINGS.has(value.toUpperCase()))) {
			parameters.set(equals < 0 ? 'ENCODING' : key, value);
		} else {
			for (const type of value.split(',')) types.push(type.trim());
		}
	}
	return { types, parameters };
}

/** What stands before a value has no charset of its own. */
function headText(text: string, isBytes: boolean): string {
	if (!isBytes || isAscii(text)) return text;
	const decoded = decodeBytes(Buffer.from(text, 'latin1'), undefined);
	return 'text' in decoded ? decoded.text : text;
}

/** What semicolons outside of quotes part. */
function splitUnquoted(head: string): string[] {
	if (!head.includes('"')) return head.split(';');
	const parts: string[] = [];
	let start = 0;
	let isQuoted = false;
	for (let at = 0; at < head.length; at += 1) {
		if (head[at] === '"') isQuoted = !isQuoted;
		if (head[at] !== ';' || isQuoted) continue;
		parts.push(head.slice(start, at));
		start = at + 1;
	}
	parts.push(head.slice(start));
	return parts;
}

/** The beginning of a line, for an error. */
function excerpt(text: string, isBytes: boolean): string {
	return `"${headText(text.length > 40 ? `${text.slice(0, 40)}...` : text, isBytes)}"`;
}
