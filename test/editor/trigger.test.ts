import { describe, expect, it } from '@jest/globals';
import { postCallback } from '../../simulator/postCallback.ts';
import { providers } from '../providers/index.ts';
import { withEditor } from './harness/editor.ts';
import { takePictures } from './harness/pictures.ts';
import { truncatedLabels } from './harness/truncatedLabels.ts';
import { nodeDetails } from './pages/nodeDetails.ts';
import { choose } from './pages/parameters.ts';

const editor = withEditor();

it('Attach vCard is on once it is added as an option', async () => {
	await editor.addNode('Kaleyra WhatsApp', 'On contact card received');
	const { parameters } = nodeDetails(editor.page);
	await parameters.locator('[data-test-id="collection-parameter-add"]').click();
	await choose(parameters, 'Attach vCard');
	await parameters.locator('[data-test-id="parameter-input-attachVcard"] .el-switch.is-checked').waitFor();
});

describe.each(providers)('the $title trigger', ({ id, title, callbacks, editor: { themes, received } }) => {
	it('listens at its test URL and shows the contact of a callback', async () => {
		const { page } = editor;
		await editor.addNode(`${title} WhatsApp`, 'On contact card received');
		const details = nodeDetails(page);
		await details.parameters.getByText('Without a Webhook Secret').waitFor();
		const url = await details.copyTestUrl();
		expect(await truncatedLabels(details.root)).toEqual([]);
		await takePictures(page, `${id}-trigger`, themes);

		await details.listen();
		expect(await postCallback(url, callbacks.contact())).toMatchObject({ status: 200 });
		await details.showOutputAs('table');
		for (const text of received) await details.showsOutput(text);
		await details.showOutputAs('json');
		await details.showsOutput('"contact"');
		await takePictures(page, `${id}-received`, themes);
	});
});
