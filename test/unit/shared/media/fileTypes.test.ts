import { extensionFor, extensionOf, typeFor } from '../../../../nodes/shared/media/fileTypes.ts';

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
