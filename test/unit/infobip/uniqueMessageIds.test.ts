import { infobip, infobipForRun } from '../../../nodes/Infobip/provider.ts';
import { BASE_URL, refusal, TEXT } from './messages.ts';

/** Infobip contract §3: a repeated messageId may or may not be refused, so the node refuses it itself. */

const message = (to: string, messageId?: string) => ({
	from: '441134960000',
	to,
	content: TEXT,
	options: messageId === undefined ? {} : { messageId },
});

test('one Message ID for two recipients is refused, and says what to do', () => {
	const { sender } = infobipForRun();
	sender.requests(message('441134960001', 'own-1'), BASE_URL, {});
	expect(refusal(() => sender.requests(message('441134960002', 'own-1'), BASE_URL, {}))).toEqual({
		message: 'Message ID "own-1" is given to more than one message',
		description:
			'Each message needs an ID of its own: give one recipient an item and a "Message ID" that differs from item to item, or leave "Message ID" under "Options" empty, so that Infobip makes one for each',
	});
});

test('different ones, and none at all, are taken', () => {
	const { sender } = infobipForRun();
	const ids = ['own-1', 'own-2', undefined, undefined].map((id, index) =>
		sender.requests(message(`44113496000${index}`, id), BASE_URL, {}).map(({ body }) => body.messageId),
	);
	expect(ids).toEqual([['own-1'], ['own-2'], [undefined], [undefined]]);
});

test('another run may use an ID again', () => {
	for (const { sender } of [infobipForRun(), infobipForRun(), infobip, infobip])
		expect(sender.requests(message('441134960001', 'own-1'), BASE_URL, {})).toHaveLength(1);
});
