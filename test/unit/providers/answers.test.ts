import { answer } from './answer.ts';
import { providers } from './providers.ts';

/**
 * What every provider's answers have in common: the message may be sent again only when it certainly was
 * not taken.
 */

/** A receipt of each provider: Kaleyra contract §4.1, Infobip contract §4, 99digital contract §4. */
const RECEIPTS: Record<string, object> = {
	kaleyra: { code: 'WA202', data: { message_id: 'm-1' } },
	infobip: { messageId: 'm-1', status: { groupId: 1 } },
	'99digital': { status: 'OK', unique: 'm-1' },
};

describe.each(providers)('$name', ({ id, name, readAnswer }) => {
	test.each([200, 202, 299])('a receipt with HTTP %i', (status) => {
		expect(readAnswer(answer(status, RECEIPTS[id]))).toMatchObject({ state: 'accepted', messageId: 'm-1' });
	});

	test.each<[status: number, state: string]>([
		[300, 'refused'],
		[302, 'refused'],
		[400, 'refused'],
		[451, 'refused'],
		// The message may have been processed: a redirect, a time-out, a conflict, a proxy's client that went away.
		[303, 'unclear'],
		[307, 'unclear'],
		[308, 'unclear'],
		[408, 'unclear'],
		[409, 'unclear'],
		[499, 'unclear'],
		[199, 'unclear'],
		[500, 'unclear'],
		[503, 'unclear'],
	])('HTTP %i is %s, whatever the body says', (status, state) => {
		expect(readAnswer(answer(status, RECEIPTS[id])).state).toBe(state);
		expect(readAnswer(answer(status))).toEqual({
			state,
			message: expect.stringContaining(`(HTTP ${status})`),
			description: expect.stringMatching(/\S/),
		});
	});

	test.each<[what: string, body: unknown, found: string]>([
		['nothing', '', 'an empty answer'],
		['white space', ' \n', 'an empty answer'],
		['a web page', '<html>', 'an answer that cannot be read'],
		['a list', [RECEIPTS[id]], 'an answer that cannot be read'],
		['an empty object', {}, 'an answer without a message ID'],
	])('a 2xx answer with %s leaves it unclear', (_what, body, found) => {
		expect(readAnswer(answer(200, body))).toEqual({
			state: 'unclear',
			message: `${name} gave ${found}`,
			description: '',
		});
	});
});
