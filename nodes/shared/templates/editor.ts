import { createHmac, randomBytes } from 'crypto';
import {
	NodeApiError,
	UserError,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { openAccount } from '../http/account';
import { isRecord } from '../json';
import type { TemplateDetail } from '../messages/template/content';
import { choiceValue, readChoice, requireTemplate } from './choice';
import { templateFields } from './fields';
import { listTemplates, type TemplateProvider } from './listTemplates';
import { MANUALLY } from './orManually';
import type { Template } from './template';

interface RecentList {
	/** In terms of a clock that nobody sets. */
	readAt: number;
	templates: Promise<Template[]>;
}

/**
 * Lists as they were read for one opening of the form: searching in one, and filling in its fields, reads nothing again. Keyed by what
 * the provider was asked with, the whole credential included, so that nobody sees another account's; as a keyed hash, since it is secret.
 */
const recentLists = new Map<string, RecentList>();
const FRESH = 60_000;
const MOST_LISTS = 20;
const hashKey = randomBytes(32);

function forget(now: number): void {
	for (const [key, { readAt }] of recentLists) {
		if (now - readAt > FRESH || recentLists.size >= MOST_LISTS) recentLists.delete(key);
	}
}

async function readRecent(context: ILoadOptionsFunctions, provider: TemplateProvider): Promise<Template[]> {
	const account = await openAccount(context, provider.credentialType);
	const from: unknown = context.getCurrentNodeParameter('from');
	const asked = JSON.stringify([provider.name, from ?? '', account.data]);
	const key = createHmac('sha256', hashKey).update(asked).digest('hex');
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

const isApproved = ({ status }: Template): boolean => status === 'approved';

/** What happened, and what to do. */
function wordsOf(error: unknown): { message: string; description?: string | null } {
	return error instanceof UserError ? error : new UserError(String(error));
}

/** Why the list cannot be read, and what to do: first what always works, for the editor cuts long descriptions off. */
function withoutList(error: unknown): { message: string; description: string } {
	const { message, description } = wordsOf(error);
	return { message, description: [MANUALLY, description].filter(Boolean).join('. ') };
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

/** The approved templates whose name or language holds what was typed, as `name (language)`, in the order of their names. */
export async function searchTemplates(
	context: ILoadOptionsFunctions,
	provider: TemplateProvider,
	typed = '',
): Promise<INodeListSearchResult> {
	const templates = await readRecent(context, provider).catch((error: unknown) => {
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

const notice = (...sentences: Array<string | null | undefined>): ResourceMapperFields => ({
	fields: [],
	emptyFieldsNotice: `${sentences.filter(Boolean).join('. ')}.`,
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
		const { message, description } = wordsOf(error);
		return notice(message, description);
	}
}

/** A field for each thing that the chosen template leaves open; where none can be shown, a notice says why. */
export async function fieldsOfTemplate(
	context: ILoadOptionsFunctions,
	provider: TemplateProvider,
): Promise<ResourceMapperFields> {
	const chosen: unknown = context.getCurrentNodeParameter('template');
	const value = isRecord(chosen) ? chosen.value : chosen;
	if (typeof value === 'string' && value.startsWith('=')) {
		return notice(
			'An expression names the template, so its variables are not known here',
			'Set "Variables From" to Manual',
		);
	}
	try {
		const language: unknown = context.getCurrentNodeParameter('templateLanguage');
		const templates = await readRecent(context, provider);
		return fieldsFrom(templates, chosen, language, provider.templates.lacks);
	} catch (error) {
		// The editor shows no error here, but after one it keeps the fields and what is in them.
		if (hasFields(context)) throw shownError(context, error);
		const { message, description } = withoutList(error);
		return notice(message, description);
	}
}
