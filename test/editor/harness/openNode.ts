import { createWorkflow } from '../../../scripts/n8n/workflows.ts';
import { actionNode, chain, itemsNode, manualTrigger } from '../../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../../scripts/trial/providers.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { nodeDetails } from '../pages/nodeDetails.ts';
import type { Editor } from './editor.ts';

/**
 * Opens a provider's node that sends to +12025550123, behind a node that gives one item with the field
 * `order`.
 * @returns the id of its workflow, and the node's details
 */
export async function openNode(
	{ page, session, simulator }: Editor,
	provider: ProviderUnderTest,
	operation: string,
	{
		order = '1001',
		credentialFields = {},
	}: { order?: string; credentialFields?: Record<string, string> } = {},
) {
	const credential = await createTrialCredential(session, provider, simulator, credentialFields);
	const action = actionNode(provider, { operation, to: '+12025550123' }, { credential });
	const { id } = await createWorkflow(session, chain(manualTrigger(), itemsNode([{ order }]), action));
	await page.goto(`${session.url}/workflow/${id}`);
	await page.locator('[data-test-id="canvas-node"]').filter({ hasText: 'Action' }).dblclick();
	const details = nodeDetails(page);
	await details.parameters.waitFor();
	return { id, details };
}
