import {
	readFilename,
	readPlace,
	readValue,
	requireDegrees,
	requireMediaUrl,
	requireValue,
} from '../../../../nodes/shared/messages/fields.ts';
import { refusal } from '../refusal.ts';

/** Infobip contract §22.3 and §23. */

const field = (value: unknown) => ({ value, name: () => 'Header URL' });

test.each([
	['https://www.example.com/box.jpg', 'https://www.example.com/box.jpg'],
	['http://www.example.com/box.jpg?size=1&x=%20', 'http://www.example.com/box.jpg?size=1&x=%20'],
	[' https://www.example.com/a b.jpg ', 'https://www.example.com/a%20b.jpg'],
	['HTTPS://www.EXAMPLE.com/תמונה.jpg', 'https://www.example.com/%D7%AA%D7%9E%D7%95%D7%A0%D7%94.jpg'],
	[`https://e.example/${'a'.repeat(2030)}`, `https://e.example/${'a'.repeat(2030)}`],
])('a web address: %s', (value, url) => {
	expect(requireMediaUrl(field(value))).toBe(url);
});

test.each([
	'box.jpg',
	'www.example.com/box.jpg',
	'ftp://www.example.com/box.jpg',
	'data:image/png;base64,AAAA',
	'javascript:alert(1)',
	'file:///etc/hosts',
	'https://',
	'https://exa mple.com/',
])('no web address: %s', (value) => {
	expect(refusal(() => requireMediaUrl(field(value)))).toEqual({
		message: `Header URL "${value}" is not a web address`,
		description: 'It must begin with https://, for example https://www.example.com/box.jpg',
	});
});

test('a web address of more than 2048 characters is refused, also one that is longer when written out', () => {
	const tooLong = 'Header URL has 2049 characters, but WhatsApp allows at most 2048';
	expect(refusal(() => requireMediaUrl(field(`https://e.example/${'a'.repeat(2031)}`))).message).toBe(
		tooLong,
	);
	expect(refusal(() => requireMediaUrl(field(`https://e.example/${'é'.repeat(338)}abc`))).message).toBe(
		tooLong,
	);
});

test.each(['', ' ', null, undefined])('%j is no address', (value) => {
	expect(refusal(() => requireMediaUrl(field(value)))).toEqual({
		message: 'Header URL is empty',
		description: 'Fill it in: WhatsApp refuses an empty value',
	});
});

test.each(['https://www.example.com/a\nb.jpg', 'https://www.example.com/a\tb.jpg'])(
	'%j has a line break or a tab',
	(value) => {
		expect(refusal(() => requireMediaUrl(field(value)))).toEqual({
			message: 'Header URL has a line break or a tab',
			description: 'Write it on one line, without tabs',
		});
	},
);

test.each([
	'http://localhost/box.jpg',
	'https://LOCALHOST:5678/box.jpg',
	'https://localhost./box.jpg',
	'https://127.0.0.1/box.jpg',
	'https://127.1/box.jpg',
	'https://2130706433/box.jpg',
	'https://0x7f.0.0.1/box.jpg',
	'https://[::1]/box.jpg',
	'https://[::ffff:127.0.0.1]/box.jpg',
	'https://[fd00::1]/box.jpg',
	'https://10.1.2.3/box.jpg',
	'https://172.16.0.1/box.jpg',
	'https://192.168.1.10/box.jpg',
	'https://169.254.169.254/latest/meta-data',
	'https://nas/box.jpg',
	'https://n8n.local/box.jpg',
	'https://files.internal/box.jpg',
])('an address in a private network: %s', (value) => {
	expect(refusal(() => requireMediaUrl(field(value)))).toEqual({
		message: `Header URL "${value}" is an address in a private network`,
		description: 'Use an address that anyone can open: the provider fetches the file from the internet',
	});
});

const address = 'https://www.example.com/files/invoice-1001.pdf?v=2#page=1';

test.each<[value: unknown, name: string]>([
	['Your invoice.pdf', 'Your invoice.pdf'],
	[1001, '1001'],
	['', 'invoice-1001.pdf'],
	[null, 'invoice-1001.pdf'],
])('the name of a file: %j', (value, name) => {
	expect(readFilename(field(value), address)).toBe(name);
});

test('a name of more than 240 characters, or in two lines, is refused', () => {
	expect(readFilename(field('a'.repeat(240)), address)).toBe('a'.repeat(240));
	expect(refusal(() => readFilename(field('a'.repeat(241)), address)).message).toBe(
		'Header URL has 241 characters, but WhatsApp allows at most 240',
	);
	expect(refusal(() => readFilename(field('a\nb'), address)).message).toBe(
		'Header URL has a line break or a tab',
	);
});

/** Infobip contract §24. */

const fieldPlace = (value: unknown) => ({ value, name: () => 'Latitude' });

test.each<[value: unknown, degrees: number]>([
	[38.8977, 38.8977],
	['-77.0365', -77.0365],
	[' +1 ', 1],
	[0, 0],
	[90, 90],
	['-90.0', -90],
	[1e-7, 0.0000001],
])('degrees: %j', (value, degrees) => {
	expect(requireDegrees(fieldPlace(value), 90)).toBe(degrees);
});

test.each<[value: unknown]>([
	['north'],
	['38,8977'],
	[90.000001],
	[-91],
	['0x10'],
	['1e1'],
	['38.8977°'],
	['.'],
])('no degrees: %j', (value) => {
	expect(refusal(() => requireDegrees(fieldPlace(value), 90))).toEqual({
		message: 'Latitude is not a number from -90 to 90',
		description: 'Write it in degrees with a decimal point, for example 38.8977',
	});
});

