import type { CredentialReference } from '../../../scripts/n8n/workflows.ts';
import type { WorkflowNode } from '../../../scripts/trial/nodes.ts';
import { filledIn, markAsRead } from '../../providers/kinds.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { toolNode } from './mcp.ts';

/** What n8n writes where a user lets the model fill in a parameter. */
const fromAi = (key: string, description: string, type = 'string') =>
	`={{ $fromAI('${key}', \`${description}\`, '${type}') }}`;

const to = fromAi('Recipients', 'Phone number with country code, e.g. +12025550123');

export const textParameters = { operation: 'sendText', to, text: fromAi('Text', 'What to say') };

const jsonParameters = {
	operation: 'sendContact',
	to,
	contactSource: 'json',
	contactsJson: fromAi('Contacts', 'With name.formattedName and phones[].phone', 'json'),
};

/** Name and number go into the form's fields, each as a parameter of its own. */
const formParameters = (singlePhone: boolean) => {
	const phone = { phone: fromAi('Number', 'The number') };
	const contact = {
		formattedName: fromAi('Name', 'Whose number it is'),
		phones: { phone: singlePhone ? phone : [{ ...phone, onWhatsApp: false }] },
	};
	return { operation: 'sendContact', to, contacts: { contact: [contact] } };
};

/** The template by its name, its values by hand. */
const templateParameters = {
	operation: 'sendTemplate',
	to,
	template: { __rl: true, mode: 'name', value: fromAi('Template', 'appointment, for example') },
	templateLanguage: fromAi('Language', 'Code of its language, e.g. en'),
	variablesFrom: 'manual',
	bodyVariables: { variable: [{ value: fromAi('Name', 'Of whom') }, { value: fromAi('Day', 'When') }] },
};

/** The values of a form by the keys under which a model is asked for them: their places in the form. */
export function answersTo(form: object, place = ''): Record<string, unknown> {
	const answers = Object.entries(form).map(([key, value]: [string, unknown]) =>
		isForm(value) ? answersTo(value, `${place}${key}_`) : { [place + key]: value },
	);
	return Object.assign({}, ...answers);
}

const isForm = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The same form with each of its values left to the model. */
function leftToModel(form: object, place = ''): object {
	const left = Object.entries(form).map(([key, value]: [string, unknown]) => [
		key,
		isForm(value)
			? leftToModel(value, `${place}${key}_`)
			: fromAi(place + key, 'What the form asks for', typeof value),
	]);
	return Array.isArray(form) ? left.map(([, value]) => value) : Object.fromEntries(left);
}

/**
 * All kinds of messages as n8n names such tools by itself, a contact by its form, and a text with a wrong
 * key.
 */
export function whatsAppTools(
	provider: ProviderUnderTest,
	good: CredentialReference,
	wrongKey: CredentialReference,
): WorkflowNode[] {
	const title = `${provider.title} WhatsApp`;
	return [
		toolNode(provider, `Send text in ${title}`, textParameters, good),
		toolNode(provider, `Send template in ${title}`, templateParameters, good),
		toolNode(provider, `Send contact card in ${title}`, jsonParameters, good),
		...[...filledIn(provider), markAsRead(provider)].map(({ operation, action, parameters, chosen }) =>
			toolNode(provider, `${action} in ${title}`, { operation, ...chosen, ...leftToModel(parameters) }, good),
		),
		toolNode(provider, 'Share a number', formParameters(provider.singlePhone), good),
		toolNode(provider, 'Send with a wrong key', textParameters, wrongKey),
	];
}
