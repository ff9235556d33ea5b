import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { ProviderUnderTest } from '../../providers/provider.ts';
import { simulator } from '../../runningSimulator.ts';
import { runNode, type EngineRun } from './engine.ts';
import type { NodeUnderTest } from './services.ts';

/**
 * The provider's node with a working credential for the simulator. @param more overrides fields of the
 * credential
 */
export const nodeOf = (provider: ProviderUnderTest, more: INodeParameters = {}): NodeUnderTest => ({
	node: new provider.Action(),
	credentialType: new provider.Credential(),
	credential: { baseUrl: simulator.baseUrl(provider), ...provider.credential, ...more },
});

/** Stands in for every recipient, as the provider writes it. */
export const recipient = (provider: ProviderUnderTest, index: number): string =>
	provider.recipient(String(12025550000 + index));

/** The same, as output items show it. */
export const shownRecipient = (index: number): string => `+${12025550000 + index}`;

export interface SendSettings {
	/** One text to each, an item a recipient. */
	recipients: string[];
	options?: INodeParameters;
	settings?: Partial<INode>;
	credential?: INodeParameters;
	/** Fields that differ from item to item, as those with an expression do. */
	credentialOf?: NodeUnderTest['credentialOf'];
}

/** Sends one text to each recipient, an input item each, through the node of `provider`. */
export async function sendTexts(
	provider: ProviderUnderTest,
	{ recipients, options = {}, settings = {}, credential = {}, credentialOf }: SendSettings,
): Promise<EngineRun> {
	const items = recipients.map((to): INodeExecutionData => ({ json: { to } }));
	const parameters = {
		resource: 'message',
		operation: 'sendText',
		to: '={{ $json.to }}',
		text: 'Hello',
		options,
	};
	return await runNode({ ...nodeOf(provider, credential), credentialOf }, parameters, items, settings);
}
