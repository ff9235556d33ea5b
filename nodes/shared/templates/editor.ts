import { createHmac, randomBytes } from 'crypto';
import {
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	NodeApiError,
	type ResourceMapperField,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { type Account, openAccount } from '../http/account';
import { listTemplates, type TemplateProvider } from './list';
import type { Template, TemplateDetail } from './template';
import { isRecord } from '../tolerant';
import { sentences, messageOf } from '../errors';
import { choiceValue, MANUALLY, readChoice, requireTemplate, templateFields } from './choice';

const secret = randomBytes(32);

/**
 * A key for what is kept in memory: with the credential in it, nobody sees another account's; as a keyed
 * hash, it tells nothing.
 */
export const cacheKey = (parts: unknown[]): string =>
	createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex');

interface RecentList {
	/** In terms of a clock that nobody sets. */
	readAt: number;
	templates: Promise<Template[]>;
}

/**
 * Lists as they were read for one opening of the form: searching in one, and filling in its fields, reads
 * nothing again.
 */
const recentLists = new Map<string, RecentList>();
const FRESH = 60_000;
const MOST_LISTS = 20;

function forget(now: number): void {
	for (const [key, { readAt }] of recentLists) {
		if (now - readAt > FRESH || recentLists.size >= MOST_LISTS) recentLists.delete(key);
	}
}

/**
 * The templates of the form's account and sender, read anew after a minute. @throws UserError that says why
 * they cannot be read
 */
export async function recentTemplates(
	context: ILoadOptionsFunctions,
	provider: TemplateProvider,
	account: Account,
): Promise<Template[]> {
	const from: unknown = context.getCurrentNodeParameter('from');
	const key = cacheKey([provider.name, from ?? '', account.data]);
	const now = performance.now();
	const recent = recentLists.get(key);
	if (recent !== undefined && now - recent.readAt <= FRESH) return await recent.templates;
	forget(now);
	const fresh = { readAt: now, templates: listTemplates(context, provider, account, from) };
	recentLists.set(key, fresh);
	fresh.templates.catch(() => {
		if (recentLists.get(key) === fresh) recentLists.delete(key);
	});
	return await fresh.templates;
}

type Value = string | number | boolean;

interface Kept {
	/** In terms of a clock that nobody sets. */
	readAt: number;
	/** Kind and value by the field's id. */
	fields: Map<string, { kind: string; value: Value }>;
}

/**
 * What was filled in for a template when the list was opened to choose another one. n8n's editor empties the
 * fields when the template changes, and does not tell what was in them when it asks for the new ones; it
 * tells when it asks for the list.
 */
const keptValues = new Map<string, Kept>();

/** Long enough to choose a template, in ms. */
const KEPT_FOR = 10 * 60_000;
const MOST_FORMS = 100;

const isValue = (value: unknown): value is Value =>
	['string', 'number', 'boolean'].includes(typeof value) && value !== '';

/**
 * What a label says of a field, without the words of the template: the kind of header, the number of a place
 * in the body. A button is another one when its words are.
 */
const kindOf = (id: string, label: unknown): string =>
	id.startsWith('button') ? String(label) : (String(label).split(' · ', 1)[0] ?? '');

function fieldsOf(mapped: unknown): Kept['fields'] {
	const { schema, value: values }: { schema?: unknown; value?: unknown } = isRecord(mapped) ? mapped : {};
	const fields: Kept['fields'] = new Map();
	if (!Array.isArray(schema) || !isRecord(values)) return fields;
	for (const field of schema) {
		if (!isRecord(field) || typeof field.id !== 'string') continue;
		const value = values[field.id];
		if (isValue(value)) fields.set(field.id, { kind: kindOf(field.id, field.displayName), value });
	}
	return fields;
}

/**
 * Keeps what is filled in.
 * @param form tells one form from another
 * @param mapped the parameter "Variables" of the form
 */
export function keepValues(form: string, mapped: unknown): void {
	const now = performance.now();
	for (const [other, { readAt }] of keptValues) {
		if (now - readAt > KEPT_FOR || keptValues.size >= MOST_FORMS) keptValues.delete(other);
	}
	keptValues.set(form, { readAt: now, fields: fieldsOf(mapped) });
}

/**
 * The fields with the values kept for the same form: those of the same place and kind, such as the first
 * place in the body, or the same button.
 */
export function withKeptValues(form: string, fields: ResourceMapperField[]): ResourceMapperField[] {
	const kept = keptValues.get(form);
	if (kept === undefined || performance.now() - kept.readAt > KEPT_FOR) return fields;
	return fields.map((field) => {
		const old = kept.fields.get(field.id);
		return old?.kind === kindOf(field.id, field.displayName) ? { ...field, defaultValue: old.value } : field;
	});
}

/** The form of one node, told from others by all that is filled in but the template. */
function formKey(context: ILoadOptionsFunctions, provider: TemplateProvider, account: Account): string {
	const others = Object.entries(context.getCurrentNodeParameters() ?? {}).filter(
		([name]) => !name.startsWith('template'),
	);
	return cacheKey([provider.name, account.data, others]);
}

const isApproved = ({ status }: Template): boolean => status === 'approved';

/**
 * Why the list cannot be read, and what to do: first what always works, for the editor cuts long descriptions
 * off.
 */
function withoutList(error: unknown): { message: string; description: string } {
	const { message, description } = messageOf(error);
	return { message, description: sentences(MANUALLY, description) };
}

/** The error as the editor shows it: of other kinds it leaves the description out. */
function shownError(context: ILoadOptionsFunctions, error: unknown): NodeApiError {
	const reason = withoutList(error);
	const shown = new NodeApiError(context.getNode(), {}, reason);
	// NodeApiError swaps some messages for stock phrases.
	shown.message = reason.message;
	return shown;
}

const labelOf = ({ name, language }: Template): string => (language === '' ? name : `${name} (${language})`);

/**
 * The approved templates whose name or language holds what was typed, as `name (language)`, in the order of
 * their names.
 */
export async function searchTemplates(
	context: ILoadOptionsFunctions,
	provider: TemplateProvider,
	typed = '',
): Promise<INodeListSearchResult> {
	const account = await openAccount(context, provider.credentialType);
	keepValues(formKey(context, provider, account), context.getCurrentNodeParameter('templateVariables'));
	const templates = await recentTemplates(context, provider, account).catch((error: unknown) => {
		throw shownError(context, error);
	});
	const wanted = typed.trim().toLowerCase();
	const results = templates
		.filter(isApproved)
		.map((template) => ({ name: labelOf(template), value: choiceValue(template) }))
		.filter(({ name }) => name.toLowerCase().includes(wanted))
		.sort((one, other) => (one.name < other.name ? -1 : 1));
	return { results };
}

/** Whether the form shows fields already. */
function hasFields(context: ILoadOptionsFunctions): boolean {
	const mapped: unknown = context.getCurrentNodeParameter('templateVariables');
	return isRecord(mapped) && Array.isArray(mapped.schema) && mapped.schema.length > 0;
}

const notice = (...parts: string[]): ResourceMapperFields => ({
	fields: [],
	emptyFieldsNotice: `${sentences(...parts)}.`,
});

function fieldsFrom(
	templates: Template[],
	chosen: unknown,
	language: unknown,
	lacks: readonly TemplateDetail[],
): ResourceMapperFields {
	try {
		const template = requireTemplate(templates.filter(isApproved), readChoice(chosen, language));
		return { fields: templateFields(template, lacks), emptyFieldsNotice: 'This template has no variables.' };
	} catch (error) {
		const { message, description } = messageOf(error);
		return notice(message, description);
	}
}

/**
 * A field for each thing that the chosen template leaves open; where none can be shown, a notice says why.
 */
export async function fieldsOfTemplate(
	context: ILoadOptionsFunctions,
	provider: TemplateProvider,
): Promise<ResourceMapperFields> {
	const chosen: unknown = context.getCurrentNodeParameter('template');
	const value = isRecord(chosen) ? chosen.value : chosen;
	if (typeof value === 'string' && value.startsWith('=')) {
		return notice(
			'The template is chosen by an expression, so its variables are not known here',
			'Set "Variables From" to Manual',
		);
	}
	if (typeof value !== 'string' || value.trim() === '') return notice('Choose a template first');
	try {
		const language: unknown = context.getCurrentNodeParameter('templateLanguage');
		const account = await openAccount(context, provider.credentialType);
		const templates = await recentTemplates(context, provider, account);
		const shown = fieldsFrom(templates, chosen, language, provider.templates.lacks);
		// Who types a name has not opened the list, so what was kept may be somebody else's.
		if (hasFields(context) || (isRecord(chosen) && chosen.mode !== 'list')) return shown;
		return { ...shown, fields: withKeptValues(formKey(context, provider, account), shown.fields) };
	} catch (error) {
		// The editor shows no error here, but after one it keeps the fields and what is in them.
		if (hasFields(context)) throw shownError(context, error);
		const { message, description } = withoutList(error);
		return notice(message, description);
	}
}
