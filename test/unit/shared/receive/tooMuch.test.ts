import { readCallback as readInfobip } from '../../../../nodes/Infobip/callback.ts';
import { readCallback as readKaleyra } from '../../../../nodes/Kaleyra/callback.ts';
import { readCallback as readNinetyNineDigital } from '../../../../nodes/NinetyNineDigital/callback.ts';
import type { ReceivedEvent } from '../../../../nodes/shared/receive/events.ts';
import { readMessages } from '../../../../nodes/shared/receive/reading/readMessages.ts';

/**
 * From a body that no provider sends n8n gets 250,000 items at most, and what is beyond them is kept in one.
 */

const NOW = '2026-01-02T03:04:05.000Z';

const other = (content: unknown): ReceivedEvent => ({
	event: 'other',
	provider: 'test',
	receivedAt: NOW,
	from: {},
	to: {},
	type: 'x',
	content,
});

test('messages are read up to the limit, and those that still fit after one that does not', () => {
	const list = [{ parts: 100_000 }, { parts: 149_998 }, { parts: 1 }, { parts: 0 }, { parts: 0 }];
	const events = readMessages(list, {
		countParts: ({ parts }) => Number(parts),
		read: (entry) => [other(entry)],
		rest: (entries) => other(entries),
	});
	expect(events.map((event) => (event.event === 'other' ? event.content : undefined))).toEqual([
		{ parts: 100_000 },
		{ parts: 149_998 },
		[{ parts: 1 }, { parts: 0 }, { parts: 0 }],
	]);
});

/** A card with more phones than any has. */
const contacts = [{ name: { formatted_name: 'Dana', formattedName: 'Dana' }, phones: new Array(250_000) }];

test.each<[provider: string, read: () => ReceivedEvent[]]>([
	[
		'kaleyra',
		() => readKaleyra({ meta_object: { value: { messages: { id: 'm', type: 'contacts', contacts } } } }, NOW),
	],
	[
		'infobip',
		() => readInfobip({ results: { messageId: 'm', message: { type: 'CONTACT', contacts } } }, NOW),
	],
	[
		'99digital',
		() =>
			readNinetyNineDigital({ hook: 'new', unique: 'm', type: 'contacts', body: '1,'.repeat(250_001) }, NOW),
	],
])('%s: a message with more in its cards than is read is kept as it came, with its id', (_provider, read) => {
	expect(read().map(({ event, messageId }) => [event, messageId])).toEqual([['other', 'm']]);
});
