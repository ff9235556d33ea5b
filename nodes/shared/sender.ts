import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Country } from './contact/countries';
import type { Provider } from './provider';

/** @throws UserError for what is no text: another number must not be sent from in its place */
function textOf(sender: unknown): string {
	if (sender === null || sender === undefined) return '';
	if (typeof sender === 'string' || Number.isFinite(sender)) return String(sender).trim();
	throw new UserError('Sender is neither text nor a number', {
		description: 'Enter "Sender" as a phone number, for example +12025550100, or leave it empty',
	});
}

/**
 * The business number that an item means.
 * @param from the parameter "Sender"; when it is blank, the credential's Default Sender counts
 * @param country of national numbers
 * @returns it as the provider writes it
 * @throws UserError when there is none, or it is no number
 */
export function requireSender(
	from: unknown,
	{ defaultSender }: ICredentialDataDecryptedObject,
	provider: Pick<Provider, 'senderNumber'>,
	country?: Country,
): string {
	const typed = textOf(from);
	if (typed !== '') return provider.senderNumber(typed, 'Sender', country);
	const usual = textOf(defaultSender);
	if (usual !== '') return provider.senderNumber(usual, 'Default Sender', country);
	throw new UserError('There is no sender', {
		description: 'Fill in "Sender" with your WhatsApp business number, or "Default Sender" in the credential',
	});
}
