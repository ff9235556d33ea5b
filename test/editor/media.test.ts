import { describe, expect, it } from '@jest/globals';
import { deleteWorkflow } from '../../scripts/n8n/workflows.ts';
import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import { ninetyNineDigital } from '../providers/ninetyNineDigital.ts';
import { withEditor } from './harness/editor.ts';
import { openNode } from './harness/openNode.ts';
import { takePictures } from './harness/pictures.ts';
import { truncatedLabels } from './harness/truncatedLabels.ts';
import { fill, labels, select } from './pages/parameters.ts';

const editor = withEditor();

const TO = ['Resource', 'Operation', 'Recipients', 'Sender'];
const ALL = ['Audio', 'Document', 'Image', 'Sticker', 'Video'];

describe.each([
	{ provider: kaleyra, types: ALL, ofDocument: ['Caption', 'File Name'] },
	{ provider: infobip, types: ALL, ofDocument: ['Caption', 'File Name'] },
	{
		provider: ninetyNineDigital,
		types: ['Audio', 'Document', 'Image', 'Video'],
		ofDocument: ['Caption'],
	},
])('$provider.title', ({ provider, types, ofDocument }) => {
	const { id: name } = provider;
	const { themes } = provider.editor;

	it('asks for what each type of media has, and sends an image as it is filled in', async () => {
		const { id, details } = await openNode(editor, provider, 'sendMedia');
		const { parameters } = details;
		const shows = async (own: string[], file = 'Media URL') => {
			const expected = [...TO, 'Media Type', 'File From', file, ...own, 'Simplify'];
			expect(await labels(parameters, expected)).toEqual(expected);
		};
		await shows(ofDocument);
		await select(parameters, 'mediaSource', /^Binary Field/);
		await shows(ofDocument, 'Input Binary Field');
		await select(parameters, 'mediaSource', /^URL/);
		await select(parameters, 'mediaType', /^Document/);
		await shows(ofDocument);
		await select(parameters, 'mediaType', /^Audio/);
		await shows([]);
		await parameters.locator('[data-test-id="parameter-input-mediaType"]').click();
		const options = editor.page.getByRole('option').locator('visible=true');
		await options.first().waitFor();
		expect((await options.allInnerTexts()).map((text) => text.trim().split('\n')[0])).toEqual([
			'Automatic',
			...types,
		]);
		await takePictures(editor.page, `${name}-media-types`, themes);
		await options.filter({ hasText: /^\s*Image/ }).click();
		await fill(parameters, 'mediaUrl', 'https://www.example.com/box.jpg');
		await fill(parameters, 'caption', 'Your box');
		expect(await truncatedLabels(details.root)).toEqual([]);
		await details.run();
		const [message] = editor.simulator.messages(name);
		expect(message?.violations).toEqual([]);
		expect(message?.body).toEqual(provider.mediaBody);
		await details.showsOutput(message?.messageId ?? 'none');
		await deleteWorkflow(editor.session, id);
	});

	it('sends a location as it is filled in', async () => {
		const { id, details } = await openNode(editor, provider, 'sendLocation');
		const { parameters } = details;
		const expected = [...TO, 'Latitude', 'Longitude', 'Name', 'Address', 'Simplify'];
		expect(await labels(parameters, expected)).toEqual(expected);
		await fill(parameters, 'latitude', '38.8977');
		await fill(parameters, 'longitude', '-77.0365');
		await fill(parameters, 'locationName', 'Example Ltd');
		await fill(parameters, 'locationAddress', '1 Example Street');
		expect(await truncatedLabels(details.root)).toEqual([]);
		await takePictures(editor.page, `${name}-location`, themes);
		await details.run();
		const [message] = editor.simulator.messages(name);
		expect(message?.violations).toEqual([]);
		expect(message?.body).toEqual(provider.locationBody);
		await details.showsOutput(message?.messageId ?? 'none');
		await deleteWorkflow(editor.session, id);
	});
});
