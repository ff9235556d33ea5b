import type { z } from 'zod/v3';

import type { Answer } from '../provider.ts';
import { type Given, isOpen, templateMismatch, type Template, templates as all } from '../templates.ts';
import type { templateBody } from './messages.ts';

type SentTemplate = z.infer<typeof templateBody>;

const OPENING = new Set(['flow', 'catalog', 'products']);

/**
 * A name is unique in an account, and there are no headers with a location; buttons that open something and
 * offers are documented nowhere (99digital contract §22).
 */
const templates = all.filter(
	({ name, header, offer, buttons = [] }, index) =>
		header?.kind !== 'location' &&
		offer === undefined &&
		!buttons.some(({ kind }) => OPENING.has(kind)) &&
		all.findIndex((other) => other.name === name) === index,
);

const CATEGORIES = { utility: 1, marketing: 2, authentication: 3 };
const STATUSES = { approved: 'approved', pending: 'submitted', paused: 'paused' };

/** The texts of a template alone: how headers with files and buttons are listed is not known (§27). */
const listed = ({ header, body, footer, ...template }: Template): object => ({
	name: template.name,
	language: template.language,
	category: CATEGORIES[template.category],
	status: STATUSES[template.status],
	template: [
		...(header?.kind === 'text' ? [{ text: header.text, type: 'header' }] : []),
		{ text: body, type: 'body' },
		...(footer ? [{ text: footer, type: 'footer' }] : []),
	],
});

export const listTemplates = (): Answer => ({
	status: 200,
	body: { status: 'OK', list: templates.map(listed) },
});

const HEADERS = { 1: undefined, 3: 'image', 4: 'video', 5: 'document' } as const;

function givenBy(sent: SentTemplate, { buttons = [] }: Template): Given {
	const open = buttons.flatMap((button, index) => (isOpen(button) ? [{ kind: button.kind, index }] : []));
	const urls = open.filter(({ kind }) => kind === 'url');
	const fill = (value: string | undefined, kind: 'url' | 'coupon', index = -1) =>
		value === undefined ? [] : [{ kind, index }];
	return {
		header: HEADERS[sent.headerType],
		offer: false,
		body: Object.keys(sent).filter((name) => name.startsWith('bodyVariable')).length,
		buttons: [
			...fill(sent.websiteVariable, 'url', urls[0]?.index),
			...fill(sent.websiteVariable2, 'url', urls[1]?.index),
			...fill(sent.couponCode, 'coupon', open.find(({ kind }) => kind === 'coupon')?.index),
		],
	};
}

/** Why a template cannot be sent; undefined when it can (§22). */
export function unsendable(sent: SentTemplate): string | undefined {
	const found = templates.find(({ name }) => name === sent.name);
	if (found === undefined) return 'name: is not known';
	if (found.status !== 'approved') return `name: is ${found.status}`;
	if (found.category === 'authentication') return 'name: no field is documented for its code';
	const wrong = templateMismatch(found, givenBy(sent, found));
	if (wrong !== undefined) return `template: ${wrong}`;
	const values = Object.entries(sent).filter(([name]) => name.startsWith('bodyVariable'));
	const text = values.reduce(
		(body, [name, value]) => body.replace(`{{${name.slice('bodyVariable'.length)}}}`, () => String(value)),
		found.body,
	);
	return [...text].length > 1024 ? 'body: has more than 1024 characters' : undefined;
}
