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

/** A Contact's `type` out of an entry's TYPE words and its label, which wins, being what its owner typed. */
export function typeOf(types: readonly string[], label: string | undefined): string | undefined {
	if (label) return label;
	const kinds = types.filter((type) => type !== '' && !ASIDES.has(type.toUpperCase()));
	const kind = kinds.find((type) => NOT_FOR_TALKING.has(type.toUpperCase())) ?? kinds[0];
	if (kind === undefined) return undefined;
	// Android writes a label of its own as a word that begins with X-.
	return KINDS.has(kind.toUpperCase()) ? kind.toUpperCase() : kind.replace(/^X-(?=.)/i, '').trim();
}

/** Whether `typeOf` gives back exactly this type when it is written as a TYPE word. */
export function isKind(type: string): boolean {
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
