import type { Locator, Page } from 'playwright-core';
import { choose, fill, select, switchOff } from './parameters.ts';

/**
 * Fields of a row by their names; what is called `type` is chosen from a list, and `onWhatsApp` is switched
 * off.
 */
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

/** Chooses to give a phone another WhatsApp ID than its digits. */
async function showWhatsAppId(area: Locator, row: number): Promise<void> {
	await area.locator('[data-test-id="fixed-collection-add-property"]').nth(row).click();
	await choose(area, 'WhatsApp ID');
}

async function fillRows(contact: Locator, group: string, button: string, rows: FormRow[]): Promise<void> {
	const area = contact.locator(`[data-test-id="fixed-collection-${group}"]`);
	for (const [index, row] of rows.entries()) {
		const [firstField = ''] = Object.keys(row);
		const existing = await area.locator(`[data-test-id="parameter-input-${firstField}"]`).count();
		if (existing <= index) await area.getByRole('button', { name: button }).click();
		for (const [name, value] of Object.entries(row)) {
			if (name === 'waId') await showWhatsAppId(area, index);
			if (name === 'type') await select(area, name, value, index);
			else if (name === 'onWhatsApp') await switchOff(area, name, index);
			else await fill(area, name, value, index);
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

		/** The labels of everything that a contact shows, in order. */
		async labels(index: number): Promise<string[]> {
			const texts = await contact(index).locator('label').locator('visible=true').allInnerTexts();
			// Below a label stand the ways to fill in its field.
			return texts.map((text) => text.split('\n')[0] ?? '');
		},

		/** Chooses to give the first phone of a contact another WhatsApp ID. */
		async showWhatsAppId(index: number): Promise<void> {
			await showWhatsAppId(contact(index), 0);
		},

		/** Scrolls to where the first contact begins. */
		async showFirstContact(): Promise<void> {
			await page
				.locator('[data-test-id="parameter-input-contactSource"]')
				.evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());
		},
	};
}
