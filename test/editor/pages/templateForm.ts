import type { Page } from 'playwright-core';

import { listParameter } from './listParameter.ts';

/** The parameters Template and Variables of Send Template. */
export function templateForm(page: Page) {
	const { locator, input, items, failure, open, choose } = listParameter(page, 'template');
	const fields = page.locator('[data-test-id="resource-mapper-container"]');

	return {
		/** The fields of the chosen template. */
		fields,

		/** Opens the list of templates and waits for what it shows. */
		openList: async (): Promise<void> => await open(fields),

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
		choose,

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
