import { expect, it } from '@jest/globals';
import { withEditor } from './harness/editor.ts';
import { takePictures } from './harness/pictures.ts';
import { truncatedLabels } from './harness/truncatedLabels.ts';
import { nodePanel } from './pages/nodePanel.ts';

const editor = withEditor();

const searches = [
	{ words: 'kaleyra', finds: ['Kaleyra WhatsApp'] },
	{ words: 'infobip', finds: ['Infobip WhatsApp'] },
	{ words: '99digital', finds: ['99digital WhatsApp'] },
	{ words: 'apikey', finds: ['99digital WhatsApp'] },
	{ words: 'whatsapp contact', finds: ['Kaleyra WhatsApp', 'Infobip WhatsApp', '99digital WhatsApp'] },
];

it('the node panel finds each provider by the words that its users type', async () => {
	await editor.newWorkflow();
	const panel = nodePanel(editor.page);
	await panel.open();
	for (const { words, finds } of searches) {
		expect(await panel.search(words, finds)).toEqual(expect.arrayContaining(finds));
		expect(await truncatedLabels(panel.root)).toEqual([]);
	}
	await takePictures(editor.page, 'search', ['light']);
});
