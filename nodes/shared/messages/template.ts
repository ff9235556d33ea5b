import { UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import {
	type Field,
	LONGEST_VALUE,
	type Place,
	readFilename,
	readPlace,
	readValue,
	requireMediaUrl,
	requireValue,
	type Row,
	rowsOf,
} from './fields';
import type { Item } from '../item';
import { cut } from '../errors';
import { isBlank } from '../text';
import { isRecord } from '../tolerant';
import { adviseManual, readChoice, requireTemplate, templateFields } from '../templates/choice';
import { filled, isAuthentication, type Template } from '../templates/template';
import type { MessageKind } from './kind';

/** What fills the header of a template. */
export type TemplateHeader =
	| { type: 'text'; text: string }
	| { type: 'image' | 'video'; url: string }
	| { type: 'document'; url: string; filename?: string }
	| ({ type: 'location' } & Place);

/**
 * What fills a button of a template: what a quick reply sends back, the end of a web address, a coupon code,
 * or the code of an authentication template.
 */
export interface TemplateButton {
	type: 'quickReply' | 'url' | 'copyCode' | 'code';
	/** Among all buttons of the template, from 0. */
	index: number;
	/** Among those that take a value, from 0. */
	position: number;
	value: string;
}

/** A template message: the template's name, and a value for each thing it leaves open. */
export interface TemplateContent {
	name: string;
	/** The code it was registered with, such as `en_GB`. */
	language?: string;
	header?: TemplateHeader;
	/** The values of the body's placeholders, in order. */
	body: string[];
	/** The body with its values, where the template's text is known. */
	text?: string;
	/** In the order of their index. */
	buttons: TemplateButton[];
}

/**
 * The most characters of a button's value (Infobip contract §22.4); the end of a web address has WhatsApp's
 * limit for the whole.
 */
export const LONGEST_BUTTON: Record<TemplateButton['type'], number> = {
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
export function requirePossible(buttons: TemplateButton[]): TemplateButton[] {
	const count = (type: TemplateButton['type']) => buttons.filter((button) => button.type === type).length;
	if (buttons.length > MOST_BUTTONS || count('url') > MOST_URLS || count('copyCode') > MOST_COUPONS) {
		throw new UserError('No WhatsApp template has that many buttons with values', {
			description: 'Give values to at most two URL buttons and one coupon code, and to ten buttons in all',
		});
	}
	return [...buttons].sort((one, other) => one.index - other.index);
}

/** The fields of a header by the end of their parameters' names, with what the form calls them. */
export const HEADER_FIELDS = {
	Text: 'Header Text',
	Url: 'Header URL',
	Filename: 'Header File Name',
	Latitude: 'Header Latitude',
	Longitude: 'Header Longitude',
	Name: 'Header Place',
	Address: 'Header Address',
} as const;

export type HeaderField = keyof typeof HEADER_FIELDS;

/** The most characters of a header's text. */
export const LONGEST_HEADER = 60;

/**
 * What fills a header, by its type; `undefined` when it is a type that nothing fills.
 * @param field gives what the user filled in
 * @throws UserError naming the field in the user's words
 */
export function readHeader(type: unknown, field: (name: HeaderField) => Field): TemplateHeader | undefined {
	switch (type) {
		case 'text':
			return { type, text: requireValue(field('Text'), LONGEST_HEADER) };
		case 'image':
		case 'video':
			return { type, url: requireMediaUrl(field('Url')) };
		case 'document': {
			const url = requireMediaUrl(field('Url'));
			return { type, url, filename: readFilename(field('Filename'), url) };
		}
		case 'location':
			return { type, ...readPlace(field, readValue) };
		default:
			return undefined;
	}
}

export const unknownHeaderType = (): UserError =>
	new UserError('The header type is unknown', { description: 'Choose a "Header Type"' });

/**
 * The header as the form gives it; `undefined` when it has none.
 * @throws UserError naming the parameter that does not fit
 */
export function readFormHeader(item: Item): TemplateHeader | undefined {
	const type = item.parameter('headerType', 'none');
	const header = readHeader(type, (field) => ({
		value: item.parameter(`header${field}`, ''),
		name: () => HEADER_FIELDS[field],
	}));
	if (header !== undefined || type === 'none') return header;
	throw unknownHeaderType();
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

function readButtons(collection: unknown): TemplateButton[] {
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

/** What the user filled in by hand. @throws UserError naming the parameter that does not fit */
export const readManual = (item: Item): Pick<TemplateContent, 'header' | 'body' | 'buttons'> => ({
	header: readFormHeader(item),
	body: rowsOf(item.parameter('bodyVariables', {}), 'variable', 'Body Variables', ['value']).map(
		({ value }, index) =>
			requireValue({ value, name: () => `Body Variables: value ${index + 1}` }, LONGEST_VALUE),
	),
	buttons: readButtons(item.parameter('buttonVariables', {})),
});

type Filled = Pick<TemplateContent, 'header' | 'body' | 'text' | 'buttons'>;

/** What a field is called in the form: by the template, or as the form had it when it was filled in. */
function labelOf(id: string, template: Template, mapped: Record<string, unknown>): string {
	const ofForm = (Array.isArray(mapped.schema) ? mapped.schema : []).filter(isRecord);
	const field = [...templateFields(template), ...ofForm].find((known) => known.id === id);
	return typeof field?.displayName === 'string' ? cut(field.displayName) : cut(id);
}

/**
 * What the user filled in for the fields of a template: value and label of each.
 * @throws UserError naming what is filled in and has no place in the template, which may have changed
 */
function mappedFields(template: Template, parameter: unknown): (id: string) => Field {
	const mapped = isRecord(parameter) ? parameter : { value: parameter };
	const values = isRecord(mapped.value) ? mapped.value : {};
	if (!isRecord(mapped.value) && !isBlank(mapped.value)) {
		throw new UserError('Variables has an unexpected structure', {
			description: 'Fill in the fields under "Variables" one by one, each with an expression of its own',
		});
	}
	const known = new Set(templateFields(template).map(({ id }) => id));
	const lost = Object.keys(values).find((id) => !known.has(id) && !isBlank(values[id]));
	if (lost !== undefined) {
		const label = labelOf(lost, template, mapped);
		throw new UserError(`"${label}" is filled in, but the template "${template.name}" has no place for it`, {
			description:
				'The template has probably changed. Choose it again in "Template", so that its fields are read anew, and fill them in',
		});
	}
	return (id) => ({ value: values[id], name: () => `"${labelOf(id, template, mapped)}"` });
}

/**
 * An authentication template wants the code in its body and in its one button (Infobip contract §22.4,
 * Kaleyra contract §22.2).
 */
function authentication(field: Field): Filled {
	const code = requireValue(field, LONGEST_VALUE);
	return { body: [code], buttons: [{ type: 'code', index: 0, position: 0, value: code }] };
}

const readMappedHeader = (
	{ header, variables }: Template,
	field: (id: string) => Field,
): TemplateHeader | undefined =>
	variables.header === 0
		? undefined
		: readHeader(header?.type, (part) =>
				field(part === 'Text' || part === 'Url' ? 'header' : `header${part}`),
			);

function readButtonsFromTemplate(
	{ buttons = [], variables }: Template,
	field: (id: string) => Field,
): TemplateButton[] {
	const open = new Set(variables.buttons);
	const read: TemplateButton[] = [];
	buttons.forEach(({ type, text }, index) => {
		const given = field(`button${index}`);
		const place = { index, position: read.length };
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

/**
 * What the user filled in for the fields of the chosen template.
 * @param template as `requireTemplate` gave it
 * @param mapped the parameter "Variables", as n8n stored it
 * @throws UserError naming the field that does not fit, or that the template does not have
 */
export function readMapped(template: Template, mapped: unknown): Filled {
	const field = mappedFields(template, mapped);
	if (isAuthentication(template)) return authentication(field('body1'));
	const header = readMappedHeader(template, field);
	const body = Array.from({ length: template.variables.body }, (_, index) =>
		requireValue(field(`body${index + 1}`), LONGEST_VALUE),
	);
	return {
		...(header && { header }),
		body,
		...(template.body !== undefined && { text: filled(template.body, body) }),
		buttons: readButtonsFromTemplate(template, field),
	};
}

export const sendTemplate: MessageKind<TemplateContent> = {
	name: 'Send Template',
	description: 'Send an approved template, which arrives at any time',
	action: 'Send a template message',
	// All of them depend on the provider: `templateForm`.
	parameters: [],
	async read(item) {
		const choice = readChoice(item.parameter('template', ''), item.parameter('templateLanguage', ''));
		if (item.parameter('variablesFrom', 'template') === 'manual') return { ...choice, ...readManual(item) };
		const template = await adviseManual(
			item.templates().then((templates) => requireTemplate(templates, choice)),
		);
		const variables = readMapped(template, item.parameter('templateVariables', {}));
		return { name: template.name, language: template.language || undefined, ...variables };
	},
};

/** The language of a template, for providers that want to know it. @throws UserError when nobody named it */
export function requireLanguage({ name, language }: TemplateContent): string {
	if (language !== undefined) return language;
	throw new UserError(`The language of the template "${name}" is missing`, {
		description:
			'Choose the template from the list, or fill in "Template Language" with the code it was registered with',
	});
}
