import { cleanText } from '../../../text';

/** How much of a text an error shows. */
const SHOWN = 40;

/** The beginning of a text in quotes, for an error. */
export function excerpt(text: string): string {
	if (text.length <= SHOWN) return `"${cleanText(text)}"`;
	// The cut may have parted a pair of surrogates.
	return `"${cleanText(text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, ''))}..."`;
}
