/**
 * C0 and C1 controls except tab, line feed and carriage return, and DEL: none has a place in a message, and
 * NUL breaks PostgreSQL.
 */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const CONTROLS = /[^\P{Cc}\t\n\r]+/gu;

/**
 * `text` without control characters (tab and line breaks stay) and with unpaired surrogates replaced by
 * U+FFFD, so that it is valid JSON and UTF-8 everywhere downstream.
 */
export function cleanText(text: string): string {
	const wellFormed = text.toWellFormed();
	// Hardly any text has one, and to look for it costs a third of replacing.
	return CONTROL.test(wellFormed) ? wellFormed.replace(CONTROLS, '') : wellFormed;
}

/** What was typed, or an expression gave, where text is meant: a number counts as text, all else as nothing. */
export const typedText = (value: unknown): string =>
	typeof value === 'string' || Number.isFinite(value) ? cleanText(String(value)).trim() : '';

/**
 * Whether nothing was given: an expression that finds nothing gives null, a field that is left empty gives
 * blank text.
 */
export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Code points that take two UTF-16 units, as most emoji do. */
const WIDE = /[\u{10000}-\u{10FFFF}]/gu;

/**
 * How many characters `text` has as WhatsApp counts them: its code points. Every limit of a text is held
 * against this.
 */
export const countCharacters = (text: string): number => text.length - (text.match(WIDE)?.length ?? 0);

/**
 * Whether it is a business-scoped user id such as `US.1349120865530274191`, which identifies a person whose
 * number is hidden. It is passed on unchanged (Infobip contract §3).
 */
export const isUserId = (text: string): boolean => /^[A-Z]{2}\.[A-Za-z\d.]+$/.test(text);
