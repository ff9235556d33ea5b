import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { Simulator } from '../../../simulator/server.ts';
import { runNode, type EngineRun } from './engine.ts';
import type { ProviderUnderTest } from './providers.ts';

export interface SendSettings {
	/** One text to each, an item a recipient. */
	recipients: string[];
	options?: INodeParameters;
	settings?: Partial<INode>;
	credential?: INodeParameters;
	cancelAfter?: number;
}

/** Sends one text to each recipient, an input item each, through the node of `provider`. */
export async function sendTexts(
	provider: ProviderUnderTest,
	simulator: Simulator,
	{ recipients, options = {}, settings = {}, credential = {}, cancelAfter }: SendSettings,
): Promise<EngineRun> {
	const items = recipients.map((to): INodeExecutionData => ({ json: { to } }));
	const parameters = {
		resource: 'message',
		operation: 'sendText',
		to: '={{ $json.to }}',
		text: 'Hello',
		options,
	};
	return await runNode(provider.open(simulator, credential), parameters, items, settings, cancelAfter);
}
