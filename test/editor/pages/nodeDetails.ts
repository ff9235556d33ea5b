import type { Page } from 'playwright-core';

/** The details of a node: input or trigger panel, parameters, output. */
export function nodeDetails(page: Page) {
	const root = page.locator('[data-test-id="ndv"]');
	const output = page.locator('[data-test-id="output-panel"]');

	return {
		root,
		parameters: root.locator('[data-test-id="node-parameters"]'),
		output,

		/** Runs the node until it has succeeded. */
		async run(): Promise<void> {
			await root.locator('[data-test-id="node-execute-button"]').click();
			await output.locator('[data-test-id="node-run-status-success"]').waitFor();
		},

		/** Runs the node until it has failed. */
		async fail(): Promise<void> {
			const button = root.locator('[data-test-id="node-execute-button"]');
			const message = output.locator('[data-test-id="node-error-message"]');
			await button.click();
			// The click after a drag may do no more than end it.
			const failed = await message.waitFor({ timeout: 15_000 }).then(
				() => true,
				() => false,
			);
			if (failed) return;
			await button.click();
			await message.waitFor();
		},

		/** Copies the trigger's test URL with a click, as its users do. */
		async copyTestUrl(): Promise<string> {
			await root.getByText('Webhook URLs').click();
			await root.getByText('/webhook-test/').first().click();
			await page.getByText('URL copied').waitFor();
			return await page.evaluate<string>('navigator.clipboard.readText()');
		},

		/** Makes the trigger listen at its test URL. */
		async listen(): Promise<void> {
			await root.locator('[data-test-id="trigger-execute-button"]').click();
			await root.locator('[data-test-id="trigger-listening"]').waitFor();
		},

		/** Shows the output as a table, of which all is there, or as JSON, of which only as much as fits. */
		async showOutputAs(view: 'table' | 'json'): Promise<void> {
			await output.locator(`[data-test-id="radio-button-${view}"]`).click();
		},

		/** Waits until the output has that text. */
		async showsOutput(text: string): Promise<void> {
			await output.getByText(text).first().waitFor();
		},
	};
}
