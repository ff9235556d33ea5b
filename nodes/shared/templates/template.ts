import { z } from 'zod/v3';

import { asRecord, asText } from '../tolerant';
import { cleanText } from '../text';

/** A place in a template's text that a value fills. */
export interface Placeholder {
	/** A number, or a name such as `first_name`. */
	name: string;
	/** Its position in the text. */
	start: number;
	end: number;
}

const PLACEHOLDER = /\{\{\s{0,5}(\w{1,100})\s{0,5}\}\}/g;

const isNumber = ({ name }: Placeholder): boolean => /^\d+$/.test(name);

/**
 * The placeholders of a text, each once, in the order in which their values are given: by number; as they
 * appear where they have names.
 */
export function placeholdersIn(text = ''): Placeholder[] {
	// A list may have hundreds of thousands of texts, hardly any of them with a placeholder.
	if (!text.includes('{{')) return [];
	const found = new Map<string, Placeholder>();
	for (const match of text.matchAll(PLACEHOLDER)) {
		const [whole, name = ''] = match;
		if (!found.has(name)) found.set(name, { name, start: match.index, end: match.index + whole.length });
	}
	const placeholders = [...found.values()];
	return placeholders.every(isNumber)
		? placeholders.sort((one, other) => Number(one.name) - Number(other.name))
		: placeholders;
}

/** The names of a text's placeholders, in the order of `placeholdersIn`; none where they have numbers. */
export function placeholderNames(text?: string): string[] {
	const placeholders = placeholdersIn(text);
	return placeholders.every(isNumber) ? [] : placeholders.map(({ name }) => name);
}

/** The text with the values of its placeholders, which are in the order of `placeholdersIn`. */
export function filled(text: string, values: string[]): string {
	const byName = new Map(placeholdersIn(text).map(({ name }, index) => [name, values[index]]));
	return text.replace(PLACEHOLDER, (whole, name: string) => byName.get(name) ?? whole);
}

/**
 * How much of the text beside a placeholder is looked at, in UTF-16 units, and how many characters of it are
 * shown: n8n's editor cuts labels off at about 26.
 */
const WINDOW = 60;
const SHOWN = 10;

const oneLine = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ');

/** The end of a text, from a word on where it has several. */
function endOf(text: string): string {
	const characters = [...text];
	const end = characters.slice(-SHOWN).join('');
	return characters.length > SHOWN ? end.replace(/^\S*\s(?=\S)/, '') : end;
}

/** The beginning of a text, up to a word's end where it has several. */
function beginningOf(text: string): string {
	const characters = [...text];
	const beginning = characters.slice(0, SHOWN).join('');
	return characters.length > SHOWN ? beginning.replace(/(\S)\s\S*$/, '$1') : beginning;
}

/**
 * The words around a placeholder, in its own sentence, such as "order … is ready", so that nobody counts
 * brackets.
 */
export function wordsAround(text: string, { start, end }: Placeholder): string {
	const before = text.slice(Math.max(0, start - WINDOW), start).replace(/^.*(?:\}\}|[.!?]\s|\n)/s, '');
	const after = text.slice(end, end + WINDOW).replace(/(?:\{\{|[.!?]\s|\n).*$/s, '');
	const left = endOf(oneLine(before).replace(/^[\s,:;]+/, ''));
	const right = beginningOf(oneLine(after)).replace(/[\s.,:;!?]+$/, '');
	return `${left}…${right}`.trim();
}

const buttonSchema = z.object({
	/** `quickReply`, `url`, `phone`, `copyCode`, `flow`, `catalog`, `multiProduct`, or the provider's own word in lower case. */
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
	/** A limited-time offer; `expires`: a message says until when. */
	offer: z.object({ text: z.string().optional(), expires: z.boolean() }).optional(),
	/**
	 * What it leaves open: the header or not, how many places in the body, and which buttons, counted from 0
	 * among all.
	 */
	variables: z.object({ header: z.number(), body: z.number(), buttons: z.array(z.number()) }),
});

export type Template = z.infer<typeof templateSchema>;

/**
 * What not every provider carries: the name of a document's file, name and address of a location, what a
 * quick reply sends back, variables with names.
 */
export type TemplateDetail = 'filename' | 'place' | 'payload' | 'names';

/** An authentication template has no text: its one value is the code. */
export const isAuthentication = ({ category }: Pick<Template, 'category'>): boolean =>
	category === 'authentication';

/** Whether somebody must fill it: a text may have a placeholder, and anything else is sent along. */
const isOpen = ({ type, text }: NonNullable<Template['header']>): boolean =>
	type !== 'text' || placeholdersIn(text).length > 0;

/** Buttons that no message may leave without a value. */
const NEED_A_VALUE = new Set(['copyCode', 'catalog', 'multiProduct']);

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
				NEED_A_VALUE.has(type) || placeholdersIn(url).length > 0 ? [index] : [],
			),
		},
	};
}

