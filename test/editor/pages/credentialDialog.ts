import type { Page } from 'playwright-core';
import { fill, select } from './parameters.ts';

/** The dialog of a credential. */
export function credentialDialog(page: Page) {
	const root = page.locator('[data-test-id="editCredential-modal"]');
	const tested = async (press: () => Promise<void>): Promise<void> => {
		const answer = page.waitForResponse((response) => response.url().endsWith('/rest/credentials/test'));
		await press();
		await answer;
	};

	return {
		root,

		/**
		 * Opens a new credential from the node that wants it, whether n8n has others or not. @param title such as
		 * "Kaleyra WhatsApp"
		 */
		async openNew(title: string): Promise<void> {
			const connect = page.getByText(`Connect to ${title}`);
			const others = page.locator('[data-test-id="node-credentials-select"]');
			await connect.or(others).first().waitFor();
			if (await connect.isVisible()) await connect.click();
			else {
				await others.click();
				await page
					.locator('[data-test-id="node-credentials-select-item-new"]')
					.locator('visible=true')
					.click();
			}
			await root.waitFor();
		},

		/** Opens the credential that the node has. */
		async reopen(): Promise<void> {
			await page.locator('[data-test-id="credential-edit-button"]').click();
			await root.waitFor();
		},

		/**
		 * Fills in fields by their names. @param choices what to choose in lists first, since other fields hang on
		 * it
		 */
		async fill(fields: Record<string, string>, choices: Record<string, string> = {}): Promise<void> {
			for (const [name, option] of Object.entries(choices)) await select(root, name, option);
			for (const [name, text] of Object.entries(fields)) await fill(root, name, text);
		},

		/** Saves, upon which n8n tests the credential; a new one that is good closes the dialog. */
		async save(): Promise<void> {
			await tested(() => root.locator('[data-test-id="credential-save-button"]').click());
		},

		/** Presses the button that tests the credential as it was saved. */
		async test(): Promise<void> {
			await tested(() => root.getByRole('button', { name: 'Retry' }).click());
		},

		/** All that the dialog says after a failed test. */
		async failure(): Promise<string> {
			await root.getByText('Couldn’t connect').waitFor();
			const more = root.getByText('More details');
			if (await more.isVisible()) await more.click();
			return await root.innerText();
		},

		/** Waits for a test that succeeded. */
		async success(): Promise<void> {
			await root.locator('[data-test-id="credentials-config-container-test-success"]').waitFor();
		},

		/** Waits until a saved credential has closed the dialog. */
		async closed(): Promise<void> {
			await root.waitFor({ state: 'hidden' });
		},

		async close(): Promise<void> {
			await root.locator('.el-dialog__headerbtn').click();
			await this.closed();
		},
	};
}
