/** C0 controls except tab, line feed and carriage return, and DEL: none has a place in a message, and NUL breaks PostgreSQL. */
const CONTROLS = /(?![\t\n\r])[\p{Cc}]/gu;

/**
 * `text` without control characters (tab and line breaks stay) and with unpaired surrogates replaced by U+FFFD,
 * so that it is valid JSON and UTF-8 everywhere downstream.
 */
export function cleanText(text: string): string {
	return text.toWellFormed().replace(CONTROLS, '');
}
