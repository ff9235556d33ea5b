import { expect, it } from '@jest/globals';
import pWaitFor from 'p-wait-for';
import { activate, createWorkflow, deleteWorkflow, webhookUrl } from '../../scripts/n8n/workflows.ts';
import { chain, triggerNode } from '../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import { withEditor } from './harness/editor.ts';
import { openNode } from './harness/openNode.ts';
import { truncatedLabels } from './harness/truncatedLabels.ts';
import { fill, select } from './pages/parameters.ts';

const editor = withEditor();

it.each([kaleyra, infobip])(
	'$title: the execution waits for a tap, and goes on with it',
	async (provider) => {
		const { session, simulator } = editor;
		const credential = await createTrialCredential(session, provider, simulator);
		const trigger = triggerNode(provider, { events: ['text'] }, { credential });
		const takesAnswers = await createWorkflow(session, chain(trigger));
		await activate(session, takesAnswers.id);

		const { id, details } = await openNode(editor, provider, 'sendAndWait');
		await fill(details.parameters, 'message', 'Shall we deliver on Tuesday?');
		await select(details.parameters, 'responseType', /^Choice/);
		await select(details.parameters, 'responseType', /^Approval/);
		expect(await truncatedLabels(details.root)).toEqual([]);
		await details.root.locator('[data-test-id="node-execute-button"]').click();
		await pWaitFor(() => simulator.messages(provider.id).length === 1, { timeout: 60_000 });
		const [question] = simulator.messages(provider.id);
		expect(question).toMatchObject({ violations: [] });
		const press = (question && provider.callbacks.replyTo(question, 0)) ?? {};
		const url = webhookUrl(session, trigger.webhookId ?? '');
		expect(await simulator.deliver(provider.id, url, press)).toMatchObject({ status: 200 });
		await details.showsOutput('approved');
		await details.showsOutput('+12025550123');

		await deleteWorkflow(session, id);
		await deleteWorkflow(session, takesAnswers.id);
	},
);
