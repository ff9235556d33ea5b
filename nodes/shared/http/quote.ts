/** The most characters of a provider's words that are quoted, in UTF-16 units. */
const LONGEST_QUOTE = 500;

/** The beginning of a text that came from outside. @param longest in UTF-16 units */
export const cutTo = (longest: number, text: string): string =>
	text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;

/** As much of a text that came from outside as is quoted. */
export const cut = (text: string): string => cutTo(LONGEST_QUOTE, text);

/**
 * A provider's own words, as the end of a description: `. Kaleyra said: …`, or nothing where it said nothing.
 * @param texts as they came; what is missing, repeated or not text is left out
 */
export function quote(provider: string, texts: unknown[]): string {
	const said = texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
	const words = [...new Set(said.slice(0, 20).map(cut))].join(' – ');
	return words === '' ? '' : `. ${provider} said: ${cut(words)}`;
}
