import { type ResourceMapperField, UserError } from 'n8n-workflow';

import { cut, failureError, failureOf, sentences } from '../errors';
import {
	isAuthentication,
	placeholderNames,
	placeholdersIn,
	type Template,
	type TemplateDetail,
	wordsAround,
} from './template';
import { isRecord } from '../tolerant';
import { typedText } from '../text';

/** The headers that can be filled; a text that is fixed is none of them, but needs nothing. */
const HEADERS = new Set(['text', 'image', 'video', 'document', 'location']);

/** Buttons whose contents no form of ours can fill in: an order with its payment, a single product. */
const UNKNOWN_BUTTONS = new Set(['order_details', 'payment_request', 'spm']);

/** @throws UserError for variables with names, which only Meta's own format has (Kaleyra contract §22.2) */
export function refuseNames(template: string, [named]: readonly string[]): void {
	if (named === undefined) return;
	throw new UserError(
		`The template "${template}" cannot be sent: its variables have names, such as {{${named}}}`,
		{
			description: 'Choose a template whose variables have numbers, such as {{1}}',
		},
	);
}

/**
 * @param lacks what the provider does not carry
 * @throws UserError when the template leaves something open that the provider is not known to take
 */
export function requireSendable(template: Template, lacks: readonly TemplateDetail[]): void {
	const { name, header, body, buttons = [] } = template;
	if (isAuthentication(template)) return;
	if (header !== undefined && !HEADERS.has(header.type)) {
		throw new UserError(`The template "${name}" cannot be sent: it begins with a ${cut(header.type)}`, {
			description:
				'Choose a template that begins with a text, an image, a video, a document or a location, or has no header',
		});
	}
	const unknown = buttons.find(({ type }) => UNKNOWN_BUTTONS.has(type));
	if (unknown !== undefined) {
		throw new UserError(
			`The template "${name}" cannot be sent: its button "${cut(unknown.text)}" needs an order or a product`,
			{ description: 'Choose a template without a button for payment or a single product' },
		);
	}
	if (lacks.includes('names'))
		refuseNames(name, [...placeholderNames(body), ...placeholderNames(header?.text)]);
}

/** The way to send a template without the list. */
export const MANUALLY =
	'To send a template without the list, type its name and set "Variables From" to Manual';

/**
 * What needs the list of templates. @throws what it throws, with the way to send a template without the list
 */
export const adviseManual = async <Result>(needsList: Promise<Result>): Promise<Result> =>
	await needsList.catch((error: unknown) => {
		if (!(error instanceof UserError)) throw error;
		const failure = failureOf(error);
		throw failureError({ ...failure, description: sentences(failure.description, MANUALLY) });
	});

/** Which template the user means. */
export interface Choice {
	name: string;
	/** Not given, the template may be sendable in one language only. */
	language?: string;
}

/** The longest name that a template may have (Infobip contract §22.2). */
const LONGEST_NAME = 512;

/** The languages of a template that are named in an error. */
const SHOWN_LANGUAGES = 20;

/** The value of a template in lists: its name and language, since a name may exist in several. */
export const choiceValue = ({ name, language }: Pick<Template, 'name' | 'language'>): string =>
	`${name}|${language}`;

/**
 * @param chosen the parameter "Template": a value as `choiceValue` makes it, or a name typed by hand
 * @param language the parameter "Template Language", which counts where the value names none
 * @throws UserError when no template is chosen
 */
export function readChoice(chosen: unknown, language: unknown): Choice {
	const [name = '', inValue = ''] = typedText(isRecord(chosen) ? chosen.value : chosen)
		.split('|')
		.map((part) => part.trim());
	if (name === '' || name.length > LONGEST_NAME) {
		throw new UserError(
			name === '' ? 'There is no template to send' : '"Template" does not contain the name of a template',
			{
				description: 'Choose a template in "Template", or type its name',
			},
		);
	}
	return { name, language: inValue || typedText(language) || undefined };
}

/** Statuses in which WhatsApp delivers no message of a template; any other word is given a try. */
const NOT_SENT = new Set([
	'deleted',
	'disabled',
	'in_appeal',
	'paused',
	'pending',
	'pending_deletion',
	'rejected',
]);

const isSent = ({ status }: Template): boolean => !NOT_SENT.has(status);

/**
 * @param lacks what the provider does not carry, where that is known already
 * @throws UserError when the account has no such template, has it in several languages, or cannot send it
 */
