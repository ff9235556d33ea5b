import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repository } from '../../../scripts/n8n/install.ts';

/** A theme of n8n's editor, which follows the system's. */
export type Theme = 'light' | 'dark';

/** n8n's own notices come and go, over what a picture is about. */
const withoutNotices = '.el-notification { display: none !important }';

/**
 * Takes the pictures that the README shows, `docs/screenshots/<name>.<theme>.png`, when SCREENSHOTS is set: a
 * test that merely checks leaves the files as they are.
 * @param name such as "kaleyra-form"
 */
export async function takePictures(page: Page, name: string, themes: Theme[]): Promise<void> {
	if (!process.env.SCREENSHOTS) return;
	for (const colorScheme of themes) {
		await page.emulateMedia({ colorScheme });
		const path = join(repository, 'docs', 'screenshots', `${name}.${colorScheme}.png`);
		await page.screenshot({ path, animations: 'disabled', caret: 'hide', style: withoutNotices });
	}
	await page.emulateMedia({ colorScheme: 'light' });
}
