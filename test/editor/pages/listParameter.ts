import type { Locator, Page } from 'playwright-core';

/** A parameter whose value is chosen from a list that the node reads: Template, Flow. */
export function listParameter(page: Page, name: string) {
	const locator = page.locator(`[data-test-id="resource-locator-${name}"]`);
	const input = locator.locator('[data-test-id="rlc-input-container"] input');
	const items = page.locator('[data-test-id="rlc-item"]').locator('visible=true');
	const failure = page.locator('[data-test-id="rlc-error-container"]').locator('visible=true');
	const listed = items.or(failure).first();

	return {
		locator,
		input,
		items,
		failure,

		/**
		 * Opens the list and waits for what it shows.
		 * @param elsewhere where a click closes it
		 */
		async open(elsewhere: Locator): Promise<void> {
			await input.click();
			// n8n keeps the list by the node's other parameters: if one of them is stored just after the list has
			// come, the list stays empty until somebody opens it again.
			await listed.waitFor({ timeout: 10_000 }).catch(async () => {
				await elsewhere.click({ position: { x: 1, y: 1 } });
				await input.click();
				await listed.waitFor();
			});
		},

		/** Chooses an entry of the open list. */
		async choose(entry: string): Promise<void> {
			await items.filter({ hasText: entry }).click();
		},
	};
}
