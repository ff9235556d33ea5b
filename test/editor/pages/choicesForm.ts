import type { Page } from 'playwright-core';
import { fill } from './parameters.ts';

/** Fields by their names; an expression is written in its brackets. */
type Row = Record<string, string>;

interface Section {
	title: string;
	rows: Row[];
}

/** The lists of Send Buttons and Send List, whose first entries are there already. */
export function choicesForm(page: Page) {
	const buttons = page.locator('[data-test-id="fixed-collection-buttons"]');
	const sections = page.locator('[data-test-id="fixed-collection-sections"]');
	const rowsOf = '[data-test-id="fixed-collection-rows"]';
	const section = (index: number) =>
		sections
			.locator('[data-draggable="true"]')
			.filter({ has: page.locator(rowsOf) })
			.nth(index);

	return {
		buttons,
		sections,

		async fillButtons(rows: Row[]): Promise<void> {
			for (const [index, row] of rows.entries()) {
				if (index > 0) await buttons.getByRole('button', { name: 'Add Button' }).click();
				for (const [name, value] of Object.entries(row)) await fill(buttons, name, value, index);
			}
		},

		async fillSections(all: Section[]): Promise<void> {
			for (const [index, { title, rows }] of all.entries()) {
				if (index > 0) await sections.getByRole('button', { name: 'Add Section' }).click();
				// The section's own title comes before those of its rows.
				await fill(section(index), 'title', title);
				const area = section(index).locator(rowsOf);
				for (const [at, row] of rows.entries()) {
					if (at > 0) await area.getByRole('button', { name: 'Add Row' }).click();
					for (const [name, value] of Object.entries(row)) await fill(area, name, value, at);
				}
			}
		},
	};
}
