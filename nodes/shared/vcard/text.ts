/**
 * A text value as vCard 3.0 writes it (RFC 2426 §5): line breaks, commas, semicolons and backslashes
 * escaped.
 */
export function escapeText(text: string): string {
	return withLineFeeds(text)
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\n/g, '\\n');
}

/**
 * A URI: commas and semicolons belong to it and stay (RFC 2426 §3.6.8), so only what would break the line
 * is escaped.
 */
export function escapeUri(uri: string): string {
	return withLineFeeds(uri).replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
}

/** The reverse of both, for every version; `\:` is what older Apple programs write in URLs. */
export function unescapeText(value: string): string {
	if (!value.includes('\\')) return value;
	return value.replace(/\\([\\;,:nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** The parts of a value, escaped as they are, between separators that are not escaped. */
export function splitValue(value: string, separator: ';' | ','): string[] {
	const parts: string[] = [];
	let start = 0;
	for (let at = 0; at < value.length; at += 1) {
		if (value[at] === '\\') {
			at += 1;
		} else if (value[at] === separator) {
			parts.push(value.slice(start, at));
			start = at + 1;
		}
	}
	parts.push(value.slice(start));
	return parts;
}

/** The components of a structured value (N, ORG, ADR), unescaped and trimmed. */
export const splitComponents = (value: string, separator: ';' | ',' = ';'): string[] =>
	splitValue(value, separator).map((component) => unescapeText(component).trim());

/**
 * A parameter's value: RFC 6868 writes what no parameter may hold with a caret, and quotes keep separators
 * in it.
 */
export function escapeParameter(value: string): string {
	const encoded = withLineFeeds(value).replace(/\^/g, '^^').replace(/\n/g, '^n').replace(/"/g, "^'");
	return /[;:,]/.test(encoded) ? `"${encoded}"` : encoded;
}

/** The reverse of `escapeParameter`. */
export function unescapeParameter(value: string): string {
	const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
	const bare = isQuoted ? value.slice(1, -1) : value;
	if (!bare.includes('^')) return bare;
	return bare.replace(/\^([n^'])/g, (_, character: string) => ({ n: '\n', "'": '"' })[character] ?? '^');
}

/** A vCard knows one kind of line break inside a value. */
function withLineFeeds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

/**
 * The words of TYPE that say what an entry is for, as WhatsApp spells them. They are a Contact's `type` as
 * they stand; every other spelling travels as X-ABLabel, the free label of iOS, Google and WhatsApp.
 */
const KINDS = new Set([
	...['HOME', 'WORK', 'CELL', 'MAIN', 'IPHONE', 'OTHER', 'MOBILE'],
	...['FAX', 'PAGER', 'VIDEO', 'CAR', 'BBS', 'MODEM', 'ISDN', 'PCS', 'TEXTPHONE'],
]);

/**
 * Words of TYPE that tell how, not what for: a preference, a medium every entry of its kind has, a way to
 * deliver.
 */
const ASIDES = new Set([
	'PREF',
	'VOICE',
	'TEXT',
	'MSG',
	'INTERNET',
	'X400',
	'DOM',
	'INTL',
	'POSTAL',
	'PARCEL',
	'URI',
]);

/** A number that cannot be talked on must not pass for one that can: `HOME,FAX` is a fax. */
const NOT_FOR_TALKING = new Set(['FAX', 'PAGER', 'MODEM']);

/** Whether a label says nothing but what a TYPE says: programs make such labels, their users do not. */
const isMadeOfTypes = (label: string): boolean =>
	label.split(/[\s,;]+/).every((word) => KINDS.has(word) || ASIDES.has(word.toUpperCase()));

/**
 * A Contact's `type` out of an entry's TYPE words and its label, which wins, being what its owner typed, unless
 * it is made of such words itself.
 */
export function typeOf(types: readonly string[], label: string | undefined): string | undefined {
	const kind = kindOf(types);
	return label && (kind === undefined || !isMadeOfTypes(label)) ? label : kind;
}

function kindOf(types: readonly string[]): string | undefined {
	const kinds = types.filter((type) => type !== '' && !ASIDES.has(type.toUpperCase()));
	const kind = kinds.find((type) => NOT_FOR_TALKING.has(type.toUpperCase())) ?? kinds[0];
	if (kind === undefined) return undefined;
	// Android writes a label of its own as a word that begins with X-.
	return KINDS.has(kind.toUpperCase()) ? kind.toUpperCase() : kind.replace(/^X-(?=.)/i, '').trim();
}

/** Whether `typeOf` gives back exactly this type when it is written as a TYPE word. */
export function isTypeWord(type: string): boolean {
	return KINDS.has(type);
}

/** Whether a telephone of this kind is one to talk on, which vCard calls VOICE. */
export function isForTalking(kind: string): boolean {
	return ['HOME', 'WORK', 'CELL', 'MAIN', 'IPHONE'].includes(kind);
}

/** `_$!<Mobile>!$_`, as iOS writes the labels it translates for display, is `Mobile`. */
export function unwrapLabel(label: string): string {
	return WRAPPED.exec(label)?.[1]?.trim() ?? label;
}

/** A label that only looks wrapped is wrapped once more, so that reading it gives it back. */
export function wrapLabel(label: string): string {
	return WRAPPED.test(label) ? `_$!<${label}>!$_` : label;
}

const WRAPPED = /^_\$!<(.*)>!\$_$/s;
