import { readCallback as readInfobip } from '../../../../nodes/Infobip/callback.ts';
import { readCallback as readKaleyra } from '../../../../nodes/Kaleyra/callback.ts';
import { readCallback as readNinetyNineDigital } from '../../../../nodes/NinetyNineDigital/callback.ts';

/**
 * What is no message costs its neighbours nothing, and comes out as one event, however much of it there is.
 */

const NOW = '2026-01-02T03:04:05.000Z';

const providers = [
	{
		id: 'kaleyra',
		read: (messages: unknown) => readKaleyra({ meta_object: { value: { messages } } }, NOW),
		good: (text: string) => ({ type: 'text', text: { body: text } }),
	},
	{
		id: 'infobip',
		read: (results: unknown) => readInfobip({ results }, NOW),
		good: (text: string) => ({ message: { type: 'TEXT', text } }),
	},
	{
		id: '99digital',
		read: (body: unknown) => readNinetyNineDigital(body, NOW),
		good: (text: string) => ({ hook: 'new', type: 'text', body: text }),
	},
];

describe.each(providers)('$id', ({ id, read, good }) => {
	const other = (content: unknown[]) => ({
		event: 'other',
		provider: id,
		receivedAt: NOW,
		from: {},
		to: {},
		type: 'unknown',
		content,
	});
	const text = (said: string) => ({
		...other([]),
		event: 'text',
		type: undefined,
		content: undefined,
		text: said,
	});

	test('entries that hold nothing are one event, where the first of them stands', () => {
		const list = [good('One'), 'text', null, good('Two'), 7, true, [], {}, [{}]];
		expect(read(list)).toEqual([text('One'), other(['text', null, 7, true, [], {}, [{}]]), text('Two')]);
	});

	test('an empty object and an empty list are no message', () => {
		expect(read({})).toEqual([]);
		expect(read([])).toEqual([]);
	});

	test('one message as an object is a list of one', () => {
		expect(read(good('One'))).toEqual([text('One')]);
	});
});

test('the statuses of Kaleyra', () => {
	const statuses = [{ status: 'sent' }, 'damaged', { status: 'read' }, 7];
	expect(
		readKaleyra({ meta_object: { value: { statuses } } }, NOW).map((event) =>
			event.event === 'other' ? event.content : event.event,
		),
	).toEqual(['status', ['damaged', 7], 'status']);
	expect(readKaleyra({ meta_object: { value: { statuses: {} } } }, NOW)).toEqual([]);
});

test('a list of anything is not 99digital’s', () => {
	expect(readNinetyNineDigital([1, 'new', null, [], {}], NOW)).toEqual([]);
});

test('a message with an empty payload is kept whole', () => {
	const result = { from: '441134960001', messageId: 'm', message: {} };
	expect(readInfobip({ results: [result] }, NOW)).toEqual([
		{
			event: 'other',
			provider: 'infobip',
			messageId: 'm',
			receivedAt: NOW,
			from: { phone: '441134960001' },
			to: {},
			type: 'unknown',
			content: result,
		},
	]);
});
