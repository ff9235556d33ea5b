import { UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import type { Template } from '../templates/template';
import { isBlank } from '../text';
import { parseJson } from '../tolerant';
import {
	type Field,
	LONGEST_VALUE,
	readLine,
	readValue,
	requireLine,
	requireValue,
	type Row,
	rowsOf,
} from './fields';

/**
 * A value for a button of a template: what a quick reply sends back, the end of a web address, a coupon code,
 * or the code of an authentication template.
 */
export interface ButtonValue {
	type: 'quickReply' | 'url' | 'copyCode' | 'code';
	value: string;
}

/** What fills a button of a template; of a Flow both may be left to WhatsApp. */
export type TemplateButton = (
	| ButtonValue
	| { type: 'flow'; token?: string; data?: Record<string, unknown> }
	| { type: 'catalog'; product: string }
	| { type: 'multiProduct'; product: string; sections: ProductSection[] }
) & {
	/** Among all buttons of the template, from 0. */
	index: number;
	/** Among those that take a value, from 0. */
	position: number;
};

const sectionsSchema = z
	.array(
		z
			.object({ title: z.string().trim().min(1).max(24), products: z.array(z.string().min(1)).min(1) })
			.strict(),
	)
	.min(1)
	.max(10);

/** Products of a catalog under a heading. */
export type ProductSection = z.infer<typeof sectionsSchema>[number];

/**
 * The most characters of a button's value (Infobip contract §22.4); the end of a web address has WhatsApp's
 * limit for the whole.
 */
const LONGEST_BUTTON: Record<ButtonValue['type'], number> = {
	quickReply: 128,
	url: 2000,
	copyCode: 15,
	code: LONGEST_VALUE,
};

/** WhatsApp's limits for one template (Infobip contract §22.2, 99digital contract §22). */
const MOST_BUTTONS = 10;
const MOST_URLS = 2;
const MOST_COUPONS = 1;

/** The buttons in the order of their index. @throws UserError when no template can have them */
function requirePossible(buttons: TemplateButton[]): TemplateButton[] {
	const count = (type: TemplateButton['type']) => buttons.filter((button) => button.type === type).length;
	if (buttons.length > MOST_BUTTONS || count('url') > MOST_URLS || count('copyCode') > MOST_COUPONS) {
		throw new UserError('No WhatsApp template has that many buttons with values', {
			description: 'Give values to at most two URL buttons and one coupon code, and to ten buttons in all',
		});
	}
	return [...buttons].sort((one, other) => one.index - other.index);
}

const typeSchema = z.enum(['quickReply', 'url', 'copyCode']);
const indexSchema = z.preprocess(
	(index) => (typeof index === 'string' && index.trim() !== '' ? Number(index) : index),
	z.number().int().min(0).max(9),
);

function readButton({ type = 'url', index = 0, value }: Row, row: number): TemplateButton {
	const at = indexSchema.safeParse(index);
	if (!at.success) {
		throw new UserError(`Button Variables: the index in row ${row + 1} is not a whole number from 0 to 9`, {
			description: 'Fill in "Index": the position among all buttons of the template, 0 for the first one',
		});
	}
	const kind = typeSchema.safeParse(type);
	if (!kind.success) {
		throw new UserError(`Button Variables: the type of button ${at.data} is unknown`, {
			description: 'Choose a "Type"',
		});
	}
	const name = () => `Button Variables: the value of button ${at.data}`;
	return {
		type: kind.data,
		index: at.data,
		position: at.data,
		value: requireValue({ value, name }, LONGEST_BUTTON[kind.data]),
	};
}

/** The buttons as the form has them by hand. @throws UserError naming the row that does not fit */
export function readButtons(collection: unknown): TemplateButton[] {
	const buttons = rowsOf(collection, 'button', 'Button Variables', ['type', 'index', 'value']).map(
		readButton,
	);
	const seen = new Set<number>();
	for (const { index } of buttons) {
		if (seen.has(index)) {
			throw new UserError(`Button Variables has button ${index} twice`, {
				description:
					'Give each button an "Index" of its own: its position among all buttons of the template, 0 for the first one',
			});
		}
		seen.add(index);
	}
	return requirePossible(buttons);
}

/** The most characters of a Flow's token and of a product's ID (Infobip contract §22.7). */
const LONGEST_TOKEN = 3000;

/** The most characters of JSON in a field. */
const LONGEST_JSON = 20_000;

/** JSON in a field, or what an expression gave in its place. @throws UserError when it is none of that form */
function readJson<Value>(field: Field, schema: z.ZodType<Value>, form: string): Value | undefined {
	if (isBlank(field.value)) return undefined;
	const value = typeof field.value === 'string' ? parseJson(field.value.slice(0, LONGEST_JSON)) : field.value;
	const read = schema.safeParse(value);
	if (read.success) return read.data;
	throw new UserError(`${field.name()} is not JSON of the expected form`, {
		description: `Write it as ${form}`,
	});
}

/** The buttons of a template, from its fields. @throws UserError naming the field that does not fit */
export function readButtonsFromTemplate(
	{ buttons = [], variables }: Template,
	field: (id: string) => Field,
): TemplateButton[] {
	const open = new Set(variables.buttons);
	const read: TemplateButton[] = [];
	buttons.forEach(({ type, text }, index) => {
		const given = field(`button${index}`);
		const place = { index, position: read.length };
		if (type === 'flow') {
			const data = readJson(field(`button${index}Data`), z.record(z.unknown()), 'an object: {"name":"Dana"}');
			const hasData = data !== undefined && Object.keys(data).length > 0;
			read.push({ type, ...place, token: readLine(given, LONGEST_TOKEN), ...(hasData && { data }) });
			return;
		}
		if (type === 'catalog' || type === 'multiProduct') {
			const product = requireLine(given, LONGEST_TOKEN);
			if (type === 'catalog') return void read.push({ type, ...place, product });
			const form = 'a list of sections: [{"title":"Shoes","products":["sku-1","sku-2"]}]';
			const sections = readJson(field(`button${index}Sections`), sectionsSchema, form);
			if (sections === undefined) {
				throw new UserError(`${field(`button${index}Sections`).name()} is empty`, {
					description: `Write it as ${form}`,
				});
			}
			return void read.push({ type, ...place, product, sections });
		}
		if (open.has(index)) {
			const kind = type === 'copyCode' ? type : 'url';
			read.push({ type: kind, ...place, value: requireValue(given, LONGEST_BUTTON[kind]) });
		} else if (type === 'quickReply') {
			// Without a value it sends back its text: said outright, positions hold where a provider counts by them.
			const value =
				readValue(given, LONGEST_BUTTON[type]) ??
				requireValue({ ...given, value: text }, LONGEST_BUTTON[type]);
			read.push({ type, ...place, value });
		}
	});
	return requirePossible(read);
}
