import { formatInUrl, formatOf, requireTakenFile, typeOf } from '../../../../nodes/shared/media/formats.ts';
import { refusal } from '../refusal.ts';
import { providers } from '../../providers/providers.ts';

test.each([
	['image/jpeg', '', 'jpg'],
	['image/jpg', '', 'jpg'],
	['IMAGE/PNG; x=1', 'a.jpg', 'png'],
	['', 'a.JPEG', 'jpg'],
	['application/octet-stream', 'a.opus', 'ogg'],
	['audio/x-m4a', '', 'm4a'],
	['audio/mp3', '', 'mp3'],
	['video/3gpp', '', '3gp'],
	['text/x-unknown', 'a.xyz', 'xyz'],
	['text/x-unknown', 'a', undefined],
])('the format of %j, %j is %j', (mimeType, name, format) => {
	expect(formatOf(mimeType, name)).toBe(format);
});

test.each([
	['https://a.example/b.JPEG?c=d.pdf', 'jpg'],
	['https://a.example/b%2Ejpg', 'jpg'],
	['https://a.example/b.php', undefined],
	['https://a.example/', undefined],
])('%s ends with %j', (url, format) => {
	expect(formatInUrl(url)).toBe(format);
});

/** What each provider sends a format as (Kaleyra contract §24, Infobip contract §23, 99digital contract §24). */
test.each([
	['jpg', ['image', 'image', 'image']],
	['gif', [undefined, 'document', 'image']],
	['mp4', ['video', 'video', 'video']],
	['avi', [undefined, 'document', 'video']],
	['m4a', ['audio', 'audio', undefined]],
	['ogg', ['audio', 'audio', 'audio']],
	['webp', ['sticker', 'sticker', undefined]],
	['pdf', ['document', 'document', 'document']],
	['zip', [undefined, 'document', 'document']],
	['xyz', [undefined, 'document', undefined]],
])('%s is sent as', (format, types) => {
	expect(providers.map(({ files }) => typeOf(format, files.media))).toEqual(types);
});

/** Infobip contract §22.3 and §27.3. */
test('a header may hold less than a message', () => {
	const file = { name: 'a.docx', mimeType: 'application/octet-stream', bytes: 1 };
	const infobip = providers.find(({ name }) => name === 'Infobip');
	const check = (place: 'header' | 'template') =>
		requireTakenFile(file, 'document', infobip?.files[place] ?? {}, 'Infobip');
	expect(() => check('header')).not.toThrow();
	expect(refusal(() => check('template'))).toEqual({
		message:
			'The file "a.docx" (application/octet-stream) cannot be sent as the type Document through Infobip',
		description: 'Infobip takes pdf there',
	});
});
