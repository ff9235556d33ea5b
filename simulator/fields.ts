import { z } from 'zod/v3';

/**
 * A string that holds more than white space, of `longest` characters at most: code points, as WhatsApp counts
 * them.
 */
export const filled = (longest?: number) =>
	z
		.string()
		.regex(new RegExp(`^.{0,${longest ?? ''}}$`, 'su'), `size must be between 1 and ${longest}`)
		.regex(/\S/, 'must not be blank');

/**
 * A value that a template takes: no line break, no tab, at most four spaces in a row (Kaleyra contract §22.2,
 * Infobip contract §22.4).
 */
export const templateValue = (longest?: number) =>
	filled(longest).regex(
		/^(?![^]*(?:[\n\r\t]| {5}))/,
		'must not hold line breaks, tabs or more than four spaces',
	);

/** Name of a template (Infobip contract §22.2, Kaleyra contract §22.1, 99digital contract §22). */
export const templateName = filled(512).regex(
	/^[a-z0-9_]*$/,
	'must be lower-case letters, digits and underscores',
);

/** Text without emoji, and without what makes one of a digit or a sign. */
export const plain = (longest: number) =>
	filled(longest).regex(/^(?:[\d#*©®™]|(?![\u{FE0F}\u{20E3}])\P{Emoji})*$/u, 'must not hold emojis');

/** Where a file is fetched from, or a button leads to. */
export const webAddress = filled(2048)
	.url('is not a valid url')
	.regex(/^https?:/, 'is not a valid url');

/** The same, where only https is taken; a trial on one machine has its files at that machine. */
export const secureAddress = webAddress.regex(
	/^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/,
	'must begin with https://',
);

/** A latitude (90) or a longitude (180). */
export const degrees = (most: number) => z.number().min(-most).max(most);

/** An object of optional members that has none but these, and at least one of them. */
export const someOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
	z
		.object(shape)
		.partial()
		.strict()
		.refine((value) => Object.keys(value).length > 0, 'must not be empty');

/** An object that holds anything at all. */
export const filledObject = z
	.record(z.unknown())
	.refine((value) => Object.keys(value).length > 0, 'must not be empty');

/** A list of at least one and at most `most` items. */
export const listOf = <Item extends z.ZodTypeAny>(item: Item, most = Infinity) =>
	z.array(item).min(1, 'must not be empty').max(most, `must not hold more than ${most}`);

/** A day of the calendar as `YYYY-MM-DD`; 30 February is none. */
export const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be in the YYYY-MM-DD format')
	.refine((text) => {
		const date = new Date(`${text}T00:00:00Z`);
		return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	}, 'must be a day of the calendar');

export const digits = z.string().regex(/^\d+$/, 'must be digits');

/** A phone number in any spelling: it must hold a digit. */
export const phone = filled().regex(/\d/, 'must hold a digit');

/**
 * A business-scoped user id, which identifies a person whose number is hidden, as the source of a pattern.
 */
export const userId = String.raw`[A-Z]{2}\.[A-Za-z0-9.]+`;

export const whatsAppId = z.string().regex(new RegExp(`^(\\d+|${userId})$`), 'must be digits or a user id');

/** Beyond ASCII, an address may have anything but controls; white space only in quotes. */
const beyond = String.raw`[^\x00-\x7f\s\p{Cc}]`;
const quotedBeyond = String.raw`[^\x00-\x7f\p{Cc}]`;
const atom = String.raw`(?:[\w!#$%&'*+/=?^\x60{|}~-]|${beyond})+`;
const quoted = String.raw`"(?:[\w!#$%&'*.(),<>[\]:;@+/=?^\x60{|}~ -]|${quotedBeyond}|\\[\\"])+"`;
const label = String.raw`(?!-)(?:[\w-]|(?![。．｡])${beyond}){1,63}(?<!-)`;
const emailPattern = String.raw`^(?=.{1,64}@[^@]+$)(${atom}|${quoted})(\.(${atom}|${quoted}))*@${label}([.。．｡]${label})+$`;

/**
 * As Jakarta's `@Email` (Hibernate Validator) takes it, with whose words Infobip refuses; the domain has a
 * dot.
 */
export const email = z.string().regex(new RegExp(emailPattern, 'u'), 'must be a well-formed email address');

/** Every broken rule as path (`content.contacts[0].birthday`) and words. */
export function brokenRules(error: z.ZodError): { path: string; rule: string }[] {
	return error.issues.flatMap((issue) =>
		issue.code === 'unrecognized_keys'
			? issue.keys.map((key) => ({ path: spell([...issue.path, key]), rule: 'is not a known field' }))
			: [
					{
						path: spell(issue.path),
						rule: issue.message === 'Required' ? 'must not be null' : issue.message,
					},
				],
	);
}

function spell(path: (string | number)[]): string {
	return path
		.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
		.join('')
		.replace(/^\./, '');
}
