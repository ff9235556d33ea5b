import { mockDeep } from 'jest-mock-extended';
import {
	type ICredentialDataDecryptedObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	NodeApiError,
} from 'n8n-workflow';

import type { Account } from '../../../../nodes/shared/http/account.ts';
import { redactorOf } from '../../../../nodes/shared/http/redaction.ts';
import type { PlannedMessage } from '../../../../nodes/shared/send/plan.ts';
import { itemParameter, NODE, type Parameters } from '../nodeContext.ts';

/** A run of a node without n8n: an account, and n8n's context with a request helper to script. */

export const SECRET = 'key-of-the-account';
export const DATA = { apiKey: SECRET, defaultSender: '12025550100' };

export const ACCOUNT: Account = {
	credentialType: 'testApi',
	credential: { id: '', name: '', type: 'testApi', data: DATA },
	data: DATA,
	redactor: redactorOf(DATA),
};

export const MESSAGE: PlannedMessage = {
	itemIndex: 4,
	kind: 'sendText',
	account: ACCOUNT,
	from: '+12025550100',
	to: '+12025550123',
	request: { url: 'https://api.example.com', body: {} },
	limits: { parallelRequests: 1, maxRetries: 0, timeout: 1 },
};

/** An HTTP answer as n8n's request helper gives it with `returnFullResponse` and `encoding: 'text'`. */
export const answer = (statusCode: number, body: unknown, headers: object = {}) => ({
	statusCode,
	headers,
	body: typeof body === 'string' ? body : JSON.stringify(body),
});

/**
 * How a request fails that got no answer: an error like axios's, which holds the request with the key,
 * wrapped by n8n.
 */
export function requestError(code: string): Error {
	const cause = Object.assign(new Error(`connect ${code} with ${SECRET}`), {
		name: 'AxiosError',
		isAxiosError: true,
		code,
		config: { headers: { 'api-key': SECRET }, data: `{"apiKey":"${SECRET}"}` },
	});
	// n8n hands the error itself over, which the type of the constructor does not provide for.
	const wrapped: unknown = Reflect.construct(NodeApiError, [NODE, cause]);
	if (!(wrapped instanceof NodeApiError)) throw new Error('expected a NodeApiError');
	return wrapped;
}

type Reply = (options: IHttpRequestOptions, call: number) => unknown;

interface Run {
	parameters?: Parameters | Parameters[];
	items?: INodeExecutionData[];
	node?: Partial<INode>;
	/** What the request helper does; it may be async. */
	reply?: Reply;
	credential?: ICredentialDataDecryptedObject;
}

/** n8n's context for `parameters`, and the requests made through it. */
export function fakeRun({ parameters = {}, items, node = {}, reply, credential = DATA }: Run = {}) {
	const context = mockDeep<IExecuteFunctions>();
	const requests: IHttpRequestOptions[] = [];
	let cancel = () => {};
	context.getNode.mockReturnValue({ ...NODE, ...node });
	context.continueOnFail.mockReturnValue(node.onError !== undefined);
	const count = Array.isArray(parameters) ? parameters.length : 1;
	context.getInputData.mockReturnValue(items ?? Array.from({ length: count }, () => ({ json: {} })));
	context.getNodeParameter.mockImplementation(itemParameter(parameters));
	context.getCredentials.mockResolvedValue(credential);
	context.getExecuteData.mockReturnValue({ node: NODE, data: {}, source: null });
	context.getContext.mockReturnValue({});
	context.onExecutionCancellation.mockImplementation((handler) => {
		cancel = () => void handler();
	});
	context.helpers.httpRequestWithAuthentication.mockImplementation(async (_type, options) => {
		requests.push(options);
		return await reply?.(options, requests.length);
	});
	return { context, requests, cancel: () => cancel() };
}
