import { expect, it } from '@jest/globals';
import { providers } from '../providers/index.ts';
import { withEditor } from './harness/editor.ts';
import { takePictures } from './harness/pictures.ts';
import { truncatedLabels } from './harness/truncatedLabels.ts';
import { nodePanel } from './pages/nodePanel.ts';

const editor = withEditor();

const nodes = providers.map(({ title, editor: { searchWords } }) => ({
	name: `${title} WhatsApp`,
	words: [title.toLowerCase(), ...searchWords],
}));
const searches = [
	...nodes.flatMap(({ name, words }) => words.map((word) => ({ words: word, finds: [name] }))),
	...[
		...['whatsapp contact', 'send contact', 'whatsapp card', 'business card', 'whatsapp business', 'vcf'],
		...['whatsapp template', 'whats app', 'campaign', 'broadcast', 'bulk', 'opt out'],
	].map((words) => ({
		words,
		finds: nodes.map(({ name }) => name),
	})),
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

it('what it says of a node tells that it sends, after a trigger as well', async () => {
	const { page } = editor;
	await editor.newWorkflow();
	const panel = nodePanel(page);
	await panel.open();
	for (const { name } of nodes) {
		await panel.search(name, [name]);
		const provider = name.replace(' WhatsApp', '');
		await panel.root
			.getByText(`Send and receive WhatsApp contact cards and messages through ${provider}`)
			.waitFor();
	}
});
