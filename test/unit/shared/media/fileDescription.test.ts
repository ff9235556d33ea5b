import {
	contentDispositionName,
	describeFile,
	extensionFor,
	extensionOf,
	typeFor,
} from '../../../../nodes/shared/media/fileDescription.ts';
import { leastCpuTime } from '../../../cpuTime.ts';

/** RFC 6266, with the samples of its sections 5 and Appendix D, and RFC 8187. */

/** UTF-8 as Node.js gives it in a header. */
const wire = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

test.each<[header: string, name: string]>([
	['Attachment; filename=example.html', 'example.html'],
	['INLINE; FILENAME= "an example.html"', 'an example.html'],
	["attachment; filename*= UTF-8''%e2%82%ac%20rates", '€ rates'],
	['attachment; filename="EURO rates"; filename*=utf-8\'\'%e2%82%ac%20rates', '€ rates'],
	['attachment; filename*=utf-8\'en\'%e2%82%ac%20rates; filename="EURO rates"', '€ rates'],
	["attachment; filename*=iso-8859-1'en'%A3%20rates.pdf", '£ rates.pdf'],
	["attachment; filename*=UTF-8''it%27s.pdf", "it's.pdf"],
	["attachment; filename*=UTF-8''a'b.pdf", "a'b.pdf"],
	['attachment; filename="a \\"quoted\\" \\\\ name.pdf"', 'a "quoted" \\ name.pdf'],
	['attachment; filename="a;b=c.pdf"', 'a;b=c.pdf'],
	['attachment; filename=my file.pdf', 'my file.pdf'],
	['filename="bare.pdf"', 'bare.pdf'],
	['attachment; name="x; filename=evil.exe"; filename="good.pdf"', 'good.pdf'],
	['attachment; filename="first.pdf"; filename="second.pdf"', 'first.pdf'],
	[wire('attachment; filename="חשבונית.pdf"'), 'חשבונית.pdf'],
	['attachment; filename="caf\u00e9.pdf"', 'café.pdf'],
	['attachment; filename="100%25.pdf"', '100%25.pdf'],
	['attachment; filename="fallback.pdf"; filename*=UTF-8\'\'%ff', 'fallback.pdf'],
	['attachment; filename="fallback.pdf"; filename*=koi8-r\'\'%C1', 'fallback.pdf'],
	['attachment; filename="fallback.pdf"; filename*=nothing', 'fallback.pdf'],
	["attachment; filename*=  iso-8859-1 'en'%A3.pdf", '£.pdf'],
	["attachment; filename=fallback.pdf; filename*=x-iso-8859-1''%A3", 'fallback.pdf'],
	["attachment; filename=fallback.pdf; filename*=iso-8859-15''%A3", 'fallback.pdf'],
	["attachment; filename*=utf-8 ''%e2%82%ac", '€'],
	["attachment; filename=fallback.pdf; filename*=x-utf-8''a", 'fallback.pdf'],
	["attachment; filename=fallback.pdf; filename*=utf-80''a", 'fallback.pdf'],
	['attachment; filename=padded.pdf  ', 'padded.pdf'],
	['attachment', ''],
	['attachment; filename=', ''],
	['attachment; filename=""', ''],
	['attachment; filename="never closed', ''],
	['', ''],
	[`attachment; ${'x'.repeat(2_000)}; filename="far.pdf"`, ''],
])('%j', (header, name) => {
	expect(contentDispositionName(header)).toBe(name);
});

test.each(['; a="', ';a=\\', '"', ';', ' ', '; filename="\\'])(
	'a header of %j over and over takes no time',
	async (part) => {
		const header = part.repeat(1_000_000);
		expect(await leastCpuTime(() => contentDispositionName(header), 200)).toBeLessThan(200);
	},
);

const url = 'https://www.example.com/media/1234';

