import { mock } from 'jest-mock-extended';
import type { IWebhookFunctions } from 'n8n-workflow';

import { attachVcards } from '../../../../../nodes/shared/receive/attachVcards.ts';

test('many cards become files a few at a time, each with its item', async () => {
	const helpers = mock<IWebhookFunctions['helpers']>();
	let atOnce = 0;
	let most = 0;
	helpers.prepareBinaryData.mockImplementation(async (_file, fileName, mimeType = '') => {
		most = Math.max(most, ++atOnce);
		await new Promise(setImmediate);
		atOnce--;
		return { data: '', fileName, mimeType };
	});
	const names = Array.from({ length: 45 }, (_, index) => `Card ${index}`);
	const items = names.map((formattedName) => ({ json: { contact: { name: { formattedName } } } }));
	const attached = await attachVcards(helpers, items);
	expect(attached.map(({ json, binary }) => [json, binary?.data?.fileName])).toEqual(
		items.map(({ json }, index) => [json, `Card ${index}.vcf`]),
	);
	expect(most).toBe(20);
});
