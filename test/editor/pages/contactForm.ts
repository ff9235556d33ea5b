import type { Locator, Page } from 'playwright-core';
import { choose, fill, select } from './parameters.ts';

/** Fields of a row by their names; what is called `type` is chosen from a list. */
export type FormRow = Record<string, string>;

/** Something behind "Add Field": a single field, or rows with a button of their own. */
export type FormDetail =
	| { add: string; field: string; text: string }
	| { add: string; group: string; button: string; rows: FormRow[] };

/** A contact as a user fills it in. */
export interface FormContact {
	formattedName: string;
	phones: FormRow[];
	details: FormDetail[];
}

async function fillRows(contact: Locator, group: string, button: string, rows: FormRow[]): Promise<void> {
	const area = contact.locator(`[data-test-id="fixed-collection-${group}"]`);
	for (const [index, row] of rows.entries()) {
		const [firstField = ''] = Object.keys(row);
		const existing = await area.locator(`[data-test-id="parameter-input-${firstField}"]`).count();
		if (existing <= index) await area.getByRole('button', { name: button }).click();
		for (const [name, value] of Object.entries(row)) {
			await (name === 'type' ? select(area, name, value, index) : fill(area, name, value, index));
		}
	}
}

async function fillDetail(contact: Locator, detail: FormDetail): Promise<void> {
	await contact.locator('[data-test-id="collection-parameter-add"]').click();
	await choose(contact, detail.add);
	if ('rows' in detail) await fillRows(contact, detail.group, detail.button, detail.rows);
	else await fill(contact, detail.field, detail.text);
}

/** The parameter "Contacts" of a node. */
export function contactForm(page: Page) {
	const root = page.locator('[data-test-id="fixed-collection-contacts"]');
	const contact = (index: number) =>
		root
			.locator('[data-draggable="true"]')
			.filter({ has: page.locator('[data-test-id="parameter-input-formattedName"]') })
			.nth(index);

	return {
		root,

		/** Fills in contacts, of which the first one is there already. */
		async fill(contacts: FormContact[]): Promise<void> {
			for (const [index, { formattedName, phones, details }] of contacts.entries()) {
				if (index > 0) await root.getByRole('button', { name: 'Add Contact' }).click();
				await fill(contact(index), 'formattedName', formattedName);
				await fillRows(contact(index), 'phones', 'Add Phone', phones);
				for (const detail of details) await fillDetail(contact(index), detail);
			}
		},

		/** Scrolls to where the first contact begins. */
		async showFirstContact(): Promise<void> {
			await page
				.locator('[data-test-id="parameter-input-contactSource"]')
				.evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());
		},
	};
}
