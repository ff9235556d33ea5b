import { describe, expect, it } from '@jest/globals';
import { deleteWorkflow } from '../../scripts/n8n/workflows.ts';
import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import { withEditor } from './harness/editor.ts';
import { openNode } from './harness/openNode.ts';
import { takePictures } from './harness/pictures.ts';
import { truncatedLabels } from './harness/truncatedLabels.ts';
import { choicesForm } from './pages/choicesForm.ts';
import { fill, select } from './pages/parameters.ts';

const editor = withEditor();

const BUTTONS: Array<Record<string, string>> = [
	{ title: 'Yes', id: 'deliver-yes' },
	{ title: 'No', id: 'deliver-no' },
	{ title: 'Call me' },
];
const buttons = [
	{ id: 'deliver-yes', title: 'Yes' },
	{ id: 'deliver-no', title: 'No' },
	{ id: 'Call me', title: 'Call me' },
];

const day = (name: string) => ({ title: name, description: '10:00 to 12:00' });
const SECTIONS = [
	{ title: 'This week', rows: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(day) },
	{
		title: 'Next week',
		rows: [
			{ title: 'Monday', id: 'next-monday' },
			{ title: 'Tuesday', id: 'next-tuesday' },
			{ title: 'Wednesday', id: 'next-wednesday' },
			{ title: 'Thursday', id: 'next-thursday' },
			{ title: 'Friday', id: 'next-friday' },
		],
	},
];
const sections = [
	{
		title: 'This week',
		rows: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((title) => ({
			id: title,
			title,
			description: '10:00 to 12:00',
		})),
	},
	{
		title: 'Next week',
		rows: [
			{ id: 'next-monday', title: 'Monday' },
			{ id: 'next-tuesday', title: 'Tuesday' },
			{ id: 'next-wednesday', title: 'Wednesday' },
			{ id: 'next-thursday', title: 'Thursday' },
			{ id: 'next-friday', title: 'Friday' },
		],
	},
];

const asKaleyra = (interactive: object) => ({ messaging_object: { interactive } });
const asInfobip = (content: object) => ({ content });
const body = { text: 'When may we come?' };

describe.each([
	{
		provider: kaleyra,
		ofButtons: asKaleyra({
			type: 'button',
			header: { type: 'text', text: 'Your delivery' },
			body,
			action: { buttons: buttons.map((reply) => ({ type: 'reply', reply })) },
		}),
		ofList: asKaleyra({ type: 'list', body, action: { button: 'Choose', sections } }),
	},
	{
		provider: infobip,
		ofButtons: asInfobip({
			header: { type: 'TEXT', text: 'Your delivery' },
			body,
			action: { buttons: buttons.map((reply) => ({ type: 'REPLY', ...reply })) },
		}),
		ofList: asInfobip({ body, action: { title: 'Choose', sections } }),
	},
])('$provider.title', ({ provider, ofButtons, ofList }) => {
	it('sends three buttons as they are filled in', async () => {
		const { id, details } = await openNode(editor, provider, 'sendButtons');
		const form = choicesForm(editor.page);
		await fill(details.parameters, 'text', body.text);
		await form.fillButtons(BUTTONS);
		await select(details.parameters, 'headerType', 'Text');
		await fill(details.parameters, 'headerText', 'Your delivery');
		expect(await truncatedLabels(details.root)).toEqual([]);
		await form.buttons.evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());
		await takePictures(editor.page, `${provider.id}-buttons`, provider.editor.themes);
		await details.run();
		const [message] = editor.simulator.messages(provider.id);
		expect(message).toMatchObject({ violations: [], body: ofButtons });
		await details.showsOutput(message?.messageId ?? 'none');
		await deleteWorkflow(editor.session, id);
	});

	it('sends ten rows in two sections as they are filled in', async () => {
		const { id, details } = await openNode(editor, provider, 'sendList');
		const form = choicesForm(editor.page);
		await fill(details.parameters, 'text', body.text);
		await fill(details.parameters, 'listButton', 'Choose');
		await form.fillSections(SECTIONS);
		expect(await truncatedLabels(details.root)).toEqual([]);
		await form.sections.evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());
		await takePictures(editor.page, `${provider.id}-list`, provider.editor.themes);
		await details.run();
		const [message] = editor.simulator.messages(provider.id);
		expect(message).toMatchObject({ violations: [], body: ofList });
		await details.showsOutput(message?.messageId ?? 'none');
		await deleteWorkflow(editor.session, id);
	});
});
