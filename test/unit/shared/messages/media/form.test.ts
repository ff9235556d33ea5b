import { mediaForm } from '../../../../../nodes/shared/messages/media/taken.ts';

const TAKEN = { provider: 'Testel', longestCaption: 1024, filename: true, http: false };

test('a form has the types that the provider sends, and what each of them has', () => {
	const form = mediaForm({ ...TAKEN, formats: { audio: 'MP3', document: 'PDF', image: 'PNG' } });
	expect(form.map(({ name, displayOptions }) => [name, displayOptions?.show])).toEqual([
		['mediaType', undefined],
		['mediaUrl', undefined],
		['caption', { mediaType: ['document', 'image'] }],
		['filename', { mediaType: ['document'] }],
	]);
	expect(form[0]?.options).toEqual([
		{ name: 'Audio', value: 'audio', description: 'MP3' },
		{ name: 'Document', value: 'document', description: 'PDF' },
		{ name: 'Image', value: 'image', description: 'PNG' },
	]);
});

test('without file names there is no field for one', () => {
	const form = mediaForm({ ...TAKEN, filename: false, formats: { document: 'PDF' }, hint: 'Look' });
	expect(form.map(({ name }) => name)).toEqual(['mediaType', 'mediaUrl', 'caption']);
	expect(form[1]).toMatchObject({ hint: 'Look' });
});

test.each([
	[false, 'Web address of the file, which begins with https://. The'],
	[true, 'Web address of the file, which begins with https:// or http://. The'],
])('the form says which addresses are taken', (http, words) => {
	expect(mediaForm({ ...TAKEN, http, formats: {} })[1]?.description).toContain(words);
});
