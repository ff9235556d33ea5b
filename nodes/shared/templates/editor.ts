import { createHmac, randomBytes } from 'crypto';
import {
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	NodeApiError,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { type Account, openAccount } from '../http/account';
import { listTarget, listTemplates, type TemplateProvider, unreadableList } from './list';
import type { Provider } from '../provider';
import type { Template, TemplateDetail } from './template';
import { isBlank } from '../text';
import { isRecord } from '../tolerant';
import { failureOf, sentences } from '../errors';
import { choiceValue, MANUALLY, readChoice, requireTemplate, templateFields } from './choice';

const secret = randomBytes(32);

/**
 * A key for what is kept in memory: with the credential in it, nobody sees another account's; as a keyed
 * hash, it tells nothing.
 */
const cacheKey = (parts: unknown[]): string =>
	createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex');

interface RecentList {
	/** By `performance.now()`, which no change of the system's time moves. */
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
async function recentTemplates(
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

const isApproved = ({ status }: Template): boolean => status === 'approved';

/** Why the list cannot be read, how to fix that, and the way around it. */
function withoutList(error: unknown): { message: string; description: string } {
	const { message, description } = failureOf(error);
	return { message, description: sentences(description, MANUALLY) };
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

/**
 * The published flows of the form's account, by name, for the list in the form.
 * @throws NodeApiError that says why they cannot be read
 */
export async function searchFlows(
	context: ILoadOptionsFunctions,
	provider: TemplateProvider & Pick<Provider, 'listFlows'>,
	typed = '',
): Promise<INodeListSearchResult> {
	const account = await openAccount(context, provider.credentialType);
	const list = async () => {
		const target = listTarget(context, provider, account, context.getCurrentNodeParameter('from'));
		const flows = await provider.listFlows?.(target);
		if (flows === undefined) throw unreadableList(provider, 'flows');
		return account.redactor.value(flows);
	};
	const flows = await list().catch((error: unknown) => {
		throw shownError(context, error);
	});
	const wanted = typed.trim().toLowerCase();
	const results = flows
		.filter(({ status, name }) => status === 'published' && name.toLowerCase().includes(wanted))
		.map(({ id, name }) => ({ name, value: id }))
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
	isHeaderHeld: boolean,
): ResourceMapperFields {
	try {
		const template = requireTemplate(templates.filter(isApproved), readChoice(chosen, language), lacks);
		const fields = templateFields(template, lacks);
		return {
			// With a file of the workflow no address is asked for: n8n publishes no empty required field.
			fields: fields.map((field) =>
				field.id === 'header' && isHeaderHeld ? { ...field, required: false } : field,
			),
			emptyFieldsNotice: 'This template has no variables.',
		};
	} catch (error) {
		const { message, description } = failureOf(error);
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
		const options: unknown = context.getCurrentNodeParameter('options');
		const isHeaderHeld = isRecord(options) && !isBlank(options.headerBinaryProperty);
		return fieldsFrom(templates, chosen, language, provider.templates.lacks, isHeaderHeld);
	} catch (error) {
		// The editor shows no error here, but after one it keeps the fields and what is in them.
		if (hasFields(context)) throw shownError(context, error);
		const { message, description } = withoutList(error);
		return notice(message, description);
	}
}
