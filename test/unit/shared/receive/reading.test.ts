import { readCallback as readInfobip } from '../../../../nodes/Infobip/callback.ts';
import { readCallback as readKaleyra } from '../../../../nodes/Kaleyra/callback.ts';
import { readCallback as readNinetyNineDigital } from '../../../../nodes/NinetyNineDigital/callback.ts';
import { readLocation, readMedia, readReply, toIsoTime } from '../../../../nodes/shared/receive/reading.ts';
import type { EventContent, EventKind, ReceivedEvent } from '../../../../nodes/shared/receive/events.ts';
import { callbackItems } from '../../../../nodes/shared/receive/items.ts';

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

test.each<[latitude: unknown, longitude: unknown, read: [number, number]]>([
	[53.8, -1.55, [53.8, -1.55]],
	['53.8', ' -1.55 ', [53.8, -1.55]],
	['+7', '007', [7, 7]],
	[`${'0'.repeat(39)}1`, `-${'0'.repeat(38)}1`, [1, -1]],
	[90, 180, [90, 180]],
	[-90, -180, [-90, -180]],
	[-0, '-0', [0, 0]],
	[1e-7, 0, [1e-7, 0]],
])('%j, %j', (latitude, longitude, [north, east]) => {
	const read = readLocation({ latitude, longitude });
	expect(read).toEqual({ event: 'location', location: { latitude: north, longitude: east } });
});

test.each([
	undefined,
	null,
	'',
	' ',
	'north',
	'53,8',
	'5.',
	'.5',
	'1e1',
	'0x10',
	'53.8 N',
	`${'0'.repeat(40)}1`,
	true,
	[1],
	{},
	Number.NaN,
	Infinity,
	90.01,
	-91,
	'90.01',
])('no latitude: %j', (latitude) => {
	expect(readLocation({ latitude, longitude: 1, name: 'Office' })).toBeUndefined();
});

test('a longitude goes round further', () => {
	expect(readLocation({ latitude: 1, longitude: 180.01 })).toBeUndefined();
	expect(readLocation({ latitude: 1, longitude: '-181' })).toBeUndefined();
	expect(readLocation({ latitude: 1 })).toBeUndefined();
});

test('what is said of the place', () => {
	const said = { name: 'Office', address: '1 Example Street', url: 'www.example.com' };
	expect(readLocation({ latitude: 1, longitude: 2, ...said })).toEqual({
		event: 'location',
		location: { latitude: 1, longitude: 2, ...said },
	});
	expect(readLocation({ latitude: 1, longitude: 2, name: 7, address: '', url: {} })).toEqual({
		event: 'location',
		location: { latitude: 1, longitude: 2, name: '7' },
	});
	const link = 'x'.repeat(4096);
	expect(readLocation({ latitude: 1, longitude: 2, url: link })).toMatchObject({ location: { url: link } });
	expect(readLocation({ latitude: 1, longitude: 2, url: `${link}x` })).toBeUndefined();
});

const LONGEST = `https://a.example/${'x'.repeat(4078)}`;

test.each<[given: unknown, url: string]>([
	['https://a.example/1?a=b#c', 'https://a.example/1?a=b#c'],
	['http://a.example/1', 'http://a.example/1'],
	['HTTPS://a.example/1', 'HTTPS://a.example/1'],
	[' https://a.example/1\n', 'https://a.example/1'],
	[LONGEST, LONGEST],
])('a link: %j', (given, url) => {
	expect(readMedia('image', { url: given })).toEqual({ event: 'media', media: { kind: 'image', url } });
});

test.each([
	'a.example/1',
	'https://',
	'xhttps://a.example',
	'https://a.example/1 2',
	'ftp://a.example/1',
	'data:image/png;base64,AA',
	`${LONGEST}x`,
	7,
])('what stands for the link and is none takes the whole with it: %j', (url) => {
	expect(readMedia('image', { url })).toBeUndefined();
	expect(readMedia('image', { url, id: '1' })).toBeUndefined();
});

test.each([undefined, null, '', ' ', false, {}])('without a link (%j) the id is enough', (url) => {
	expect(readMedia('sticker', { url, id: 9 })).toEqual({
		event: 'media',
		media: { kind: 'sticker', id: '9' },
	});
	expect(readMedia('sticker', { url, caption: 'A caption' })).toBeUndefined();
});

test('what is said of the file', () => {
	const said = { mimeType: 'a/b', filename: 'offer.pdf', caption: 'Look' };
	expect(readMedia('document', { url: 'https://a.example', id: '1', ...said })).toEqual({
		event: 'media',
		media: { kind: 'document', url: 'https://a.example', id: '1', ...said },
	});
	expect(readMedia('document', { id: '1', mimeType: {}, filename: ' ', caption: null })).toEqual({
		event: 'media',
		media: { kind: 'document', id: '1' },
	});
});

test.each<[given: unknown, filename: string | undefined]>([
	['../../../etc/cron.d/x.sh', 'x.sh'],
	['C:\\Users\\Dana\\offer.pdf', 'offer.pdf'],
	['/root/.n8n/..', undefined],
	['offer\u202efdp.exe', 'offerfdp.exe'],
	[7, '7'],
	['x'.repeat(241), undefined],
])('the name of a file is a name, not a path: %j', (given, filename) => {
	expect(readMedia('document', { id: '1', filename: given })).toEqual({
		event: 'media',
		media: { kind: 'document', id: '1', filename },
	});
});

/** In an item the event's content comes first: n8n's tables show their columns in this order. */

