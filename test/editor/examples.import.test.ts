import { afterEach, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pWaitFor from 'p-wait-for';
import { z } from 'zod/v3';
import { deleteWorkflow, workflowSchema } from '../../scripts/n8n/workflows.ts';
import { sharedN8n } from '../../scripts/trial/sharedN8n.ts';
import { examplesFolder } from '../e2e/harness/examples.ts';
import { imported, importExamples } from '../e2e/harness/importedExamples.ts';
import { withEditor } from './harness/editor.ts';
import { nodeDetails } from './pages/nodeDetails.ts';

const editor = withEditor();

const uuid = /^[\da-f]{8}-[\da-f-]{27}$/;

const workflowIds: string[] = [];
afterEach(async () => {
	for (const id of workflowIds.splice(0)) await deleteWorkflow(editor.session, id);
});

/** The id and path of the only webhook that a stored workflow has. */
async function storedWebhook(id: string) {
	const { nodes } = workflowSchema.parse(await editor.session.request('GET', `/workflows/${id}`));
	const [webhook, ...others] = nodes.filter(({ type }) => /whatsapptrigger$|\.webhook$/i.test(type));
	expect(others).toEqual([]);
	const { path } = z.object({ path: z.string().optional() }).parse(webhook?.parameters);
	return { webhookId: webhook?.webhookId, path };
}

/** Imports a file into a new workflow as a user does, saves it, and gives its id in n8n. */
async function importFile(file: string): Promise<string> {
	const { page } = editor;
	await editor.newWorkflow();
	await page.locator('[data-test-id="workflow-import-input"]').setInputFiles(join(examplesFolder, file));
	await page.locator('.vue-flow__node').first().waitFor();
	await save();
	// The address has the new id before the workflow is stored.
	const stored = async (): Promise<string | undefined> => {
		const list = z
			.array(z.object({ id: z.string() }))
			.parse(await editor.session.request('GET', '/workflows'));
		return list.find(({ id }) => page.url().includes(`/workflow/${id}`))?.id;
	};
	await pWaitFor(async () => (await stored()) !== undefined, { timeout: 30_000 });
	const id = (await stored()) ?? '';
	workflowIds.push(id);
	// What is stored first may be the workflow as it was before the import.
	const hasNodes = async (): Promise<boolean> => {
		const { nodes } = workflowSchema.parse(await editor.session.request('GET', `/workflows/${id}`));
		if (nodes.length === 0) await save();
		return nodes.length > 0;
	};
	await pWaitFor(hasNodes, { interval: 500, timeout: 30_000 });
	return id;
}

async function save(): Promise<void> {
	await editor.page.keyboard.press('Control+s');
}

describe("the editor's import gives each webhook an id of its own", () => {
	it.each(['kaleyra-answer-contact', 'infobip-answer-contact', '99digital-answer-contact'])(
		'%s',
		async (name) => {
			const [one, other] = [await importFile(`${name}.json`), await importFile(`${name}.json`)];
			const ids = [(await storedWebhook(one)).webhookId, (await storedWebhook(other)).webhookId];
			expect(ids).toEqual([expect.stringMatching(uuid), expect.stringMatching(uuid)]);
			expect(ids[0]).not.toBe(ids[1]);
		},
	);

	it('and the path that it has, for n8n’s own Webhook node', async () => {
		const { webhookId, path } = await storedWebhook(
			await importFile('parse-callbacks-from-one-webhook.json'),
		);
		expect(webhookId).toMatch(uuid);
		expect(path).toBe(webhookId);
	});
});

it("a workflow of n8n's import command has the URL that the editor shows once a change is saved", async () => {
	const { page, session } = editor;
	const { install, userFolder } = sharedN8n();
	const file = 'save-inbound-cards.json';
	const folder = mkdtempSync(join(tmpdir(), 'import-'));
	copyFileSync(join(examplesFolder, file), join(folder, file));
	await importExamples({ NODE_ENV: 'production', N8N_USER_FOLDER: userFolder }, install, folder);
	rmSync(folder, { recursive: true });
	const { id } = await imported({ session }, 'Save inbound cards to a table');
	workflowIds.push(id);
	expect(await storedWebhook(id)).toEqual({ webhookId: undefined });

	await page.goto(`${session.url}/workflow/${id}`);
	const trigger = page.locator('.vue-flow__node', { hasText: 'Kaleyra WhatsApp Trigger' });
	await trigger.dblclick();
	const url = await nodeDetails(page).copyTestUrl();
	await page.keyboard.press('Escape');
	// "d" switches the selected node off, and on again.
	await trigger.click();
	await page.keyboard.press('d');
	await page.keyboard.press('d');
	await save();
	await pWaitFor(async () => (await storedWebhook(id)).webhookId !== undefined, { timeout: 30_000 });
	const { webhookId } = await storedWebhook(id);
	expect(webhookId).toMatch(uuid);
	expect(new URL(url).pathname).toBe(`/webhook-test/${webhookId}/webhook`);
});
