import { afterEach, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { createWorkflow, deleteWorkflow } from '../../scripts/n8n/workflows.ts';
import {
	actionNode,
	chain,
	itemsNode,
	manualTrigger,
	node,
	type WorkflowNode,
} from '../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import { withEditor } from './harness/editor.ts';
import { truncatedLabels } from './harness/truncatedLabels.ts';
import { contactForm } from './pages/contactForm.ts';
import { nodeDetails } from './pages/nodeDetails.ts';
import { fill } from './pages/parameters.ts';

/** What people do wrong with the contacts of Send Contact, and what the editor says to it. */

const editor = withEditor();

const dana = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '+12025550145' }] };
const received = { event: 'contact', contact: dana, contactIndex: 0, contactCount: 1, provider: 'kaleyra' };

let workflowId: string | undefined;
afterEach(async () => {
	if (workflowId !== undefined) await deleteWorkflow(editor.session, workflowId);
	workflowId = undefined;
});

/**
 * Opens a node of a workflow that begins with an item as a trigger gives it. @param more nodes after Send
 * Contact
 */
async function open(name: string, parameters: object, more: WorkflowNode[] = []) {
	const { page, session, simulator } = editor;
	const credential = await createTrialCredential(session, kaleyra, simulator);
	const sends = { operation: 'sendContact', to: '+12025550123', ...parameters };
	const action = actionNode(kaleyra, sends, { credential });
	const { id } = await createWorkflow(
		session,
		chain(manualTrigger(), itemsNode([received]), action, ...more),
	);
	workflowId = id;
	await page.goto(`${session.url}/workflow/${id}`);
	await page.locator('[data-test-id="canvas-node"]').filter({ hasText: name }).dblclick();
	const details = nodeDetails(page);
	await details.parameters.waitFor();
	return details;
}

/** Drags by hand, for the editor looks at the mouse. */
async function drag(from: Locator, to: Locator): Promise<void> {
	const { mouse } = editor.page;
	await from.hover();
	await mouse.down();
	const box = await to.boundingBox();
	if (!box) throw new Error('There is nothing to drag to');
	await mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 10 });
	await mouse.up();
}

describe('Contacts (JSON)', () => {
	it("takes a trigger's whole item", async () => {
		const details = await open('Action', { contactSource: 'json', contactsJson: '={{ $json }}' });
		await details.run();
		expect(editor.simulator.messages().map(({ body }) => body)).toEqual([kaleyra.contactBody]);
	});

	it('says what the field must hold when a field is dragged onto the one that is there', async () => {
		const { page } = editor;
		const details = await open('Action', { contactSource: 'json', contactsJson: '={{ $json.contact }}' });
		await page.locator('[data-test-id="execute-previous-node"]').click();
		const field = details.parameters.locator('[data-test-id="parameter-input-contactsJson"]');
		await drag(page.locator('[data-target="mappable"][data-path=".contact"]'), field);
		// n8n adds it where the mouse is.
		await field.getByText(/\{\{ \$json\.contact \}\}\s*\{\{ \$json\.contact \}\}/).waitFor();
		await details.fail();
		await details.showsOutput('the field must hold only {{ $json.contact }}');
		expect(editor.simulator.messages()).toEqual([]);
	});
});

describe('the form', () => {
	it('refuses a number without a country code, naming it', async () => {
		const details = await open('Action', {});
		const form = contactForm(editor.page);
		await fill(form.root, 'formattedName', 'Dana Example');
		await fill(form.root, 'phone', '555-0145');
		await details.fail();
		await details.showsOutput(
			'Contact 1: Phone 1: Number "555-0145" is not a phone number with a country code',
		);
		expect(editor.simulator.messages()).toEqual([]);
	});

	it('takes a phone for one on WhatsApp, and asks for another ID only when it is wanted', async () => {
		await open('Action', {});
		const form = contactForm(editor.page);
		const labels = ['Full Name', 'Phones', 'Number', 'On WhatsApp', 'Type', 'Details'];
		expect(await form.labels(0)).toEqual(labels);
		await form.showWhatsAppId(0);
		expect(await form.labels(0)).toEqual([...labels.slice(0, 4), 'WhatsApp ID', ...labels.slice(4)]);
		expect(await truncatedLabels(nodeDetails(editor.page).root)).toEqual([]);
	});
});

it('the fields of the output are there before the first run', async () => {
	const { page } = editor;
	await open('Next', {}, [node('n8n-nodes-base.noOp', {}, { name: 'Next' })]);
	await page.locator('[data-test-id="schema-preview-warning"]').waitFor();
	const names = page.locator('[data-test-id="run-data-schema-node-name"]');
	for (const field of ['to', 'status', 'messageId', 'from', 'provider']) {
		await names.getByText(field, { exact: true }).waitFor();
	}
	expect(editor.simulator.messages()).toEqual([]);
});