test.each<[value: unknown]>([[''], [null], [undefined]])('degrees that are missing: %j', (value) => {
	expect(refusal(() => requireDegrees(fieldPlace(value), 90)).message).toBe('Latitude is empty');
});

const place = (given: Record<string, unknown>) =>
	readPlace((part) => ({ value: given[part], name: () => part }));

test('a place', () => {
	const given = { Latitude: '1.5', Longitude: -180, Name: ' Shop ', Address: '1 Example Street\nLeeds' };
	expect(place(given)).toEqual({
		latitude: 1.5,
		longitude: -180,
		name: 'Shop',
		address: '1 Example Street\nLeeds',
	});
	expect(place({ Latitude: 0, Longitude: 0, Name: '', Address: null })).toEqual({
		latitude: 0,
		longitude: 0,
	});
});

test.each<[given: Record<string, unknown>, message: string]>([
	[{ Latitude: 90.1, Longitude: 0 }, 'Latitude is not a number from -90 to 90'],
	[{ Latitude: 0, Longitude: 180.1 }, 'Longitude is not a number from -180 to 180'],
	[{ Latitude: 0 }, 'Longitude is empty'],
	[
		{ Latitude: 0, Longitude: 0, Name: 'x'.repeat(1001) },
		'Name has 1001 characters, but WhatsApp allows at most 1000',
	],
	[
		{ Latitude: 0, Longitude: 0, Address: 'x'.repeat(1001) },
		'Address has 1001 characters, but WhatsApp allows at most 1000',
	],
	[{ Latitude: 0, Longitude: 0, Address: {} }, 'Address is not text'],
])('no place: %j', (given, message) => {
	expect(refusal(() => place(given)).message).toBe(message);
});

/** Infobip contract §22.4, Kaleyra contract §22.2. */

const fieldValues = (value: unknown) => ({ value, name: () => 'Header Text' });

test.each<[what: string, value: unknown, text: string]>([
	['text', 'Dana', 'Dana'],
	['a number', 1001, '1001'],
	['zero', 0, '0'],
	['a fraction below zero', -0.5, '-0.5'],
	['white space and line breaks at its ends', '\n\t Dana \u00a0\r\n', 'Dana'],
	['four spaces in a row', 'a    b', 'a    b'],
	['control characters', 'Da\u0000na\u007f', 'Dana'],
	['half a surrogate pair', 'D\ud800', 'D\ufffd'],
	['emoji up to the limit', '😀'.repeat(60), '😀'.repeat(60)],
])('a value that is %s', (_what, value, text) => {
	expect(requireValue(fieldValues(value), 60)).toBe(text);
	expect(readValue(fieldValues(value), 60)).toBe(text);
});

test.each([undefined, null, '', ' \n\t ', '\u0000'])('%j is empty', (value) => {
	expect(readValue(fieldValues(value), 60)).toBeUndefined();
	expect(refusal(() => requireValue(fieldValues(value), 60))).toEqual({
		message: 'Header Text is empty',
		description: 'Fill it in: WhatsApp refuses an empty value',
	});
});

test.each([true, false, {}, ['Dana'], Number.NaN, Infinity])('%p is not text', (value) => {
	expect(refusal(() => readValue(fieldValues(value), 60))).toEqual({
		message: 'Header Text is not text',
		description: 'Check its expression: it must return text or a number',
	});
});

test.each(['a\nb', 'a\rb', 'a\tb', 'a     b', `a${' '.repeat(20)}b`])('%j is refused', (value) => {
	expect(refusal(() => requireValue(fieldValues(value), 60))).toEqual({
		message: 'Header Text has a line break, a tab or more than four spaces in a row',
		description:
			'Write it on one line, without tabs or more than four spaces in a row: WhatsApp refuses them',
	});
});

test.each([
	['a'.repeat(61), 61],
	['😀'.repeat(70), 70],
])('too long, counted in characters', (value, length) => {
	expect(refusal(() => requireValue(fieldValues(value), 60))).toEqual({
		message: `Header Text has ${length} characters, but WhatsApp allows at most 60`,
		description: 'Shorten it',
	});
});

test.each([
	['https://drive.google.com/file/d/1aB/view?usp=sharing', 'Google Drive', 'uc?export=download'],
	['https://drive.google.com/open?id=1aB', 'Google Drive', 'uc?export=download'],
	['https://www.dropbox.com/scl/fi/1/a.pdf?rlkey=x&dl=0', 'Dropbox', 'raw=1'],
	['https://dropbox.com/s/1/a.pdf', 'Dropbox', 'raw=1'],
])('%s is a page, and the error says how to get the file', (value, store, fix) => {
	const refused = refusal(() => requireMediaUrl(field(value)));
	expect(refused.message).toBe(`Header URL leads to a page of ${store}, not to the file itself`);
	expect(refused.description).toContain(fix);
});

test.each([
	'https://drive.google.com/uc?export=download&id=1aB',
	'https://www.dropbox.com/scl/fi/1/a.pdf?rlkey=x&dl=1',
	'https://www.dropbox.com/s/1/a.pdf?raw=1',
	'https://dl.dropboxusercontent.com/s/1/a.pdf',
])('%s is a file', (value) => {
	expect(requireMediaUrl(field(value))).toBe(value);
});