/** What every event has, in no order. */
const base = {
	reference: { ref: 'campaign-7' },
	replyTo: 'wamid.OUT',
	to: { phone: '2' },
	from: { phone: '1' },
	receivedAt: '2026-01-02T03:04:05.000Z',
	messageId: 'm1',
	provider: 'test',
};
const COMMON = ['provider', 'messageId', 'receivedAt', 'from', 'to', 'replyTo', 'reference', 'raw'];
const dana = { name: { formattedName: 'Dana' } };

const keysOf = (content: EventContent, output: 'contact' | 'message' = 'contact') => {
	const event: ReceivedEvent = { ...base, ...content };
	const events: EventKind[] = [content.event];
	const provider = { readCallback: () => [event] };
	return callbackItems(provider, {}, { events, output, includeRaw: true }).map(({ json }) =>
		Object.keys(json),
	);
};

test.each<[content: EventContent, keys: string[]]>([
	[{ event: 'text', text: 'Hi' }, ['text']],
	[{ event: 'reply', reply: { kind: 'button', title: 'Yes' } }, ['reply']],
	[{ event: 'media', media: { kind: 'image', id: '1' } }, ['media']],
	[{ event: 'location', location: { latitude: 1, longitude: 2 } }, ['location']],
	[{ event: 'status', status: { state: 'read' } }, ['status']],
	[{ event: 'other', type: 'order', content: {} }, ['type', 'content']],
])('%j', (content, keys) => {
	expect(keysOf(content)).toEqual([['event', ...keys, ...COMMON]]);
});

test('contacts, an item each and all in one', () => {
	const event: EventContent = { event: 'contact', contacts: [dana, dana] };
	const keys = ['event', 'contact', 'contactIndex', 'contactCount', ...COMMON];
	expect(keysOf(event)).toEqual([keys, keys]);
	expect(keysOf(event, 'message')).toEqual([['event', 'contacts', ...COMMON]]);
});

test('members of the content that the callback did not bring are not there; the payload of other stays as it came', () => {
	const one = (content: EventContent) =>
		callbackItems(
			{ readCallback: () => [{ ...base, ...content }] },
			{},
			{
				events: [content.event],
				output: 'contact',
				includeRaw: false,
			},
		)[0]?.json;
	expect(
		one({ event: 'reply', reply: { kind: 'button', title: 'Yes', payload: undefined, id: undefined } })
			?.reply,
	).toStrictEqual({ kind: 'button', title: 'Yes' });
	expect(
		one({ event: 'media', media: { kind: 'image', url: 'https://a.example', id: undefined } })?.media,
	).toStrictEqual({ kind: 'image', url: 'https://a.example' });
	expect(
		one({ event: 'location', location: { latitude: 1, longitude: 2, name: undefined } })?.location,
	).toStrictEqual({ latitude: 1, longitude: 2 });
	const content = { a: null, b: '' };
	expect(one({ event: 'other', type: 'order', content })?.content).toBe(content);
});

test('a reply has a title; the rest is there when it is text', () => {
	expect(readReply('list', { title: ' Tuesday ', id: 7, payload: '', description: null })).toEqual({
		event: 'reply',
		reply: { kind: 'list', title: ' Tuesday ', id: '7' },
	});
	expect(readReply('quickReply', { title: 'Yes', payload: 'yes', id: 'i', description: 'd' })).toEqual({
		event: 'reply',
		reply: { kind: 'quickReply', title: 'Yes', payload: 'yes', id: 'i', description: 'd' },
	});
});

test.each([undefined, null, '', ' \n', {}, ['Yes'], true, Number.NaN])('no title: %j', (title) => {
	expect(readReply('button', { title, id: 'yes' })).toBeUndefined();
});

const FALLBACK = '2026-01-02T03:04:05.000Z';

test.each([
	['Unix seconds', '1700000000', '2023-11-14T22:13:20.000Z'],
	['Unix seconds of 9 digits', '999999999', '2001-09-09T01:46:39.000Z'],
	['Unix seconds of 11 digits', '17000000000', '2508-09-16T06:13:20.000Z'],
	['Unix milliseconds', '1700000000123', '2023-11-14T22:13:20.123Z'],
	['Unix milliseconds of 12 digits', '999999999999', '2001-09-09T01:46:39.999Z'],
	['+0000', '2025-01-01T10:10:00.000+0000', '2025-01-01T10:10:00.000Z'],
	['-0300', '2025-01-01T10:10:00.000-0300', '2025-01-01T13:10:00.000Z'],
	['+00:00', '2025-01-01T10:10:00+00:00', '2025-01-01T10:10:00.000Z'],
	['+05:30', '2025-01-01T10:10:00.5+05:30', '2025-01-01T04:40:00.500Z'],
	['Z', '2025-01-01T10:10:00Z', '2025-01-01T10:10:00.000Z'],
])('a time as %s', (_what, value, iso) => {
	expect(toIsoTime(value, FALLBACK)).toBe(iso);
});

test.each([
	undefined,
	'',
	'soon',
	'1',
	'12345678',
	'12345678901234',
	'x1700000000',
	'1700000000x',
	'room 12',
	'2025-01-01',
	'2025-01-01T10:10:00',
	'2025-13-01T10:10:00Z',
	'x2025-01-01T10:10:00Z',
	'2025-01-01T10:10:00Zx',
	'2025-01-01T10:10:00+9999',
])('no time: %s', (value) => {
	expect(toIsoTime(value, FALLBACK)).toBe(FALLBACK);
});
