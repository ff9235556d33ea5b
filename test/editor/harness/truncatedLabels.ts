import type { Locator } from 'playwright-core';

/** As much of a browser's element as is needed here. */
interface Box {
	innerText?: string;
	scrollWidth: number;
	clientWidth: number;
	querySelectorAll(selector: string): Iterable<Box>;
	ownerDocument: { defaultView: { getComputedStyle(box: Box): { overflowX: string } } };
}

/** Labels of parameters, buttons and options, as n8n's editor marks them up. */
const labels =
	'label, button, h1, h2, h3, [data-test-id="node-creator-item-name"], .el-select-dropdown__item';

/**
 * The visible labels inside `area` whose text does not fit its box, so that the editor cuts it off or puts
 * "…".
 */
export async function truncatedLabels(area: Locator): Promise<string[]> {
	return await area
		.locator(labels)
		.locator('visible=true')
		.evaluateAll((elements: Box[]) => {
			const overflows = (box: Box) =>
				box.clientWidth > 0 &&
				box.scrollWidth > box.clientWidth + 1 &&
				box.ownerDocument.defaultView.getComputedStyle(box).overflowX !== 'visible';
			return elements
				.flatMap((element) => [element, ...element.querySelectorAll('*')])
				.flatMap((box) => (box.innerText && overflows(box) ? [box.innerText] : []));
		});
}
