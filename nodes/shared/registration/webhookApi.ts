import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { ProviderRequest } from '../http/exchange';

/** Makes a request with the node's credential and gives the parsed JSON of a 2xx answer. @throws NodeApiError otherwise */
export type ProviderCall = (request: ProviderRequest) => Promise<unknown>;

/** The number and account whose callbacks are meant. */
export interface RegistrationTarget {
	call: ProviderCall;
	credentials: ICredentialDataDecryptedObject;
	/** The account's own WhatsApp number, digits. */
	sender: string;
}

/** A URL that is registered for the number; `key` is the provider's handle for it, where it has one. */
export interface RegisteredUrl {
	url: string;
	key?: string;
}

/** How a provider's webhook setting is read and written through its API. */
export interface WebhookApi {
	/** What is registered for all messages to the number now. */
	read(target: RegistrationTarget): Promise<RegisteredUrl[]>;
	/** Registers `url`, in place of whatever is there. */
	write(target: RegistrationTarget, url: string): Promise<void>;
	remove(target: RegistrationTarget, registered: RegisteredUrl): Promise<void>;
}
