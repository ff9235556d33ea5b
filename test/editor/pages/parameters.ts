import pWaitFor from 'p-wait-for';
import type { Locator } from 'playwright-core';

/** The field of a parameter. @param row which one, where rows have the same fields */
function field(area: Locator, name: string, row = 0): Locator {
	return area.locator(`[data-test-id="parameter-input-${name}"]`).nth(row);
}

/** Writes into a text field. @param name the parameter's name in the node's description */
export async function fill(area: Locator, name: string, text: string, row?: number): Promise<void> {
	const input = field(area, name, row).locator('input, textarea');
	await input.fill(text);
	// A field in use shows a tip over what follows it.
	await input.blur();
}

/** Turns a switch off that is on. */
export async function switchOff(area: Locator, name: string, row?: number): Promise<void> {
	await field(area, name, row).locator('.el-switch.is-checked').click();
}

/** What an option of a list is called; a pattern where a description follows. */
type Option = string | RegExp;

/** Chooses from a list. @param option as it reads there */
export async function select(area: Locator, name: string, option: Option, row?: number): Promise<void> {
	await field(area, name, row).click();
	await choose(area, option);
}

/** Clicks an option of the list that is open; lists lie outside of what opens them. */
export async function choose(area: Locator, option: Option): Promise<void> {
	await area.page().getByRole('option', { name: option, exact: true }).locator('visible=true').click();
}

/** The labels of the form, but for its collections, once they are as expected or have had the time for it. */
export async function labels(area: Locator, expected: string[]): Promise<string[]> {
	let shown: string[] = [];
	const areExpected = async () => {
		const texts = await area.locator('.parameter-item label').locator('visible=true').allInnerTexts();
		shown = texts.map((text) => text.split('\n')[0] ?? '');
		return shown.join('\n') === expected.join('\n');
	};
	await pWaitFor(areExpected, { timeout: { milliseconds: 20_000, fallback: () => undefined } });
	return shown;
}
