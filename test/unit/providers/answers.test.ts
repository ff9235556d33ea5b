import { providers } from '../../providers/index.ts';
import { answer } from './answer.ts';

/**
 * What every provider's answers have in common: the message may be sent again only when it certainly was
 * not taken.
 */

describe.each(providers)('$title', ({ title, receipt, provider: { readAnswer } }) => {
	test.each([200, 202, 299])('a receipt with HTTP %i', (status) => {
		expect(readAnswer(answer(status, receipt), 'sendText')).toMatchObject({
			state: 'accepted',
			messageId: 'm-1',
		});
	});

	test.each<[status: number, state: string]>([
		[400, 'refused'],
		[451, 'refused'],
		// The message may have been processed: a redirect, a time-out, a conflict, a proxy's client that went away.
		[300, 'unclear'],
		[301, 'unclear'],
		[302, 'unclear'],
		[303, 'unclear'],
		[307, 'unclear'],
		[308, 'unclear'],
		[408, 'unclear'],
		[409, 'unclear'],
		[499, 'unclear'],
		[199, 'unclear'],
		[500, 'unclear'],
		[503, 'unclear'],
	])('HTTP %i is %s, and unclear where the answer has a message id all the same', (status, state) => {
		expect(readAnswer(answer(status, receipt), 'sendText').state).toBe('unclear');
		expect(readAnswer(answer(status), 'sendText')).toEqual({
			state,
			message: expect.stringContaining(`(HTTP ${status})`),
			description: expect.stringMatching(/\S/),
		});
	});

	test.each<[what: string, body: unknown, found: string]>([
		['nothing', '', 'an empty answer'],
		['white space', ' \n', 'an empty answer'],
		['a web page', '<html>', 'an answer that cannot be read'],
		['a list', [receipt], 'an answer that cannot be read'],
		['an empty object', {}, 'an answer without a message ID'],
	])('a 2xx answer with %s leaves it unclear', (_what, body, found) => {
		expect(readAnswer(answer(200, body), 'sendText')).toEqual({
			state: 'unclear',
			message: `${title} returned ${found}`,
			description: '',
		});
	});
});
