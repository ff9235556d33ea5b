import { readMedia } from '../../../../../nodes/shared/receive/reading/media.ts';

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