test.each<[what: string, headers: Record<string, unknown>, url: string, name: string, type: string]>([
	['an extension of its type', { 'content-type': 'image/jpeg' }, url, '1234.jpg', 'image/jpeg'],
	['a type with parameters', { 'content-type': 'Audio/OGG; codecs=opus' }, url, '1234.ogg', 'audio/ogg'],
	[
		'the extension that its address has',
		{ 'content-type': 'image/jpeg' },
		'https://www.example.com/box.JPEG?x=1',
		'box.JPEG',
		'image/jpeg',
	],
	[
		'a card as text',
		{ 'content-type': 'text/plain' },
		'https://www.example.com/dana.vcf',
		'dana.vcf',
		'text/plain',
	],
	[
		'the name of a program',
		{ 'content-type': 'image/png' },
		'https://www.example.com/file.php?id=1',
		'file.php.png',
		'image/png',
	],
	[
		'a version that is no extension',
		{ 'content-type': 'application/pdf' },
		'https://www.example.com/Report%20v1.2',
		'Report v1.2.pdf',
		'application/pdf',
	],
	[
		'a given name',
		{ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="Invoice.pdf"' },
		url,
		'Invoice.pdf',
		'application/pdf',
	],
	[
		'a given name with an extension of its own',
		{ 'content-type': 'text/plain', 'content-disposition': 'attachment; filename="plan.dwg"' },
		url,
		'plan.dwg',
		'text/plain',
	],
	[
		'a given name without one',
		{ 'content-type': 'image/png', 'content-disposition': 'inline; filename=box' },
		url,
		'box.png',
		'image/png',
	],
	[
		'a given name that is a path',
		{ 'content-type': 'image/png', 'content-disposition': 'inline; filename="../../box.png"' },
		url,
		'box.png',
		'image/png',
	],
	[
		'a given name that is none',
		{ 'content-type': 'image/png', 'content-disposition': 'inline; filename=".."' },
		url,
		'1234.png',
		'image/png',
	],
	[
		'the type of its extension',
		{ 'content-type': 'application/octet-stream' },
		'https://www.example.com/dana.vcf',
		'dana.vcf',
		'text/vcard',
	],
	['a type that is missing', {}, 'https://www.example.com/a.opus', 'a.opus', 'audio/ogg'],
	['nothing', {}, 'https://www.example.com/', 'file', 'application/octet-stream'],
	['a type alone', { 'content-type': 'video/3gpp' }, 'https://www.example.com/', 'file.3gp', 'video/3gpp'],
	['a type in blanks', { 'content-type': ' image/png ; a=b' }, url, '1234.png', 'image/png'],
	['a type with more before it', { 'content-type': 'an image/png' }, url, '1234', 'application/octet-stream'],
	['a type that is none', { 'content-type': 'image' }, url, '1234', 'application/octet-stream'],
	[
		'a type that nobody knows',
		{ 'content-type': 'application/x-dana' },
		'https://www.example.com/a.b',
		'a.b',
		'application/x-dana',
	],
	[
		'headers that are lists',
		{ 'content-type': ['image/png'], 'content-disposition': {} },
		url,
		'1234',
		'application/octet-stream',
	],
])('%s', (_what, headers, address, fileName, mimeType) => {
	expect(describeFile(headers, address)).toEqual({ fileName, mimeType });
});

test.each<[what: string, headers: Record<string, unknown>, url: string, fileName: string]>([
	['stands in for an id', { 'content-type': 'application/pdf' }, url, 'Offer May.pdf'],
	['keeps an extension of its own', { 'content-type': 'text/plain' }, url, 'Offer May.pdf'],
	['stands in for nothing', {}, 'https://www.example.com/', 'Offer May.pdf'],
	['gives way to a file in the address', {}, 'https://www.example.com/invoice.pdf', 'invoice.pdf'],
	[
		'gives way to the server',
		{ 'content-disposition': 'attachment; filename=invoice.pdf' },
		url,
		'invoice.pdf',
	],
])('the name in the callback %s', (_what, headers, address, fileName) => {
	expect(describeFile(headers, address, 'Offer May.pdf').fileName).toBe(fileName);
});

test.each<[name: string, extension: string]>([
	['invoice.pdf', 'pdf'],
	['photo.JPEG', 'jpeg'],
	['clip.3gp', '3gp'],
	['song.mp3', 'mp3'],
	['archive.tar.gz', 'gz'],
	['a.b', 'b'],
	['v1.2', ''],
	['report.2026', ''],
	['name', ''],
	['name.', ''],
	['two.words here', ''],
	['a.pdf/b', ''],
])('the extension of %j', (name, extension) => {
	expect(extensionOf(name)).toBe(extension);
});

test('a type gives the first of its extensions, an extension the first of its types', () => {
	expect(extensionFor('audio/ogg')).toBe('ogg');
	expect(extensionFor('video/3gpp')).toBe('3gp');
	expect(typeFor('vcf')).toBe('text/vcard');
	expect(typeFor('opus')).toBe('audio/ogg');
	expect(typeFor('exe')).toBeUndefined();
});
