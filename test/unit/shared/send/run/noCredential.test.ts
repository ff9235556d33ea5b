import { NodeOperationError } from 'n8n-workflow';

import { sendMessages } from '../../../../../nodes/shared/send/sendMessages.ts';
import { PROVIDER } from '../../fakeProvider.ts';
import { NODE } from '../../nodeContext.ts';
import { text } from '../../textMessages.ts';
import { fakeRun } from '../fakeRun.ts';

const CONTINUE = { onError: 'continueRegularOutput' as const };

test.each([
	['an error of its own', new Error('No credential')],
	["n8n's error", new NodeOperationError(NODE, 'No credential')],
])(
	'a credential that cannot be opened fails each item as itself, and nothing passes as sent: %s',
	async (_what, error) => {
		const { context, requests } = fakeRun({ parameters: [text('1'), text('2')], node: CONTINUE });
		context.getCredentials.mockRejectedValue(error);
		const failed = (to: string, item: number) => ({
			json: {
				to,
				status: 'failed',
				error: { message: 'No credential', description: `Item ${item} was not sent` },
			},
			pairedItem: { item },
		});
		expect(await sendMessages(context, PROVIDER)).toEqual([failed('+1', 0), failed('+2', 1)]);
		context.continueOnFail.mockReturnValue(false);
		expect(await sendMessages(context, PROVIDER).catch((thrown: unknown) => thrown)).toMatchObject({
			message: '2 of 2 items cannot be sent: No credential. Nothing was sent.',
		});
		expect(requests).toEqual([]);
	},
);

test('the only item is not "item 0"', async () => {
	const { context } = fakeRun({ parameters: text('x'), node: CONTINUE });
	expect(await sendMessages(context, PROVIDER)).toMatchObject([
		{ json: { error: { description: 'Write digits. The item was not sent' } } },
	]);
});
