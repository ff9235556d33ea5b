import { describe, expect, it } from '@jest/globals';
import { deleteWorkflow } from '../../scripts/n8n/workflows.ts';
import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import { ninetyNineDigital } from '../providers/ninetyNineDigital.ts';
import type { ProviderUnderTest } from '../providers/provider.ts';
import { withEditor } from './harness/editor.ts';
import { openNode } from './harness/openNode.ts';
import { takePictures } from './harness/pictures.ts';
import { truncatedLabels } from './harness/truncatedLabels.ts';
import { fill, select } from './pages/parameters.ts';
import { templateForm } from './pages/templateForm.ts';

const editor = withEditor();

const orderReady = {
	chosen: 'order_ready (en_GB)',
	found: ['order_ready (en_GB)', 'order_ready (he)'],
	invoice: ['Header document · URL', 'Header file name', '1 · invoice … is'],
	labels: [
		'Header image · URL',
		'1 · Hello …, order',
		'2 · order … is ready',
		'Payload · Yes',
		'Payload · No',
		'End of the URL · Track',
	],
};
const appointment = {
	chosen: 'appointment (en)',
	found: ['appointment (en)'],
	invoice: ['1 · invoice … is'],
	labels: ['1 · Hello …, see you', '2 · you on …'],
};

/** Opens a node that sends a template for the order of its input. */
async function openForm(provider: ProviderUnderTest, credentialFields: Record<string, string> = {}) {
	const order = provider.template.listed.fields.body2;
	const opened = await openNode(editor, provider, 'sendTemplate', { order, credentialFields });
	return { ...opened, form: templateForm(editor.page) };
}

describe.each([
	{ provider: kaleyra, ...orderReady },
	{ provider: infobip, ...orderReady },
	{ provider: ninetyNineDigital, ...appointment },
])('$provider.title', ({ provider, chosen, found, invoice, labels }) => {
	it('shows the templates, then the fields of the one that is chosen, and sends what is filled in', async () => {
		const { id, details, form } = await openForm(provider);
		expect(await form.notice()).toBe('Choose a template first.');
		await form.openList();
		expect(await form.search(chosen.slice(4, 9), found)).toEqual(found);
		await takePictures(editor.page, `${provider.id}-templates`, provider.editor.themes);
		await form.choose(chosen);

		expect(await form.labels(labels[0] ?? '')).toEqual(labels);
		await fill(form.fields, 'body1', 'Mr Smith');
		for (const [other, itsLabels] of [
			['invoice (en)', invoice],
			[chosen, labels],
		] as const) {
			await form.openList();
			await form.choose(other);
			expect(await form.labels(itsLabels[0] ?? '')).toEqual(itsLabels);
			// n8n's editor empties them; what another person filled in never comes in its place.
			expect(await form.value('body1')).toBe('');
		}
		expect(await truncatedLabels(form.fields)).toEqual([]);
		expect(await details.parameters.getByText('Template Language').count()).toBe(0);
		const { body2, ...fields } = provider.template.listed.fields;
		for (const [name, value] of Object.entries(fields)) await fill(form.fields, name, value);
		expect(body2).toEqual(expect.any(String));
		await form.fillExpression('body2', '{{ $json.order }}');
		await details.run();
		const [message] = editor.simulator.messages(provider.id);
		expect(message?.body).toEqual(provider.templateBodies.listed);
		await details.showsOutput(message?.messageId ?? 'none');
		await form.fields.evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());
		await takePictures(editor.page, `${provider.id}-template`, provider.editor.themes);
		await deleteWorkflow(editor.session, id);
	});
});

it('a key that may not list templates: the editor says so, and what is typed by hand is sent', async () => {
	const { id, details, form } = await openForm(infobip, { apiKey: 'fake-infobip-send-only-key-0001' });
	const reason = /^The Infobip API key is not allowed to do this \(E403\)/m;
	const advice = 'To send a template without the list, type its name and set "Variables From" to Manual';
	await form.openList();
	const failure = await form.failure();
	expect(failure).toMatch(reason);
	expect(failure).toContain(advice);
	await editor.page.keyboard.press('Escape');
	await form.typeName('appointment');
	await form.fields.getByText(advice).waitFor();
	expect(await form.notice()).toMatch(reason);

	await select(details.parameters, 'variablesFrom', /^Manual/);
	await fill(details.parameters, 'templateLanguage', 'en');
	const variables = details.parameters.locator('[data-test-id="fixed-collection-bodyVariables"]');
	for (const [index, value] of ['Dana', 'Monday'].entries()) {
		await variables.getByRole('button', { name: 'Add Variable' }).click();
		await fill(variables, 'value', value, index);
	}
	await details.run();
	expect(editor.simulator.messages()).toMatchObject([{ violations: [] }]);
	await deleteWorkflow(editor.session, id);
});
