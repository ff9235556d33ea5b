import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { ProviderUnderTest } from '../../providers/provider.ts';
import { simulator } from '../../runningSimulator.ts';
import { runNode, type EngineRun } from './engine.ts';
import { nodeOf } from './sends.ts';

/** Parameters that choose the provider's template in the list. @param fields the values of its fields */
export const listedTemplate = (
	{ template: { listed } }: ProviderUnderTest,
	fields: object = listed.fields,
): INodeParameters => ({
	template: { __rl: true, mode: 'list', value: listed.value },
	templateVariables: { mappingMode: 'defineBelow', value: { ...fields } },
});

/** The first page of each list of templates that was asked for. */
export const listsRead = () =>
	simulator.received.filter(
		({ operation, query }) => operation?.startsWith('send') !== true && query.after === undefined,
	);

/** Sends a template to each recipient, an input item `{ to, index }` each, through the node of `provider`. */
export async function sendTemplates(
	provider: ProviderUnderTest,
	recipients: string[],
	parameters: INodeParameters,
	settings: Partial<INode> = {},
): Promise<EngineRun> {
	const items = recipients.map((to, index): INodeExecutionData => ({ json: { to, index } }));
	return await runNode(
		nodeOf(provider),
		{ resource: 'message', operation: 'sendTemplate', to: '={{ $json.to }}', ...parameters },
		items,
		settings,
	);
}
