import { UserError } from 'n8n-workflow';

import { readChoice, requireTemplate } from '../../templates/choice';
import { orManually } from '../../templates/orManually';
import type { MessageKind } from '../kind';
import type { TemplateContent } from './content';
import { readMapped } from './fromTemplate';
import { readManual } from './manual';

export const sendTemplate: MessageKind<TemplateContent> = {
	name: 'Send Template',
	description: 'Send an approved template, which arrives at any time',
	action: 'Send a template message',
	// All of them depend on the provider: `templateForm`.
	parameters: [],
	async read(item) {
		const choice = readChoice(item.parameter('template', ''), item.parameter('templateLanguage', ''));
		if (item.parameter('variablesFrom', 'template') === 'manual') return { ...choice, ...readManual(item) };
		const template = await orManually(
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
