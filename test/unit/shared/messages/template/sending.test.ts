import { sendMessages } from '../../../../../nodes/shared/send/sendMessages.ts';
import { PROVIDER } from '../../fakeProvider.ts';
import { listOf } from '../../templates/listRun.ts';
import { LOGIN_CODE, ORDER_READY, ORDER_VALUES } from '../../templates/samples.ts';
import { answering, receipt } from '../../textMessages.ts';
import { answer, fakeRun } from '../../send/fakeRun.ts';

/** Templates go through the one sending loop. */

const order = (to: string, more: object = {}) => ({
	operation: 'sendTemplate',
	to,
	template: { mode: 'list', value: 'order_ready|en' },
	templateVariables: { value: ORDER_VALUES },
	...more,
});

const reply = (options: { url: string; body?: unknown }) =>
	options.url.includes('/templates/') ? listOf(ORDER_READY, LOGIN_CODE) : answering()(options);

test('the list is read once, then each recipient of each item gets the template', async () => {
	const { context, requests } = fakeRun({ parameters: [order('1, 2'), order('3')], reply });
	expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0), receipt('2', 0), receipt('3', 1)]);
	expect(requests.map(({ method, url }) => [method, url])).toEqual([
		['GET', 'https://api.example.com/templates/from 12025550100'],
		...Array.from({ length: 3 }, () => ['POST', 'https://api.example.com/send']),
	]);
});

test('one value missing in one item, and nothing is sent', async () => {
	const missing = order('2', { templateVariables: { value: { ...ORDER_VALUES, body2: null } } });
	const { context, requests } = fakeRun({ parameters: [order('1'), missing], reply });
	await expect(sendMessages(context, PROVIDER)).rejects.toMatchObject({
		message: '"2 · order … is ready" is empty',
		description:
			'Fill it in: WhatsApp refuses an empty value. Nothing was sent, because item 1 cannot be sent: to send the others, set "On Error" under "Settings" to Continue',
		context: { itemIndex: 1 },
	});
	expect(requests).toHaveLength(1);
});

test('values given by hand need no list', async () => {
	const parameters = order('1', { variablesFrom: 'manual' });
	const { context, requests } = fakeRun({ parameters, reply });
	expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0)]);
	expect(requests).toHaveLength(1);
});

test('with Continue On Fail a list that cannot be read fails the items that need it', async () => {
	const { context, requests } = fakeRun({
		parameters: [order('1'), order('2', { variablesFrom: 'manual' }), order('3')],
		node: { onError: 'continueRegularOutput' },
		reply: (options) => (options.url.includes('/templates/') ? answer(403, {}) : answering()(options)),
	});
	const failed = (to: string, item: number) => ({
		json: {
			to: `+${to}`,
			status: 'failed',
			error: {
				message: 'Testel said no (403)',
				description: `Do better and read the body. To send a template without the list, type its name and set "Variables From" to Manual. Item ${item} was not sent`,
			},
		},
		pairedItem: { item },
	});
	expect(await sendMessages(context, PROVIDER)).toEqual([failed('1', 0), receipt('2', 1), failed('3', 2)]);
	expect(requests).toHaveLength(2);
});
