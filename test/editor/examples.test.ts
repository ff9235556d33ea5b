import { expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repository } from '../../scripts/n8n/install.ts';
import { createWorkflow, deleteWorkflow } from '../../scripts/n8n/workflows.ts';
import { readExample } from '../../scripts/trial/examples.ts';
import { exampleNames } from '../e2e/harness/examples.ts';
import { withEditor } from './harness/editor.ts';

const editor = withEditor();

/** How much of the canvas is shown around the nodes, in pixels; their names stand below them. */
const MARGIN = { side: 40, above: 30, below: 70 };

/** Takes the picture of the canvas that docs/examples.md shows. */
async function takeCanvas(page: Page, name: string): Promise<void> {
	await page.addStyleTag({
		content:
			'.vue-flow__controls, [class*="executionButtons"], [data-test-id^="execute-workflow-button"] { visibility: hidden }',
	});
	const canvas = await page.locator('.vue-flow').boundingBox();
	if (!canvas) throw new Error('There is no canvas');
	const nodes = await page.locator('.vue-flow__node').all();
	const boxes = (await Promise.all(nodes.map((node) => node.boundingBox()))).filter((box) => box !== null);
	const x = Math.min(...boxes.map((box) => box.x)) - MARGIN.side;
	const y = Math.min(...boxes.map((box) => box.y)) - MARGIN.above;
	const width = Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN.side - x;
	const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN.below;
	const height = Math.min(bottom, canvas.y + canvas.height) - y;
	const path = join(repository, 'docs', 'screenshots', `example-${name}.png`);
	await page.screenshot({ path, clip: { x, y, width, height }, animations: 'disabled' });
}

const examples = exampleNames.map((name) => ({ name, workflow: readExample(`${name}.json`) }));
const most = Math.max(...examples.map(({ workflow }) => workflow.nodes.length));

/** The largest; all of them where their pictures are wanted. That n8n takes every one is e2e's to prove. */
const shown = examples.filter(({ workflow }) => process.env.SCREENSHOTS || workflow.nodes.length === most);

it.each(shown)('the example $name shows all its nodes on the canvas', async ({ name, workflow }) => {
	const { page, session } = editor;
	const { id } = await createWorkflow(session, workflow);
	await page.goto(`${session.url}/workflow/${id}`);
	const nodes = page.locator('.vue-flow__node');
	await nodes.nth(workflow.nodes.length - 1).waitFor();
	expect(await nodes.count()).toBe(workflow.nodes.length);
	await page.locator('[data-test-id="zoom-to-fit"]').click();
	if (process.env.SCREENSHOTS) await takeCanvas(page, name);
	await deleteWorkflow(session, id);
});
