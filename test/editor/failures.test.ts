import { afterEach, describe, expect, it } from '@jest/globals';
import { createWorkflow, deleteWorkflow } from '../../scripts/n8n/workflows.ts';
import {
	actionNode,
	chain,
	itemsNode,
	manualTrigger,
	node,
	triggerNode,
	type WorkflowNode,
} from '../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { providers } from '../providers/index.ts';
import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import { withEditor } from './harness/editor.ts';
import { nodeDetails } from './pages/nodeDetails.ts';

const editor = withEditor();

const workflowIds: string[] = [];
afterEach(async () => {
	for (const id of workflowIds.splice(0)) await deleteWorkflow(editor.session, id);
});

async function openWorkflow(...nodes: WorkflowNode[]): Promise<void> {
	const { id } = await createWorkflow(editor.session, chain(...nodes));
	workflowIds.push(id);
	await editor.page.goto(`${editor.session.url}/workflow/${id}`);
	await editor.page.locator('[data-test-id="canvas-node"]').first().waitFor();
}

describe('what the panel says of a run that fails', () => {
	const run = async (recipients: string[]) => {
		const credential = await createTrialCredential(editor.session, kaleyra, editor.simulator);
		const items = itemsNode(recipients.map((to) => ({ to })));
		const parameters = {
			operation: 'sendText',
			to: '={{ $json.to }}',
			text: 'Hello',
			options: { parallelRequests: 1 },
		};
		await openWorkflow(manualTrigger(), items, actionNode(kaleyra, parameters, { credential }));
		await editor.page.locator('[data-test-id="canvas-node"]').filter({ hasText: 'Action' }).dblclick();
		const details = nodeDetails(editor.page);
		await details.parameters.waitFor();
		await details.root.locator('[data-test-id="node-execute-button"]').click();
		return details;
	};

	it('a run that stops: to whom it happened, the numbers of each, and who they are', async () => {
		editor.simulator.fail('kaleyra', { kind: 'status', status: 400 }, { match: { body: '12025550002' } });
		const details = await run(['+12025550001', '+12025550002', '+12025550003']);
		await details.showsOutput('Stopped at +12025550002: ');
		await details.showsOutput('2 not sent, 0 may have been sent, 1 accepted.');
		await details.output.getByText('From Kaleyra WhatsApp').click();
		await details.showsOutput('"sendAgain"');
	});

	it('items that cannot be sent, all at once, numbered as n8n numbers them', async () => {
		const details = await run(['+12025550001', 'nobody', '', '+12025550004']);
		await details.showsOutput('2 of 4 items cannot be sent: 1, 2. Nothing was sent.');
		await details.showsOutput('Item 1: Recipients "nobody" is not a phone number with a country code');
		expect(editor.simulator.received).toEqual([]);
	});

	it('one of them, as n8n itself numbers it', async () => {
		const details = await run(['+12025550001', 'nobody']);
		await details.showsOutput('Recipients "nobody" is not a phone number with a country code [item 1]');
	});
});

describe('what the notice says when a workflow cannot be published', () => {
	const publish = async (): Promise<string> => {
		const { page } = editor;
		await page.locator('[data-test-id="workflow-open-publish-modal-button"]').click();
		await page.locator('[data-test-id="workflow-publish-button"]').click();
		const notice = page
			.locator('.el-notification')
			.filter({ hasText: /problem|could not|error|fail/i })
			.first();
		await notice.waitFor();
		return await notice.innerText();
	};

	it.each(providers.filter(({ registersWebhook }) => registersWebhook))(
		'$title: how to fix it',
		async (provider) => {
			const credential = await createTrialCredential(editor.session, provider, editor.simulator, {
				defaultSender: '',
			});
			const trigger = triggerNode(provider, { registration: 'automatic' }, { credential });
			await openWorkflow(trigger, node('n8n-nodes-base.noOp'));
			expect(await publish()).toContain('Fill in "Default Sender" in the credential');
		},
	);

	it('an Infobip key without the scope for webhooks', async () => {
		editor.simulator.failAll('infobip', { kind: 'status', status: 403 });
		const credential = await createTrialCredential(editor.session, infobip, editor.simulator);
		const trigger = triggerNode(infobip, { registration: 'automatic' }, { credential });
		await openWorkflow(trigger, node('n8n-nodes-base.noOp'));
		expect(await publish()).toContain('the key needs the scope numbers:manage');
	});
});
