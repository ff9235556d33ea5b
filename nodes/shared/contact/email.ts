/**
 * An unquoted part: no white space, no controls, none of the characters that have a meaning in addresses. Any
 * script.
 */
const ATOM = String.raw`[^\s\p{Cc}"(),.:;<>@[\\\]]+`;

/** A quoted part, in which white space, dots and @ may stand. */
const QUOTED = String.raw`"(?:[^"\\\p{Cc}]|\\["\\])+"`;

const LOCAL_PART = new RegExp(`^(?:${ATOM}|${QUOTED})(?:\\.(?:${ATOM}|${QUOTED}))*$`, 'u');

/**
 * A part of a domain in any script: no white space, of ASCII's signs the underscore and, inside, the hyphen.
 */
const DOMAIN_LABEL = /^(?!-)[^\s\p{Cc}!-,./:-@[-^`{-~]{1,63}(?<!-)$/u;

/** The dots of a domain, as internationalised names are written (RFC 3490 §3.1). */
const DOTS = /[.\u3002\uFF0E\uFF61]/;

/**
 * Whether it is an e-mail address as Jakarta's `@Email` (Hibernate Validator) takes it, which lets all
 * scripts and quoted parts through, and whose domain has a dot. Infobip refuses the whole message for another
 * one (Infobip contract §3.2); whether 99digital does is not known (99digital contract §4). Longer than 254
 * characters it cannot be delivered (RFC 5321).
 */
export function isEmail(text: string): boolean {
	if (text.length > 254) return false;
	const at = text.lastIndexOf('@');
	const local = text.slice(0, Math.max(at, 0));
	const labels = text.slice(at + 1).split(DOTS);
	return (
		local.length <= 64 &&
		LOCAL_PART.test(local) &&
		labels.length > 1 &&
		labels.every((label) => DOMAIN_LABEL.test(label))
	);
}
