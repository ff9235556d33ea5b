import { BASE, events, message } from './callbacks.ts';

/** 99digital contract §9.1: files are a link, locations two numbers in a text. */

test.each<[type: string, kind: string, url: string]>([
	['image', 'image', 'https://api.99digital.co.il/whatsapp/myfile/image.jpg'],
	['audio', 'audio', 'https://api.99digital.co.il/whatsapp/myfile/audio.mp3'],
	['video', 'video', 'https://api.99digital.co.il/whatsapp/myfile/video.mp4'],
	['ptt', 'voice', 'https://api.99digital.co.il/whatsapp/myfile/voice.ogg'],
	['document', 'document', 'https://api.99digital.co.il/whatsapp/myfile/paper.pdf'],
])('§9.1: %s', (type, kind, url) => {
	expect(events(message({ type, body: url }))).toEqual([{ event: 'media', ...BASE, media: { kind, url } }]);
	expect(events(message({ type, body: url, caption: 'A caption' }))).toEqual([
		{ event: 'media', ...BASE, media: { kind, url, caption: 'A caption' } },
	]);
});

test.each<[type: string, body: unknown]>([
	['image', ''],
	['image', null],
	['image', 'a picture'],
	['image', 'data:image/png;base64,AAAA'],
	['document', ['https://a.example']],
	['sticker', 'https://a.example/not-documented.webp'],
])('§9.1: %s %j is other, as it came', (type, body) => {
	const raw = message({ type, body, caption: 'A caption' });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type, content: raw }]);
});

test.each<[body: string, latitude: number, longitude: number]>([
	['32.08,34.78', 32.08, 34.78],
	['-33.86, 151.21', -33.86, 151.21],
	['0,0', 0, 0],
	['-0,180', 0, 180],
])('§9.1: the location %j', (body, latitude, longitude) => {
	expect(events(message({ type: 'location', body }))).toEqual([
		{ event: 'location', ...BASE, location: { latitude, longitude } },
	]);
	expect(events(message({ type: 'location', body, caption: '1 Example Street' }))).toEqual([
		{ event: 'location', ...BASE, location: { latitude, longitude, address: '1 Example Street' } },
	]);
});

test.each([
	'',
	'32.08',
	'32.08,',
	',34.78',
	'32.08,34.78,10',
	'32.08;34.78',
	'32.08,east',
	'91,34.78',
	'32.08,181',
	`32.08,34.78${' '.repeat(100)}`,
	[32.08, 34.78],
	{ lat: 32.08, lng: 34.78 },
	null,
])('§9.1: the location %j is other, as it came', (body) => {
	const raw = message({ type: 'location', body });
	expect(events(raw)).toEqual([{ event: 'other', ...BASE, type: 'location', content: raw }]);
});
