import { UserError } from 'n8n-workflow';

import {
	DAY,
	type Field,
	heldName,
	LONGEST_VALUE,
	type Place,
	readFilename,
	readLine,
	readPlace,
	readValue,
	requireMediaUrl,
	requireValue,
	rowsOf,
} from './fields';
import { readButtons, readButtonsFromTemplate, type TemplateButton } from './templateButtons';
import { LONGEST_FILENAME } from '../http/urls';
import type { MessageItem } from '../item';
import { type MediaType, requireFittingUrl, requireTakenFile } from '../media/formats';
import { cut, unknownMember } from '../errors';
import { isBlank } from '../text';
import { isRecord } from '../tolerant';
import { adviseManual, readChoice, requireTemplate, templateFields } from '../templates/choice';
import { filled, isAuthentication, placeholderNames, type Template } from '../templates/template';
import type { MessageKind, ReadingOptions } from './kind';

/** What fills the header of a template. */
export type TemplateHeader =
	| { type: 'text'; text: string; variable?: string }
	| { type: 'image' | 'video'; url: string }
	| { type: 'document'; url: string; filename?: string }
	| ({ type: 'location' } & Place);

/** A template message: the template's name, and a value for each thing it leaves open. */
export interface TemplateContent {
	name: string;
	/** The code it was registered with, such as `en_GB`. */
	language?: string;
	header?: TemplateHeader;
	/** The values of the body's placeholders, in order. */
	body: string[];
	/** The names of the body's variables, where they have names. */
	names?: string[];
	/** When the template's offer ends, in ms since 1970. */
	offerEnds?: number;
	/** The body with its values, where the template's text is known. */
	text?: string;
	/** In the order of their index. */
	buttons: TemplateButton[];
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

const isFileHeader = (type: unknown): type is 'image' | 'video' | 'document' =>
	type === 'image' || type === 'video' || type === 'document';

/** A file that n8n holds, with a link to it. */
export interface HeaderFile {
	url: string;
	filename?: string;
}

/**
 * The file of the option "Header From Binary Field", checked; `undefined` when it is not used.
 * @param type of the header
 * @param place where the header is
 * @throws UserError when there is no such file, or it does not fit the header
 */
export async function readHeaderFile(
	{ files }: MessageItem,
	{ headerBinaryProperty, linkHours }: ReadingOptions,
	type: unknown,
	place: 'header' | 'template',
): Promise<HeaderFile | undefined> {
	if (headerBinaryProperty === undefined) return undefined;
	// What it holds does not matter: it goes nowhere.
	if (!isFileHeader(type)) return { url: '' };
	const file = await files.held(headerBinaryProperty);
	requireTakenFile(file, type, files.taken[place], files.provider);
	return { url: await file.link(linkHours ?? DAY), filename: heldName(file) };
}

/**
 * What fills a header, by its type; `undefined` when it is a type that nothing fills.
 * @param field gives what the user filled in
 * @param file in place of the web address that the user filled in
 * @throws UserError naming the field in the user's words
 */
export function readHeader(
	type: unknown,
	field: (name: HeaderField) => Field,
	file?: HeaderFile,
): TemplateHeader | undefined {
	if (file !== undefined && !isFileHeader(type)) {
		throw new UserError('"Header From Binary Field" is filled in, but the header holds no file', {
			description: 'Remove it under "Options", or choose an image, a video or a document as header',
		});
	}
	const urlFor = (fileType: MediaType) => {
		const url = requireMediaUrl(field('Url'));
		requireFittingUrl(url, fileType, field('Url').name());
		return url;
	};
	switch (type) {
		case 'text':
			return { type, text: requireValue(field('Text'), LONGEST_HEADER) };
		case 'image':
		case 'video':
			return { type, url: file?.url ?? urlFor(type) };
		case 'document': {
			if (file === undefined) {
				const url = urlFor(type);
				return { type, url, filename: readFilename(field('Filename'), url) };
			}
			return {
				type,
				url: file.url,
				filename: readLine(field('Filename'), LONGEST_FILENAME) ?? file.filename,
			};
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
export async function readFormHeader(
	item: MessageItem,
	options: ReadingOptions,
	place: 'header' | 'template',
): Promise<TemplateHeader | undefined> {
	const type = item.parameter('headerType', 'none');
	const file = await readHeaderFile(item, options, type, place);
	const field = (name: HeaderField) => ({
		value: item.parameter(`header${name}`, ''),
		name: () => HEADER_FIELDS[name],
	});
	const header = readHeader(type, field, file);
	if (header !== undefined || type === 'none') return header;
	throw unknownHeaderType();
}

/** What the user filled in by hand. @throws UserError naming the parameter that does not fit */
export const readManual = async (
	item: MessageItem,
	options: ReadingOptions,
): Promise<Pick<TemplateContent, 'header' | 'body' | 'buttons'>> => ({
	header: await readFormHeader(item, options, 'template'),
	body: rowsOf(item.parameter('bodyVariables', {}), 'variable', 'Body Variables', ['value']).map(
		({ value }, index) =>
			requireValue({ value, name: () => `Body Variables: value ${index + 1}` }, LONGEST_VALUE),
	),
	buttons: readButtons(item.parameter('buttonVariables', {})),
});

type Filled = Pick<TemplateContent, 'header' | 'body' | 'names' | 'offerEnds' | 'text' | 'buttons'>;

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
	const known = templateFields(template).map(({ id }) => id);
	const lost = unknownMember(values, known);
	if (lost !== undefined) {
		const label = labelOf(lost, template, mapped);
		throw new UserError(`"${label}" is filled in, but the template "${template.name}" has no place for it`, {
			description:
				'The template has probably changed. Choose it again in "Template", so that its fields are read anew, and fill them in',
		});
	}
	return (id) => ({ value: values[id], name: () => `"${labelOf(id, template, mapped)}"` });
}

/** @throws UserError when it is no time, or one without a time zone */
function readTime(field: Field): number {
	const { value } = field;
	const written = value instanceof Date ? value.toJSON() : value && String(value);
	const text = requireValue({ ...field, value: written }, 100);
	const time = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN;
	if (Number.isFinite(time)) return time;
	throw new UserError(`${field.name()} is not a time with its time zone`, {
		description:
			'Write it like 2026-12-24T18:00:00+02:00, or use an expression such as {{ $now.plus(2, "days").toISO() }}',
	});
}

/**
 * An authentication template wants the code in its body and in its one button (Infobip contract §22.4,
 * Kaleyra contract §22.2).
 */
function authentication(field: Field): Filled {
	const code = requireValue(field, LONGEST_VALUE);
	return { body: [code], buttons: [{ type: 'code', index: 0, position: 0, value: code }] };
}

/** The type of the header that a template leaves open. */
const openHeader = (template: Template): string | undefined =>
	template.variables.header === 0 || isAuthentication(template) ? undefined : template.header?.type;

/**
 * What the user filled in for the fields of the chosen template.
 * @param template as `requireTemplate` gave it
 * @param mapped the parameter "Variables", as n8n stored it
 * @param file for the header
 * @throws UserError naming the field that does not fit, or that the template does not have
 */
export function readMapped(template: Template, mapped: unknown, file?: HeaderFile): Filled {
	const field = mappedFields(template, mapped);
	const headerField = (part: HeaderField) =>
		field(part === 'Text' || part === 'Url' ? 'header' : `header${part}`);
	const header = readHeader(openHeader(template), headerField, file);
	if (isAuthentication(template)) return authentication(field('body1'));
	const body = Array.from({ length: template.variables.body }, (_, index) =>
		requireValue(field(`body${index + 1}`), LONGEST_VALUE),
	);
	const [variable] = placeholderNames(template.header?.text);
	const names = placeholderNames(template.body);
	return {
		...(header && {
			header: header.type === 'text' && variable !== undefined ? { ...header, variable } : header,
		}),
		body,
		...(names.length > 0 && { names }),
		...(template.offer?.expires && { offerEnds: readTime(field('offerEnds')) }),
		...(template.body !== undefined && { text: filled(template.body, body) }),
		buttons: readButtonsFromTemplate(template, field),
	};
}

/** A parameter's value, in which every text is one line, without what WhatsApp refuses (`readValue`). */
function onOneLine(value: unknown): unknown {
	if (typeof value === 'string') return value.replace(/ *[\n\r\t][\s]*| {5,}/g, ' ');
	if (Array.isArray(value)) return value.map(onOneLine);
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onOneLine(inner)]));
}

export const sendTemplate: MessageKind<TemplateContent> = {
	name: 'Send Template',
	description: 'Send an approved template, which arrives at any time',
	action: 'Send template',
	// All of them depend on the provider: `templateForm`.
	parameters: [],
	async read(given, options) {
		const item: typeof given =
			options.lineBreaks === 'replace'
				? { ...given, parameter: (...asked) => onOneLine(given.parameter(...asked)) }
				: given;
		const choice = readChoice(item.parameter('template', ''), item.parameter('templateLanguage', ''));
		if (item.parameter('variablesFrom', 'template') === 'manual') {
			return { ...choice, ...(await readManual(item, options)) };
		}
		const template = await adviseManual(
			item.templates().then((templates) => requireTemplate(templates, choice)),
		);
		const file = await readHeaderFile(item, options, openHeader(template), 'template');
		const variables = readMapped(template, item.parameter('templateVariables', {}), file);
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
