import { UserError, type ICredentialDataDecryptedObject, type IDataObject } from 'n8n-workflow';

import type { ProviderRequest } from '../http/exchange';

/** HTTP status and JSON of an answer. */
export interface JsonAnswer {
	status: number;
	/** As it came; `undefined` when it is no JSON. */
	body: unknown;
	/** The same without secrets, for an error text. */
	quotable: unknown;
}

/**
 * Makes a request with the node's credential.
 * @param isGood which answers are given back besides those with a 2xx status
 * @throws UserError for every other answer, and when there is none
 */
export type ProviderCall = (
	request: ProviderRequest,
	isGood?: (answer: JsonAnswer) => boolean,
) => Promise<JsonAnswer>;

/** The number and account whose callbacks are meant. */
export interface RegistrationTarget {
	call: ProviderCall;
	credentials: ICredentialDataDecryptedObject;
	/** The account's own WhatsApp number, digits. */
	sender: string;
}

/** What the provider does with the messages to the number, whoever wants it so. */
export interface Registered {
	/** The URL it calls; missing where it does something else. */
	url?: string;
	/** Whether the callbacks come to the URL in another way than `write` sets. */
	incomplete?: true;
	/** What else it does with them, for an error text. */
	otherActions: string[];
	/** What `restore` sets the callbacks back with. */
	setting: IDataObject;
}

/**
 * How a provider's webhook setting is read and written through its API. An answer that cannot be read is
 * `unreadable`.
 */
export interface WebhookApi {
	/** What is registered for all messages to the number now. */
	read(target: RegistrationTarget): Promise<Registered[]>;
	/** Registers `url`, in place of whatever the callbacks go to. */
	write(target: RegistrationTarget, url: string): Promise<void>;
	/** Takes the URL away, and nothing else. */
	clear(target: RegistrationTarget): Promise<void>;
	/** Sets the callbacks as they were. @param setting what `read` gave then */
	restore(target: RegistrationTarget, setting: IDataObject): Promise<void>;
}

/** The error about an answer that is not what the provider documents. @param provider its name */
export const unreadable = (provider: string): UserError =>
	new UserError(`${provider} returned an answer about the webhook that cannot be read`, {
		description: 'Check "Base URL" in the credential, then try again',
	});
