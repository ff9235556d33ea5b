import { readFilename, requireMediaUrl } from '../../../../../nodes/shared/messages/fields/file.ts';
import { refusal } from '../../refusal.ts';

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
