import { providers } from '../providers/index.ts';
import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import { simulator } from '../runningSimulator.ts';
import { recipient, shownRecipient } from './harness/sends.ts';
import { listedTemplate, listsRead, sendTemplates } from './harness/templates.ts';

/** The simulator's templates, each with a value for every field that it needs. */
const filled: Array<[value: string, fields: object]> = [
	[
		'order_ready|he',
		{ header: 'https://www.example.com/box.jpg', body1: 'Dana', body2: '1001', button2: 'track/1001' },
	],
	['appointment|en', { body1: 'Dana', body2: 'Monday' }],
	['welcome|en', { header: 'Dana' }],
	[
		'invoice|en',
		{ header: 'https://www.example.com/1001.pdf', headerFilename: 'Invoice.pdf', body1: '1001' },
	],
	[
		'meeting_point|en',
		{ headerLatitude: 38.8977, headerLongitude: -77.0365, headerName: '', headerAddress: '' },
	],
	['spring_sale|en', { body1: '10 %', body2: 'Monday', button2: 'dana', button3: 'SPRING10' }],
	['login_code|en', { body1: '123456' }],
	['book_visit|en', { body1: 'Dana', button0: '' }],
	[
		'flash_sale|en',
		{ body1: '10 %', offerEnds: '2099-12-24T18:00:00Z', button0: 'FLASH10', button1: 'dana' },
	],
	['new_catalog|en', { body1: 'Dana', button0: 'sku-1' }],
	[
		'our_picks|en',
		{ body1: 'Dana', button0: 'sku-1', button0Sections: '[{"title":"Shoes","products":["sku-1","sku-2"]}]' },
	],
];

describe.each([kaleyra, infobip])('$title', (provider) => {
	test.each(filled)('%s from the list fits its template', async (value, fields) => {
		const { error } = await sendTemplates(provider, ['+12025550123'], {
			template: { __rl: true, mode: 'list', value },
			templateVariables: { mappingMode: 'defineBelow', value: { ...fields } },
		});
		expect([error?.message, error?.description]).toEqual([undefined, undefined]);
		expect(simulator.messages()).toMatchObject([{ violations: [], laterFailure: undefined }]);
	});
});

describe.each(providers)('$title', (provider) => {
	const fifty = Array.from({ length: 50 }, (_, index) => recipient(provider, index));

	test('fifty items read the list once, and each fills in its own values', async () => {
		const fields = { ...provider.template.listed.fields, body2: '={{ $json.index }}' };
		const { items, error } = await sendTemplates(provider, fifty, listedTemplate(provider, fields));
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.to)).toEqual(fifty.map((_, index) => shownRecipient(index)));
		expect(listsRead()).toHaveLength(1);
		const messages = simulator.messages(provider.id);
		expect(messages).toHaveLength(50);
		expect(messages.flatMap(({ violations }) => violations)).toEqual([]);
		expect(messages.find(({ rawBody }) => rawBody.includes('12025550049'))?.rawBody).toContain('"49"');
	});

	test('a list that cannot be read sends nothing, and says to choose Manual', async () => {
		simulator.failAll(provider.id, { kind: 'status', status: 403 });
		const { error, items } = await sendTemplates(provider, fifty.slice(0, 3), listedTemplate(provider));
		expect(error?.description).toContain('"Variables From" to Manual');
		expect(items).toEqual([]);
		expect(listsRead()).toHaveLength(1);
		expect(simulator.sends()).toEqual([]);
	});
});
