import { NodeOperationError } from 'n8n-workflow';

import { sendMessages } from '../../../../../nodes/shared/send/sendMessages.ts';
import { PROVIDER } from '../../fakeProvider.ts';
import { answering, receipt, text } from '../../textMessages.ts';
import { fakeRun } from '../fakeRun.ts';

/** Runs that n8n's Retry started. */
function retried(...[setup]: Parameters<typeof fakeRun>) {
	const run = fakeRun({ reply: answering(), ...setup });
	run.context.getMode.mockReturnValue('retry');
	return run;
}

const allowRetry = { allowRetry: true };

const MESSAGE = 'Retry would send 3 messages, perhaps for the second time. Nothing was sent.';
const DESCRIPTION =
	'The error of the first run lists who was not tried: send only to those, in a new run. If this node sent nothing in the first run, turn on "Allow Retry" under "Options", save, and choose "Retry with currently saved workflow"';

test.each([
	['an item each', [text('1'), text('2'), text('3')]],
	['one item', [text('1, 2, 3')]],
	['Allow Retry off', [text('1, 2, 3', { allowRetry: false })]],
	['Allow Retry for one of the items', [text('1', allowRetry), text('2, 3')]],
])('several messages, %s: refused before the first', async (_what, parameters) => {
	const { context, requests } = retried({ parameters });
	const run = sendMessages(context, PROVIDER);
	await expect(run).rejects.toBeInstanceOf(NodeOperationError);
	await expect(run).rejects.toMatchObject({ message: MESSAGE, description: DESCRIPTION });
	expect(requests).toEqual([]);
});

test('with Allow Retry all of them go', async () => {
	const { context } = retried({ parameters: [text('1', allowRetry), text('2, 3', allowRetry)] });
	expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0), receipt('2', 1), receipt('3', 1)]);
});

test('one message goes, also where it is given twice', async () => {
	const { context } = retried({ parameters: text('1, 1') });
	expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0)]);
});

test.each(['manual', 'trigger', 'webhook', 'integrated'] as const)(
	'a run in mode %s is none',
	async (mode) => {
		const { context, requests } = retried({ parameters: text('1, 2, 3') });
		context.getMode.mockReturnValue(mode);
		await sendMessages(context, PROVIDER);
		expect(requests).toHaveLength(3);
	},
);

test('with Continue On Fail each message has a failed row: none passes through as sent', async () => {
	const { context, requests } = retried({
		parameters: [text('1, 2'), text('x'), text('3')],
		node: { onError: 'continueRegularOutput' },
	});
	const refused = (to: string, item: number) => ({
		json: { to, status: 'failed', error: { message: MESSAGE, description: DESCRIPTION } },
		pairedItem: { item },
	});
	expect(await sendMessages(context, PROVIDER)).toEqual([
		refused('+1', 0),
		refused('+2', 0),
		expect.objectContaining({ json: expect.objectContaining({ to: 'x', status: 'failed' }) }),
		refused('+3', 2),
	]);
	expect(requests).toEqual([]);
});
