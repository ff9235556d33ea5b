import type { Page } from 'playwright-core';

/** The parameters Template and Variables of Send Template. */
export function templateForm(page: Page) {
	const locator = page.locator('[data-test-id="resource-locator-template"]');
	const input = locator.locator('[data-test-id="rlc-input-container"] input');
	const items = page.locator('[data-test-id="rlc-item"]').locator('visible=true');
	const failure = page.locator('[data-test-id="rlc-error-container"]').locator('visible=true');
	const listed = items.or(failure).first();
	const fields = page.locator('[data-test-id="resource-mapper-container"]');

	return {
		/** The fields of the chosen template. */
		fields,

		/** Opens the list of templates and waits for what it shows. */
		async openList(): Promise<void> {
			await input.click();
			// n8n keeps the list by the node's other parameters: if one of them is stored just after the list has
			// come, the list stays empty until somebody opens it again.
			await listed.waitFor({ timeout: 10_000 }).catch(async () => {
				await fields.click({ position: { x: 1, y: 1 } });
				await input.click();
				await listed.waitFor();
			});
		},

		/**
		 * Types into the search of the open list. @param expected names to wait for @returns all names that are
		 * listed
		 */
		async search(words: string, expected: string[]): Promise<string[]> {
			await page.locator('[data-test-id="rlc-search"]').locator('visible=true').fill(words);
			const others = items.filter({ hasNotText: new RegExp(`^(${expected.map(quoted).join('|')})$`) });
			await others.first().waitFor({ state: 'hidden' });
			for (const name of expected) await items.filter({ hasText: name }).waitFor();
			return await items.allInnerTexts();
		},

		/** Chooses a template of the open list. */
		async choose(name: string): Promise<void> {
			await items.filter({ hasText: name }).click();
		},

		/** All that the open list says in place of templates. */
		async failure(): Promise<string> {
			return await failure.innerText();
		},

		/** Types the name of a template. */
		async typeName(name: string): Promise<void> {
			await locator.locator('[data-test-id="rlc-mode-selector"]').click();
			await page.locator('[data-test-id="mode-name"]').click();
			await input.fill(name);
			await input.blur();
		},

		/** The labels of the fields, once there is that one. */
		async labels(one: string): Promise<string[]> {
			const labels = fields.locator('.parameter-item label');
			await labels.filter({ hasText: one }).waitFor();
			return (await labels.allInnerTexts()).map((label) => label.split('\n')[0] ?? '');
		},

		/** What is filled in in a field. */
		async value(name: string): Promise<string> {
			return await fields
				.locator(`[data-test-id="parameter-input-${name}"]`)
				.locator('input, textarea')
				.inputValue();
		},

		/** What stands in place of fields. */
		async notice(): Promise<string> {
			return await fields.locator('[data-test-id="empty-fields-notice"]').innerText();
		},

		/** Writes an expression into a field, which thereby turns into one. @param expression in its brackets */
		async fillExpression(name: string, expression: string): Promise<void> {
			const field = fields.locator(`[data-test-id="parameter-input-${name}"]`);
			await field.locator('input, textarea').fill(expression);
			await field.locator('.cm-content').waitFor();
		},
	};
}

const quoted = (text: string): string => text.replace(/[()]/g, '\\$&');
