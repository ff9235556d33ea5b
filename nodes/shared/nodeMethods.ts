import type {
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	INodeExecutionData,
	INodeListSearchResult,
	IWebhookFunctions,
	IWebhookResponseData,
	ResourceMapperFields,
} from 'n8n-workflow';

import type { SendingOptions } from './options';
import type { Provider } from './provider';

/**
 * What n8n calls of a node. What runs is loaded when it is needed: n8n loads every node of every package at
 * its start.
 */

/** The lists and fields that an action node's form asks for. */
export const formMethods = (provider: Provider) => ({
	listSearch: {
		async searchFlows(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
			const { searchFlows } = await import('./templates/editor');
			return await searchFlows(this, provider, filter);
		},
		async searchTemplates(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
			const { searchTemplates } = await import('./templates/editor');
			return await searchTemplates(this, provider, filter);
		},
	},
	resourceMapping: {
		async templateFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
			const { fieldsOfTemplate } = await import('./templates/editor');
			return await fieldsOfTemplate(this, provider);
		},
	},
});

/** Runs an action node. */
export const executeWith = <Options extends SendingOptions>(provider: Provider<Options>) =>
	async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return await execute(this, provider);
	};

/** Takes the answer that an action node waits for. */
export async function resumeWait(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { resume } = await import('./wait/resume');
	return await resume(this);
}

/** Registers a trigger's webhook and takes it away again. */
export const registrationMethods = (provider: Provider) => ({
	default: {
		async checkExists(this: IHookFunctions): Promise<boolean> {
			const { isRegistered } = await import('./registration/registration');
			return await isRegistered(this, provider);
		},
		async create(this: IHookFunctions): Promise<boolean> {
			const { register } = await import('./registration/registration');
			return await register(this, provider);
		},
		async delete(this: IHookFunctions): Promise<boolean> {
			const { unregister } = await import('./registration/registration');
			return await unregister(this, provider);
		},
	},
});

/** Takes a trigger's callbacks, and the answers among them where the provider's nodes can wait for one. */
export const receiveWith = (provider: Provider) =>
	async function (this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { receiveCallback } = await import('./receive/trigger');
		if (provider.wait === undefined) return await receiveCallback(this, provider);
		const { takeAnswers } = await import('./wait/takeAnswers');
		return await receiveCallback(this, provider, takeAnswers);
	};
