import type { Page } from 'playwright-core';

/** The panel in which a user searches for nodes. */
export function nodePanel(page: Page) {
	const root = page.locator('[data-test-id="node-creator"]');
	const names = root.locator('[data-test-id="node-creator-item-name"]');
	const named = (name: string) => names.filter({ hasText: new RegExp(`^${name}$`) });

	return {
		root,

		/** Opens the panel on an empty workflow. */
		async open(): Promise<void> {
			await page.locator('[data-test-id="canvas-plus-button"]').click();
			await root.waitFor();
		},

		/** Searches. @param expected names to wait for @returns the names of all nodes found */
		async search(words: string, expected: string[]): Promise<string[]> {
			const input = root.locator('[data-test-id="node-creator-search-bar"]');
			// What an earlier search has found must not pass for what this one finds.
			await input.fill('');
			await named('Trigger manually').waitFor();
			await input.fill(words);
			for (const name of expected) await named(name).waitFor();
			return await names.allInnerTexts();
		},

		/** Opens a found node. @returns all that it offers, under "Triggers" and "Actions" */
		async choose(name: string): Promise<string[]> {
			await named(name).click();
			const actions = root.locator('[data-keyboard-nav-id="Actions"]');
			await actions.click();
			await root.getByText('Message Actions').waitFor();
			return await names.allInnerTexts();
		},

		/** Adds the node by one of its triggers or actions; its details open. */
		async add(offer: string): Promise<void> {
			await named(offer).click();
			await page.locator('[data-test-id="ndv"]').waitFor();
		},
	};
}
