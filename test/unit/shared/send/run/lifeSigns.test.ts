import { mockDeep } from 'jest-mock-extended';
import type { IExecuteFunctions } from 'n8n-workflow';

import { createLifeSigns } from '../../../../../nodes/shared/send/lifeSigns.ts';
import type { Outcome } from '../../../../../nodes/shared/send/outcome.ts';
import { NODE } from '../../nodeContext.ts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const SENT: Outcome = { state: 'accepted', facts: {}, body: {} };
const FAILED: Outcome = { state: 'failed', failure: { message: 'No', description: '' }, maySend: true };

function signsOf(total: number) {
	const context = mockDeep<IExecuteFunctions>();
	context.getNode.mockReturnValue(NODE);
	const { info } = context.logger;
	return {
		signs: createLifeSigns(context, total),
		log: () => info.mock.calls.map(([line]) => line),
		browser: () => context.sendMessageToUI.mock.calls.map(([line]) => String(line)),
	};
}

test('every ten seconds a line in the log and in the browser says how far the run is', () => {
	const { signs, log, browser } = signsOf(500);
	for (let count = 0; count < 250; count++) {
		jest.advanceTimersByTime(100);
		signs.count(count % 10 === 9 ? FAILED : SENT);
	}
	expect(browser()).toEqual(['90 of 500 messages sent, 10 failed', '180 of 500 messages sent, 20 failed']);
	expect(log()).toEqual([
		'WhatsApp: 90 of 500 messages sent, 10 failed',
		'WhatsApp: 180 of 500 messages sent, 20 failed',
	]);
});

test('a run that waits shows that it lives as well, and a short one says nothing', () => {
	const { signs, browser } = signsOf(2);
	signs.count(SENT);
	signs.show();
	expect(browser()).toEqual([]);
	jest.advanceTimersByTime(10_000);
	signs.show();
	signs.show();
	signs.count({ state: 'notTried' });
	expect(browser()).toEqual(['1 of 2 messages sent']);
});
