import { BASE, envelope, events, result } from './callbacks.ts';

/** Infobip contract §8.3: files and locations. */

test.each<[type: string, kind: string]>([
	['IMAGE', 'image'],
	['DOCUMENT', 'document'],
	['VIDEO', 'video'],
	['AUDIO', 'audio'],
	['VOICE', 'voice'],
	['STICKER', 'sticker'],
])('§8.3: %s', (type, kind) => {
	const url = 'https://api.infobip.com/whatsapp/1/senders/441134960000/media/1';
	const body = envelope(result({ type, url, caption: 'A caption' }), result({ type, url }));
	expect(events(body)).toEqual([
		{ event: 'media', ...BASE, media: { kind, url, caption: 'A caption' } },
		{ event: 'media', ...BASE, media: { kind, url } },
	]);
});

test.each([
	{},
	{ url: null },
	{ url: '' },
	{ url: 'javascript:alert(1)' },
	{ url: 'file:///etc/passwd' },
	{ url: 'https://a.example/ b' },
	{ url: ['https://a.example'] },
	{ url: 7 },
	{ url: `https://a.example/${'x'.repeat(4079)}` },
])('§8.3: a file without a link is other, as it came: %j', (payload) => {
	const image = { type: 'IMAGE', caption: 'A caption', ...payload };
	expect(events(envelope(result(image)))).toEqual([
		{ event: 'other', ...BASE, type: 'IMAGE', content: { caption: 'A caption', ...payload } },
	]);
});

test('§8.3: LOCATION', () => {
	const place = {
		latitude: 53.8,
		longitude: -1.55,
		name: 'Office',
		address: '1 Example Street',
		url: 'https://www.example.com',
	};
	const bare = { latitude: 0, longitude: 180 };
	const body = envelope(result({ type: 'LOCATION', ...place }), result({ type: 'LOCATION', ...bare }));
	expect(events(body)).toEqual([
		{ event: 'location', ...BASE, location: place },
		{ event: 'location', ...BASE, location: bare },
	]);
});

test.each([
	{ longitude: -1.55 },
	{ latitude: 53.8 },
	{ latitude: null, longitude: -1.55 },
	{ latitude: 'north', longitude: -1.55 },
	{ latitude: 90.1, longitude: -1.55 },
	{ latitude: 53.8, longitude: -180.1 },
])('§8.3: a location that is no place is other, as it came: %j', (payload) => {
	const location = { type: 'LOCATION', name: 'Office', ...payload };
	expect(events(envelope(result(location)))).toEqual([
		{ event: 'other', ...BASE, type: 'LOCATION', content: { name: 'Office', ...payload } },
	]);
});
