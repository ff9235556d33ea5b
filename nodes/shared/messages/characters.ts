/** Code points that take two UTF-16 units, as most emoji do. */
const WIDE = /[\u{10000}-\u{10FFFF}]/gu;

/**
 * How many characters `text` has as WhatsApp counts them: its code points. Every limit of a text is held
 * against this.
 */
export const countCharacters = (text: string): number => text.length - (text.match(WIDE)?.length ?? 0);
