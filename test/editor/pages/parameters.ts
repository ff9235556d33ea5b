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

/** Chooses from a list. @param option as it reads there */
export async function select(area: Locator, name: string, option: string, row?: number): Promise<void> {
	await field(area, name, row).click();
	await choose(area, option);
}

/** Clicks an option of the list that is open; lists lie outside of what opens them. */
export async function choose(area: Locator, option: string): Promise<void> {
	await area.page().getByRole('option', { name: option, exact: true }).locator('visible=true').click();
}
