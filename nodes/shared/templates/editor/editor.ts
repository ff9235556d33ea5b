import {
	NodeApiError,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { openAccount, type Account } from '../../http/account';
import { isRecord } from '../../json';
import type { TemplateDetail } from '../../messages/template/content';
import { sentences, wordsOf } from '../../sentences';
import { cacheKey } from './cacheKey';
import { choiceValue, readChoice, requireTemplate } from '../choice';
import { templateFields } from '../fields';
import { keepValues, withKeptValues } from './keptValues';
import type { TemplateProvider } from '../listTemplates';
import { MANUALLY } from '../orManually';
import { recentTemplates } from './recentLists';
import type { Template } from '../template';

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
	const { message, description } = wordsOf(error);
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
		const { message, description } = wordsOf(error);
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
