import { UserError } from 'n8n-workflow';

import { cut } from '../http/quote';
import { isRecord } from '../json';
import { typedText } from '../text';
import { requireFillable } from './fillable';
import type { Template } from './template';

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

/** @throws UserError when the account has no such template, has it in several languages, or cannot send it */
export function requireTemplate(templates: Template[], { name, language }: Choice): Template {
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
	requireFillable(template);
	return template;
}
