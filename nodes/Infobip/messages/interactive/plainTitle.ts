import { UserError } from 'n8n-workflow';

/**
 * Pictures and flags, and what a selector turns into a picture; digits and the signs #, *, ©, ® and ™ by
 * themselves are text.
 */
const EMOJI = /(?![\d#*©®™])\p{Emoji}|[\u{FE0F}\u{20E3}]/u;

/**
 * Infobip allows no emoji on a button (Infobip contract §26 and §27).
 * @param name its name in the user's words
 * @throws UserError when it holds one
 */
export function requirePlainTitle(title: string, name: string): string {
	if (!EMOJI.test(title)) return title;
	throw new UserError(`${name} contains an emoji, which Infobip does not allow there`, {
		description: 'Remove it, or write it into "Text"',
	});
}
