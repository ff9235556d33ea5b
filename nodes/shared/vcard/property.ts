import { cleanText } from '../text';
import { unescapeParameter } from './text';
import type { Group, OwnField } from '../contact/contact';
import type { ContactLimits } from '../contact/read';
import { type Damage, endOfHead, type LogicalLine } from './lines';
import { decodeValue, excerptOf, parametersText } from './decode';

export interface Parameters {
	/** The words of all its TYPE parameters, and the bare ones of vCard 2.1, as written. */
	types: string[];
	/** The other parameters, by their names in upper case; of one that is given twice, the last. */
	parameters: ReadonlyMap<string, string>;
}

const BARE_ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT']);

/** A label of its own, as Android writes it; in quoted-printable where it is not ASCII. */
const CUSTOM = /^X-CUSTOM\((?:CHARSET=([^,]*),)?(?:ENCODING=([^,]*),)?(.*)\)$/is;

/** The label as the word that Android makes of one in ASCII; nothing where it cannot be read. */
function customType([, charset, encoding, written = '']: RegExpExecArray): string[] {
	const decoded = decodeValue(written, { charset, encoding, isBytes: false });
	return 'text' in decoded && decoded.text.trim() !== '' ? [`X-${cleanText(decoded.text).trim()}`] : [];
}

/** The parameters of a head, without the property's name: `type=CELL;waid=972500000003`. */
export function readParameters(written: string): Parameters {
	const types: string[] = [];
	const parameters = new Map<string, string>();
	for (const parameter of written === '' ? [] : splitUnquoted(cleanText(written), ';')) {
		const custom = CUSTOM.exec(parameter.replace(/^TYPE=/i, '').trim());
		if (custom !== null) {
			types.push(...customType(custom));
			continue;
		}
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

/** One property of a card: `item1.TEL;type=CELL;waid=972500000003:+972 50-000-0003`. */
export interface Property extends Parameters {
	name: PropertyName;
	/** What ties it to other properties (`ITEM1`), upper case. */
	group: string | undefined;
	/** Decoded, still escaped; line breaks in it are `\n`. */
	value: string;
}

/**
 * The properties that each part of a Contact is read from: a part without a row, and a reader that asks for a
 * property without one, do not compile. Everything else (PHOTO, NOTE, …) no provider can carry; it is not
 * even decoded.
 */
const PROPERTIES = {
	name: ['FN', 'N'],
	phones: ['TEL'],
	emails: ['EMAIL'],
	addresses: ['ADR'],
	urls: ['URL'],
	org: ['ORG', 'TITLE'],
	birthday: ['BDAY'],
	/** What Apple says of the other property of its group. */
	grouped: ['X-ABLABEL', 'X-ABADR'],
} as const satisfies Record<Group | OwnField | 'grouped', readonly string[]>;

export type PropertyName = (typeof PROPERTIES)[keyof typeof PROPERTIES][number];

const USED: ReadonlySet<string> = new Set(Object.values(PROPERTIES).flat());
/** Those that a card may have several of. */
const ENTRIES: ReadonlySet<string> = new Set([
	...PROPERTIES.phones,
	...PROPERTIES.emails,
	...PROPERTIES.addresses,
	...PROPERTIES.urls,
]);
const isUsedName = (name: string): name is PropertyName => USED.has(name);

/** What else the lines of a file are read for. */
const STRUCTURE = new Set(['BEGIN', 'END', 'VERSION', 'AGENT']);

/** Whether a line, folded or not, is read beyond its name. */
export function isRead(line: string): boolean {
	const colon = line.indexOf(':');
	if (colon < 0) return true;
	const { name } = readPath(line, colon);
	return USED.has(name) || STRUCTURE.has(name);
}

/** A line without a colon that begins a property no Contact is made of. */
const UNUSED =
	/^(?:[\w-]+\.)?(?:X-[\w-]+;|(?:PHOTO|LOGO|SOUND|KEY|NOTE|LABEL|AGENT|NICKNAME|ROLE|CATEGORIES|UID|REV)(?:;|\s*$))/i;

/** What came before a line in its card. */
export interface Before {
	/** The properties that count once and have been read. */
	settled: ReadonlySet<PropertyName>;
	/** Whether the last property was one that is not read. */
	isUnread: boolean;
}

export interface ReadLine {
	property?: Property;
	damage?: Damage;
	/** Whether the line belongs to a property that is not read, so that no damage in it matters. */
	isUnread?: boolean;
}

/**
 * The property of a line: nothing when a Contact has no use for it, a damage when it cannot be read. What
 * has no colon belongs to the property before it when that one is not read; after one that is read, it may
 * be a part that got lost.
 * @throws UserError when it is more than one message may have
 */
export function readProperty(
	{ number, text }: LogicalLine,
	isBytes: boolean,
	before: Before,
	limits: ContactLimits,
): ReadLine {
	const end = endOfHead(text);
	const { group, name, length } = readPath(text, end < 0 ? text.length : end);
	const isUsed = isUsedName(name) && !before.settled.has(name);
	if (end < 0) {
		// A name alone has no value: Evolution writes `FN` for an empty one.
		if (USED.has(name) && length === text.length) return {};
		if (!isUsed && (before.isUnread || UNUSED.test(text))) return { isUnread: true };
		const reason = `${excerptOf(text, isBytes)} has no colon, so it is not a property`;
		return { damage: { line: number, reason } };
	}
	if (!isUsedName(name) || !isUsed) return { isUnread: name !== 'VERSION' };
	limits.text(text.length);
	if (ENTRIES.has(name)) limits.entries(1);

	const { types, parameters } = readParameters(parametersText(text.slice(length + 1, end), isBytes));
	const decoded = decodeValue(text.slice(end + 1), {
		encoding: parameters.get('ENCODING'),
		charset: parameters.get('CHARSET'),
		isBytes,
	});
	if ('reason' in decoded) return { damage: { line: number, reason: `${name} ${decoded.reason}` } };
	const value = cleanText(decoded.text).replace(/\r\n?/g, '\n');
	return { property: { name, group, types, parameters, value } };
}

/** Group and name, which end at the first semicolon or where the head ends. */
function readPath(text: string, endOfHead: number) {
	const semicolon = text.indexOf(';');
	const length = semicolon < 0 ? endOfHead : Math.min(semicolon, endOfHead);
	const path = text.slice(0, length).toUpperCase();
	const dot = path.lastIndexOf('.');
	return { group: dot < 0 ? undefined : path.slice(0, dot), name: path.slice(dot + 1).trim(), length };
}
