import { readCallback } from '../../../../nodes/Infobip/callback.ts';

/** Infobip contract infobip-messages §5: which message an answer answers. */

const replyTo = (context: unknown, pairedMessageId: unknown, type = 'TEXT') =>
	readCallback(
		{ results: [{ pairedMessageId, message: { type, text: 'Yes', payload: 'yes', context } }] },
		'2026-01-02T03:04:05.000Z',
	).map((event) => event.replyTo);

test('the message that context names, else the one that Infobip paired it with', () => {
	expect(replyTo({ from: '12025550100', id: 'wamid.CONTEXT' }, 'paired')).toEqual(['wamid.CONTEXT']);
	expect(replyTo({ id: null }, 'paired')).toEqual(['paired']);
	expect(replyTo(undefined, 'paired')).toEqual(['paired']);
	expect(replyTo(undefined, 'paired', 'BUTTON')).toEqual(['paired']);
	expect(replyTo(undefined, null)).toEqual([undefined]);
	expect(replyTo('x', ' ')).toEqual([undefined]);
});
