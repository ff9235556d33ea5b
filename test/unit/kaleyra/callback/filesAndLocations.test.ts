import { BASE, callback, events, message, single } from './callbacks.ts';

/** Kaleyra contract §7.3: files, whose link stands in extra_info, and locations. */

const link = 'https://media.example.com/1';
const file = { mime_type: 'a/b', sha256: 'c0ffee', id: '900000000000001' };
const facts = { id: '900000000000001', mimeType: 'a/b' };

test.each<[type: string, payload: object, media: object]>([
	['image', { caption: 'A picture' }, { kind: 'image', caption: 'A picture' }],
	['document', { filename: 'offer.pdf' }, { kind: 'document', filename: 'offer.pdf' }],
	['audio', {}, { kind: 'audio' }],
	['audio', { voice: false }, { kind: 'audio' }],
	['audio', { voice: true }, { kind: 'voice' }],
	['video', { caption: 'A film' }, { kind: 'video', caption: 'A film' }],
	['sticker', { animated: true }, { kind: 'sticker' }],
])('§7.3: %s %j', (type, payload, media) => {
	const raw = { type, [type]: { ...file, ...payload } };
	expect(events(single(raw, { media_url: link }))).toEqual([
		{ event: 'media', ...BASE, media: { ...media, ...facts, url: link } },
	]);
	expect(events(single(raw, { media_url: '' }))).toEqual([
		{ event: 'media', ...BASE, media: { ...media, ...facts } },
	]);
});

test('a caption may stand beside the file, and a link alone is enough', () => {
	const body = single({ type: 'image', image: {}, caption: 'A picture' }, { media_url: link });
	expect(events(body)).toEqual([
		{ event: 'media', ...BASE, media: { kind: 'image', url: link, caption: 'A picture' } },
	]);
});

test.each<[what: string, image: unknown, mediaUrl: unknown, content: object]>([
	['neither link nor id', { mime_type: 'a/b' }, '', { mime_type: 'a/b' }],
	['no payload', 'x', '', message({ type: 'image', image: 'x' })],
	['a link that is none', file, 'see attachment', { ...file, media_url: 'see attachment' }],
	['a link to a file of the server', file, 'file:///a', { ...file, media_url: 'file:///a' }],
])('a file with %s is other, with its payload', (_what, image, mediaUrl, content) => {
	expect(events(single({ type: 'image', image }, { media_url: mediaUrl }))).toEqual([
		{ event: 'other', ...BASE, type: 'image', content },
	]);
});

test('of several messages nobody knows whose file the one link leads to: the files are other, with it', () => {
	const image = message({ type: 'image', image: file });
	const text = message({ type: 'text', text: { body: 'Hi' } });
	const several = (mediaUrl: string) => callback({ messages: [image, text] }, { media_url: mediaUrl });
	expect(events(several(link))).toEqual([
		{ event: 'other', ...BASE, type: 'image', content: { ...file, media_url: link } },
		{ event: 'text', ...BASE, text: 'Hi' },
	]);
	expect(events(several(''))).toEqual([
		{ event: 'media', ...BASE, media: { kind: 'image', ...facts } },
		{ event: 'text', ...BASE, text: 'Hi' },
	]);
});

test('§7.3: location', () => {
	const place = {
		latitude: 37.48,
		longitude: -122.15,
		address: '1 Example Street',
		name: 'Example',
		url: 'https://a.example',
	};
	const bare = { latitude: 37.48, longitude: -122.15 };
	expect(events(single({ type: 'location', location: place }))).toEqual([
		{ event: 'location', ...BASE, location: place },
	]);
	expect(events(single({ type: 'location', location: bare }))).toEqual([
		{ event: 'location', ...BASE, location: bare },
	]);
});

test.each([{ latitude: 37.48 }, { latitude: 'x', longitude: 1 }, { name: 'Example' }])(
	'a location without two numbers is other, with its payload: %j',
	(location) => {
		expect(events(single({ type: 'location', location }))).toEqual([
			{ event: 'other', ...BASE, type: 'location', content: location },
		]);
	},
);
