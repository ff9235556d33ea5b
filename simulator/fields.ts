import { z } from 'zod';

/** A string of 1 to `longest` UTF-16 units that holds more than white space. */
export const filled = (longest = Infinity) =>
	z.string().max(longest, `size must be between 1 and ${longest}`).regex(/\S/, 'must not be blank');

/** An object of optional members that has none but these, and at least one of them. */
export const someOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
	z
		.object(shape)
		.partial()
		.strict()
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

export const email = z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, 'must be a well-formed email address');

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