/** A template as a provider spells it; whatever is missing is absent. */
interface RawTemplate {
	name: string;
	language: string;
	status?: string;
	category?: string;
	header?: { format?: string; text?: string };
	body?: string;
	footer?: string;
	buttons?: RawButton[];
	offer?: { text?: string; expires: boolean };
}

interface RawButton {
	type?: string;
	text?: string;
	url?: string;
}

/**
 * A button as Meta and Infobip list it, in any state. Without a schema, which takes seconds for a million of
 * them.
 */
export function readButton(raw: unknown): RawButton {
	const { type, otpType, text, url } = asRecord(raw);
	// Infobip says of an authentication template's button only how it hands the code over (Infobip contract §28).
	return { type: asText(type) ?? asText(otpType), text: asText(text), url: asText(url) };
}

const word = (text = ''): string => cleanText(text).trim();

const lower = (text?: string): string => word(text).toLowerCase();

/** Our words for those of Meta, Infobip and 99digital; any other word stays, in lower case. */
const STATUSES = new Map([
	['submitted', 'pending'],
	['deactivated', 'disabled'],
	['submission rejected', 'rejected'],
	['first_paused', 'paused'],
	['second_paused', 'paused'],
]);

const BUTTON_TYPES = new Map([
	['quick_reply', 'quickReply'],
	['phone_number', 'phone'],
	['copy_code', 'copyCode'],
	['mpm', 'multiProduct'],
	['multi_product', 'multiProduct'],
]);

/**
 * The template in our words, with what it leaves open; none when it has no name, by which alone it could be
 * sent.
 */
export function normalised(raw: RawTemplate): Template[] {
	const { header, body, footer, buttons = [], offer } = raw;
	const [name, status] = [word(raw.name), lower(raw.status)];
	if (name === '') return [];
	const template = withVariables({
		name,
		language: word(raw.language),
		status: STATUSES.get(status) ?? status,
		category: lower(raw.category),
		...(header && {
			header: {
				type: lower(header.format) || 'text',
				...(header.text !== undefined && { text: cleanText(header.text) }),
			},
		}),
		...(body !== undefined && { body: cleanText(body) }),
		...(footer !== undefined && { footer: cleanText(footer) }),
		...(offer && {
			offer: { ...(offer.text !== undefined && { text: cleanText(offer.text) }), expires: offer.expires },
		}),
		...(buttons.length > 0 && {
			buttons: buttons.map(({ type, text = '', url }) => ({
				type: BUTTON_TYPES.get(lower(type)) ?? lower(type),
				text: cleanText(text),
				...(url !== undefined && { url: cleanText(url) }),
			})),
		}),
	});
	return [template];
}

/** A flow as lists have it, whoever gives the list; none where its id or name is missing. */
export function readFlow(raw: unknown): Array<{ id: string; name: string; status: string }> {
	const item = asRecord(raw);
	const [id, name, status = ''] = [asText(item.id), asText(item.name), asText(item.status)];
	return id === undefined || name === undefined ? [] : [{ id, name, status: status.trim().toLowerCase() }];
}
