import { execute } from '../../../nodes/shared/execute.ts';
import { PROVIDER } from './fakeProvider.ts';
import { fakeRun } from './send/fakeRun.ts';
import { answering, receipt, text } from './textMessages.ts';

test('execute gives the items of its resource on the one output', async () => {
	const sending = fakeRun({ parameters: { resource: 'message', ...text('1') }, reply: answering() });
	expect(await execute(sending.context, PROVIDER)).toEqual([[receipt('1', 0)]]);
	const parsing = fakeRun({ parameters: { resource: 'callback', body: {} } });
	expect(await execute(parsing.context, PROVIDER)).toEqual([[]]);
	expect(parsing.context.getCredentials).not.toHaveBeenCalled();
});
