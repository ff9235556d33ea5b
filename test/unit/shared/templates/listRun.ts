import { mockDeep } from 'jest-mock-extended';
import {
	jsonParse,
	type ICredentialDataDecryptedObject,
	type IHttpRequestOptions,
	type ILoadOptionsFunctions,
} from 'n8n-workflow';

import type { Template } from '../../../../nodes/shared/templates/template.ts';
import { NODE, type Parameters } from '../nodeContext.ts';
import { answer, DATA } from '../send/fakeRun.ts';

/** Lists of templates as `PROVIDER` gives them. */

/** The answer with these templates. */
export const listOf = (...templates: Template[]) => answer(200, { templates });

interface Form {
	parameters?: Parameters;
	credential?: ICredentialDataDecryptedObject;
	/** What the request helper does. */
	reply: (options: IHttpRequestOptions, call: number) => unknown;
}

/** n8n's context for a function of the editor, and the requests made through it. */
export function openForm({ parameters = {}, credential = DATA, reply }: Form) {
	const context = mockDeep<ILoadOptionsFunctions>();
	const requests: IHttpRequestOptions[] = [];
	context.getNode.mockReturnValue(NODE);
	context.getCurrentNodeParameter.mockImplementation((name) => parameters[name]);
	context.getCurrentNodeParameters.mockImplementation(() => jsonParse(JSON.stringify(parameters)));
	context.getCredentials.mockResolvedValue(credential);
	context.helpers.httpRequestWithAuthentication.mockImplementation(async (_type, options) => {
		requests.push(options);
		return await reply(options, requests.length);
	});
	return { context, requests };
}

let accounts = 0;

/** A credential that no other test has, so that no list of another test is known for it. */
export const newAccount = (): ICredentialDataDecryptedObject => ({
	...DATA,
	apiKey: `key-${++accounts}-0000`,
});
