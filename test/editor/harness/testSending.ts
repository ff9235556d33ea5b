import { expect, it } from '@jest/globals';
import { EVENTS } from '../../../nodes/shared/receive/events.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { contactForm } from '../pages/contactForm.ts';
import { credentialDialog } from '../pages/credentialDialog.ts';
import { nodeDetails } from '../pages/nodeDetails.ts';
import { nodePanel } from '../pages/nodePanel.ts';
import { fill } from '../pages/parameters.ts';
import { withEditor } from './editor.ts';
import { takePictures } from './pictures.ts';
import { truncatedLabels } from './truncatedLabels.ts';

/**
 * What a user does with a provider's node, from finding it to its output. A file each, so that they run side
 * by side.
 */
export function testSending(provider: ProviderUnderTest): void {
	const { messageActions, choices, mistakes, contacts, sent } = provider.editor;
	const title = `${provider.title} WhatsApp`;
	const editor = withEditor();
	const picture = async (step: string) =>
		await takePictures(editor.page, `${provider.id}-${step}`, provider.editor.themes);

	const chooseAction = async () => {
		await editor.newWorkflow();
		const panel = nodePanel(editor.page);
		await panel.open();
		await panel.search(title, [title]);
		expect(await panel.choose(title)).toEqual([
			...Object.values(EVENTS).map(({ action }) => action),
			...messageActions,
			'Download file',
			'Get many templates',
			'Parse callback',
		]);
		expect(await truncatedLabels(panel.root)).toEqual([]);
		await picture('actions');
		await panel.add('Send contact card');
	};

	const createCredential = async () => {
		const account = { baseUrl: editor.simulator.baseUrl(provider), ...provider.credential };
		const typed = Object.entries(account).filter(([field]) => !(field in choices));
		const good = Object.fromEntries(typed);
		const dialog = credentialDialog(editor.page);
		await dialog.openNew(title);
		for (const [index, { fields, says }] of mistakes.entries()) {
			await dialog.fill({ ...good, ...fields }, index === 0 ? choices : {});
			await dialog.save();
			expect(await dialog.failure()).toContain(says);
		}
		await picture('credential-wrong');
		await dialog.fill(good);
		await dialog.save();
		await dialog.closed();
		await dialog.reopen();
		await dialog.test();
		await dialog.success();
		expect(await truncatedLabels(dialog.root)).toEqual([]);
		await picture('credential');
		await dialog.close();
	};

	it(`the ${title} node is found with its trigger, gets a credential, and sends the contacts of its form`, async () => {
		await chooseAction();
		const details = nodeDetails(editor.page);
		expect(await truncatedLabels(details.root)).toEqual([]);
		await picture('node');
		await createCredential();

		const form = contactForm(editor.page);
		await fill(details.parameters, 'to', '+12025550123');
		await form.fill(contacts);
		expect(await truncatedLabels(details.root)).toEqual([]);
		await form.showFirstContact();
		await picture('form');

		await details.run();
		const messages = editor.simulator.messages(provider.id);
		expect(messages.map(({ body }) => body)).toEqual(sent);
		for (const { messageId = 'none' } of messages) await details.showsOutput(messageId);
		await picture('sent');
	});
}
