import { z } from 'zod';

import { placeholdersIn } from './placeholders';

const buttonSchema = z.object({
	/** `quickReply`, `url`, `phone`, `copyCode`, or the provider's own word in lower case. */
	type: z.string(),
	text: z.string(),
	/** With a placeholder at its end where it takes a value. */
	url: z.string().optional(),
});

/** A message template, in one shape for every provider. */
export const templateSchema = z.object({
	name: z.string(),
	language: z.string(),
	/** `approved`, `pending`, `rejected`, `paused`, `disabled`, or the provider's own word in lower case. */
	status: z.string(),
	/** `marketing`, `utility`, `authentication`, or the provider's own word in lower case. */
	category: z.string(),
	/** `type` is `text`, `image`, `video`, `document`, `location`, or the provider's own word in lower case. */
	header: z.object({ type: z.string(), text: z.string().optional() }).optional(),
	body: z.string().optional(),
	footer: z.string().optional(),
	buttons: z.array(buttonSchema).optional(),
	/**
	 * What it leaves open: the header or not, how many places in the body, and which buttons, counted from 0
	 * among all.
	 */
	variables: z.object({ header: z.number(), body: z.number(), buttons: z.array(z.number()) }),
});

export type Template = z.infer<typeof templateSchema>;

/** An authentication template has no text: its one value is the code. */
export const isAuthentication = ({ category }: Pick<Template, 'category'>): boolean =>
	category === 'authentication';

/** Whether somebody must fill it: a text may have a placeholder, and anything else is sent along. */
const isOpen = ({ type, text }: NonNullable<Template['header']>): boolean =>
	type !== 'text' || placeholdersIn(text).length > 0;

/** The template with what it leaves open. */
export function withVariables(template: Omit<Template, 'variables'>): Template {
	const { header, body, buttons = [] } = template;
	if (isAuthentication(template)) return { ...template, variables: { header: 0, body: 1, buttons: [] } };
	return {
		...template,
		variables: {
			header: header !== undefined && isOpen(header) ? 1 : 0,
			body: placeholdersIn(body).length,
			buttons: buttons.flatMap(({ type, url }, index) =>
				type === 'copyCode' || placeholdersIn(url).length > 0 ? [index] : [],
			),
		},
	};
}
