import type { CredentialReference } from '../../../scripts/n8n/workflows.ts';
import type { WorkflowNode } from '../../../scripts/trial/nodes.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { toolNode } from './mcp.ts';

/** What n8n writes where a user lets the model fill in a parameter. */
const fromAi = (key: string, description: string, type = 'string') =>
	`={{ $fromAI('${key}', \`${description}\`, '${type}') }}`;

const to = fromAi('Recipients', 'Phone number with country code, e.g. +12025550123');

const textParameters = { operation: 'sendText', to, text: fromAi('Text', 'What to say') };

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

/** A text, a template and a contact as n8n names such tools by itself, a contact by its form, and a text with a wrong key. */
export function whatsAppTools(
	provider: ProviderUnderTest,
	good: CredentialReference,
	wrongKey: CredentialReference,
): WorkflowNode[] {
	const title = `${provider.title} WhatsApp`;
	return [
		toolNode(provider, `Send a text message in ${title}`, textParameters, good),
		toolNode(provider, `Send a template message in ${title}`, templateParameters, good),
		toolNode(provider, `Send a contact card in ${title}`, jsonParameters, good),
		toolNode(provider, 'Share a number', formParameters(provider.singlePhone), good),
		toolNode(provider, 'Send with a wrong key', textParameters, wrongKey),
	];
}