export function requireTemplate(
	templates: Template[],
	{ name, language }: Choice,
	lacks: readonly TemplateDetail[] = [],
): Template {
	const named = templates.filter((template) => template.name === name);
	const sent = named.filter(isSent);
	const languages = [...new Set((sent.length > 0 ? sent : named).map((template) => template.language))];
	const known = cut(languages.slice(0, SHOWN_LANGUAGES).join(', '));
	if (language === undefined && languages.length > 1) {
		throw new UserError(`The template "${name}" exists in several languages: ${known}`, {
			description: 'Choose it from the list in "Template", or fill in "Template Language"',
		});
	}
	const wanted = language ?? languages[0];
	const isWanted = (template: Template) => template.language === wanted;
	const template = sent.find(isWanted) ?? named.find(isWanted);
	if (template === undefined) {
		const missing =
			named.length === 0
				? `The account has no template "${name}"`
				: `The template "${name}" exists in ${known}, not in "${cut(language ?? '')}"`;
		throw new UserError(missing, { description: 'Choose a template from the list in "Template"' });
	}
	if (!isSent(template)) {
		throw new UserError(
			`The template "${name}" cannot be sent: its status is "${template.status.replaceAll('_', ' ')}"`,
			{ description: 'Choose an approved one from the list in "Template"' },
		);
	}
	requireSendable(template, lacks);
	return template;
}

const field = (
	id: string,
	displayName: string,
	required = true,
	type: 'string' | 'number' = 'string',
): ResourceMapperField => ({
	id,
	displayName,
	required,
	defaultMatch: false,
	canBeUsedToMatch: false,
	display: true,
	type,
});

function headerFields(
	{ header, variables }: Template,
	lacks: readonly TemplateDetail[],
): ResourceMapperField[] {
	if (header === undefined || variables.header === 0) return [];
	switch (header.type) {
		case 'location':
			return [
				field('headerLatitude', 'Header latitude', true, 'number'),
				field('headerLongitude', 'Header longitude', true, 'number'),
				...(lacks.includes('place')
					? []
					: [field('headerName', 'Header place', false), field('headerAddress', 'Header address', false)]),
			];
		case 'text':
			return placeholdersIn(header.text)
				.slice(0, 1)
				.map((placeholder) => field('header', `Header · ${wordsAround(header.text ?? '', placeholder)}`));
		case 'document':
			return [
				field('header', 'Header document · URL'),
				...(lacks.includes('filename') ? [] : [field('headerFilename', 'Header file name', false)]),
			];
		default:
			return [field('header', `Header ${header.type} · URL`)];
	}
}

function bodyFields(template: Template): ResourceMapperField[] {
	if (isAuthentication(template)) return [field('body1', 'Code')];
	const { body = '' } = template;
	return placeholdersIn(body).map((placeholder, index) =>
		field(`body${index + 1}`, `${placeholder.name} · ${wordsAround(body, placeholder)}`),
	);
}

function buttonFields(
	{ buttons = [], variables }: Template,
	lacks: readonly TemplateDetail[],
): ResourceMapperField[] {
	const open = new Set(variables.buttons);
	return buttons.flatMap(({ type, text }, index) => {
		const id = `button${index}`;
		if (type === 'flow') {
			return [
				field(id, `Flow token · ${text}`, false),
				field(`${id}Data`, `Flow data (JSON) · ${text}`, false),
			];
		}
		if (type === 'catalog') return [field(id, `Product ID of the picture · ${text}`)];
		if (type === 'multiProduct') {
			return [
				field(id, `Product ID of the picture · ${text}`),
				field(`${id}Sections`, `Products (JSON) · ${text}`),
			];
		}
		if (open.has(index)) {
			const what = type === 'copyCode' ? 'Coupon code' : 'End of the URL';
			return [field(id, `${what} · ${text}`)];
		}
		return type === 'quickReply' && !lacks.includes('payload') ? [field(id, `Payload · ${text}`, false)] : [];
	});
}

/**
 * A field for each thing that the template leaves open, labelled with its kind and, after ` · `, from its
 * text.
 * @param lacks what the provider does not carry
 */
export const templateFields = (
	template: Template,
	lacks: readonly TemplateDetail[] = [],
): ResourceMapperField[] => [
	...headerFields(template, lacks),
	...bodyFields(template),
	...(template.offer?.expires ? [field('offerEnds', `Offer ends · ${template.offer.text ?? ''}`)] : []),
	...buttonFields(template, lacks),
];
