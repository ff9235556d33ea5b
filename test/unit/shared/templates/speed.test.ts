import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import { fieldsOfTemplate, searchTemplates } from '../../../../nodes/shared/templates/editor/editor.ts';
import { getTemplates } from '../../../../nodes/shared/templates/getTemplates.ts';
import { leastCpuTime } from '../../../cpuTime.ts';
import { answer, fakeRun } from '../send/fakeRun.ts';
import { newAccount, openForm } from './listRun.ts';

/**
 * 99digital contract §22: an account has up to 6,000 templates. From the answer to what the editor shows it
 * takes well under 2 s.
 */

const listed = Array.from({ length: 6_000 }, (_, index) => ({
	name: `template_${index}`,
	language: 'en',
	category: 1,
	status: 'approved',
	template: [
		{ type: 'header', text: 'News for you' },
		{ type: 'body', text: `${'Hello {{1}}, order {{2}} is ready and waits for you. '.repeat(12)}` },
		{ type: 'footer', text: 'Example Ltd' },
	],
}));
const body = answer(200, { status: 'OK', list: listed });
const reply = () => body;
const credential = { ...newAccount(), baseUrl: 'https://api.99digital.co.il/whatsapp/v2' };

/** Most of what this takes is the reading; the rest of the 2 s is for slow machines. */
const MOST = 2_000;

test('6,000 templates in the list, searched and with their fields', async () => {
	const parameters = { template: 'template_5999|en' };
	const open = async () => {
		const { context, requests } = openForm({ parameters, credential, reply });
		expect((await searchTemplates(context, ninetyNineDigital)).results).toHaveLength(6_000);
		expect((await searchTemplates(context, ninetyNineDigital, '_599')).results).toHaveLength(11);
		expect((await fieldsOfTemplate(context, ninetyNineDigital)).fields).toHaveLength(2);
		expect(requests).toHaveLength(1);
	};
	expect(await leastCpuTime(open, MOST)).toBeLessThan(MOST);
});

test('6,000 templates as items', async () => {
	const { context } = fakeRun({ parameters: { returnAll: true }, credential, reply });
	const get = async () => {
		expect(await getTemplates(context, ninetyNineDigital)).toHaveLength(6_000);
	};
	expect(await leastCpuTime(get, MOST)).toBeLessThan(MOST);
});
