import { expect, it } from '@jest/globals';
import { deleteWorkflow } from '../../scripts/n8n/workflows.ts';
import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import { withEditor } from './harness/editor.ts';
import { openNode } from './harness/openNode.ts';
import { truncatedLabels } from './harness/truncatedLabels.ts';
import { listParameter } from './pages/listParameter.ts';
import { fill } from './pages/parameters.ts';

const editor = withEditor();

it.each([kaleyra, infobip])(
	'$title: a published flow is chosen, and sent as it is filled in',
	async (provider) => {
		const { id, details } = await openNode(editor, provider, 'sendFlow');
		const { parameters } = details;
		const flow = listParameter(editor.page, 'flow');
		await fill(parameters, 'text', 'Book your appointment.');
		await flow.open(parameters);
		expect(await flow.items.allInnerTexts()).toEqual(['Appointment', 'Survey']);
		await flow.choose('Appointment');
		await fill(parameters, 'flowButton', 'Book');
		await fill(parameters, 'flowScreen', 'APPOINTMENT');
		await parameters
			.locator('[data-test-id="parameter-input-flowData"] .cm-content')
			.fill('{"day": "Monday", "note": ""}');
		await fill(parameters, 'flowToken', 'order-1001');
		await fill(parameters, 'headerText', 'Order 1001');
		await fill(parameters, 'footer', 'Example Ltd');
		expect(await truncatedLabels(details.root)).toEqual([]);
		await details.run();
		const [message] = editor.simulator.messages(provider.id);
		expect(message).toMatchObject({ violations: [], body: provider.flowBody });
		await details.showsOutput(message?.messageId ?? 'none');
		await deleteWorkflow(editor.session, id);
	},
);
