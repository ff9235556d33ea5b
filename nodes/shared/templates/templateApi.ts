import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Answer } from '../http/answer';
import type { ProviderRequest } from '../http/exchange';
import type { TemplateDetail } from '../messages/template/content';
import type { Template } from './template';

/** The account whose templates are meant. */
export interface TemplateTarget {
	/** Makes a request and gives a 2xx answer. @throws UserError that says why there is none */
	call(request: ProviderRequest): Promise<Answer>;
	/** As the provider's `address` gave it. */
	address: string;
	credential: ICredentialDataDecryptedObject;
	/** As the provider's `senderNumber` gives it. @throws UserError when there is none */
	sender(): string;
}

/** What a provider does with templates, beside sending them. */
export interface TemplateApi {
	/** What it does not carry. */
	lacks: readonly TemplateDetail[];
	/**
	 * All templates, of every status; `undefined` when the answer cannot be read.
	 * @throws UserError when it gives none: why, and what to do
	 */
	list(target: TemplateTarget): Promise<Template[] | undefined>;
}
