import { providers } from '../../providers/index.ts';
import { simulator } from '../../runningSimulator.ts';
import { recipient, shownRecipient } from '../harness/sends.ts';
import { listedTemplate, listsRead, sendTemplates } from '../harness/templates.ts';

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
