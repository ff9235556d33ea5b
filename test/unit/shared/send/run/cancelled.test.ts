import { sendMessages } from '../../../../../nodes/shared/send/sendMessages.ts';
import { PROVIDER } from '../../fakeProvider.ts';
import { answering, text } from '../../textMessages.ts';
import { DATA, fakeRun } from '../fakeRun.ts';

test('an execution that is cancelled while the messages are planned sends none', async () => {
	const { context, requests, cancel } = fakeRun({
		parameters: [text('1'), text('2')],
		node: { onError: 'continueRegularOutput' },
		reply: answering(),
	});
	// n8n tells those who asked before of the cancellation, and them only.
	context.getCredentials.mockImplementation(async () => {
		cancel();
		return await Promise.resolve(DATA);
	});
	const failed = (to: string, item: number) => ({
		json: {
			to,
			status: 'failed',
			error: {
				message: 'The message was not sent: the execution was cancelled before its turn came',
				description: 'Send it again if it is still needed',
			},
		},
		pairedItem: { item },
	});
	expect(await sendMessages(context, PROVIDER)).toEqual([failed('+1', 0), failed('+2', 1)]);
	expect(requests).toEqual([]);
});
