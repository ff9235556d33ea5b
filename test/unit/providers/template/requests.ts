import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import type { SendRequest } from '../../../../nodes/shared/messages/kind.ts';
import type { Provider } from '../../../../nodes/shared/provider.ts';
import type { Template } from '../../../../nodes/shared/templates/template.ts';
import { item, read } from '../../shared/messages/templateItems.ts';
import type { Parameters } from '../../shared/nodeContext.ts';
import { requestsFor } from '../requests.ts';

/** The way of a template from the node's parameters to the provider's request, without n8n. */

const PEOPLE = { from: '+12025550100', to: '+12025550123' };

/** How the tests of one provider make a request. */
export const templateSender = (provider: Provider, credential: ICredentialDataDecryptedObject) => {
	async function request(
		parameters: Parameters,
		options: IDataObject,
		templates?: Template[],
	): Promise<SendRequest> {
		const content = await read(item(parameters, templates));
		const [first, ...others] = requestsFor(provider, 'sendTemplate', content, {
			...PEOPLE,
			credential,
			options,
		});
		if (first === undefined || others.length > 0) throw new Error('expected one request');
		return first;
	}
	const BY_HAND = { template: 'order_ready', templateLanguage: 'en', variablesFrom: 'manual' };
	return {
		/** With values given by hand. */
		byHand: async (parameters: Parameters, options: IDataObject = {}) =>
			await request({ ...BY_HAND, ...parameters }, options),
		/** With values for the fields of a template. */
		mapped: async (template: Template, value: object, options: IDataObject = {}) =>
			await request(
				{ template: { value: `${template.name}|${template.language}` }, templateVariables: { value } },
				options,
				[template],
			),
	};
};
