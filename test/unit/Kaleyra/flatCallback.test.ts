import { readCallback } from '../../../nodes/Kaleyra/callback.ts';

const NOW = '2026-01-02T03:04:05.000Z';

/** Kaleyra contract §9: the flat body of a callback profile with Kaleyra's own template. */

const flat = (more: object = {}) => ({
	body: 'Hello',
	mime_type: '',
	media_url: '',
	from: '12025550123',
	name: 'Sam',
	type: 'text',
	created_at: '1700000000',
	reply_to: '',
	wanumber: '12025550100',
	mobile: '12025550123',
	custom_response: '',
	message: 'Hello',
	contacts: '',
	location: '',
	...more,
});

const BASE_FLAT_BODY = {
	provider: 'kaleyra',
	receivedAt: '2023-11-14T22:13:20.000Z',
	from: { phone: '12025550123', name: 'Sam' },
	to: { phone: '12025550100' },
};

test('a text', () => {
	expect(readCallback(flat(), NOW)).toEqual([{ event: 'text', ...BASE_FLAT_BODY, text: 'Hello' }]);
	expect(readCallback(flat({ body: '', message: 'Hi' }), NOW)).toEqual([
		{ event: 'text', ...BASE_FLAT_BODY, text: 'Hi' },
	]);
});

test.each<[type: string, kind: string]>([
	['image', 'image'],
	['document', 'document'],
	['audio', 'audio'],
	['video', 'video'],
	['sticker', 'sticker'],
])('a file: %s', (type, kind) => {
	const file = { type, body: '', message: '', mime_type: 'a/b', media_url: 'https://media.example.com/1' };
	const media = { kind, url: 'https://media.example.com/1', mimeType: 'a/b' };
	expect(readCallback(flat(file), NOW)).toEqual([{ event: 'media', ...BASE_FLAT_BODY, media }]);
	expect(readCallback(flat({ ...file, message: 'Look' }), NOW)).toEqual([
		{ event: 'media', ...BASE_FLAT_BODY, media: { ...media, caption: 'Look' } },
	]);
});

const dana = {
	name: { formatted_name: 'Dana Example' },
	phones: [{ phone: '+1 202 555 0145', wa_id: '12025550145' }],
};
const ourDana = {
	name: { formattedName: 'Dana Example' },
	phones: [{ phone: '+1 202 555 0145', waId: '12025550145' }],
};

test.each<[what: string, contacts: unknown]>([
	['JSON in a text, as the template has it', JSON.stringify([dana])],
	['JSON of one card', JSON.stringify(dana)],
	['a list', [dana]],
	['one card', dana],
])('contacts as %s', (_what, contacts) => {
	expect(readCallback(flat({ type: 'contacts', body: '', message: '', contacts }), NOW)).toEqual([
		{ event: 'contact', ...BASE_FLAT_BODY, contacts: [ourDana] },
	]);
});

test('JSON in a text is made safe like the body', () => {
	const contacts = '{"name":{"formatted_name":"Da\\u0000na"},"__proto__":{"birthday":"x"}}';
	expect(readCallback(flat({ type: 'contacts', contacts }), NOW)).toEqual([
		{ event: 'contact', ...BASE_FLAT_BODY, contacts: [{ name: { formattedName: 'Dana' } }] },
	]);
});

test.each<[what: string, more: object, type: string]>([
	['a picture without a link', { type: 'image', body: 'A picture' }, 'image'],
	['a location, whose layout nobody knows', { type: 'location', location: '37.48,-122.15' }, 'location'],
	['a reply, whose layout nobody knows', { type: 'button', body: 'Yes' }, 'button'],
	['contacts that cannot be read', { type: 'contacts', contacts: 'Dana, 12025550145' }, 'contacts'],
	['a text without words', { body: ' ', message: '' }, 'text'],
	['no type', { type: '' }, 'unknown'],
])('%s is other, with the whole body', (_what, more, type) => {
	const body = flat(more);
	expect(readCallback(body, NOW)).toEqual([{ event: 'other', ...BASE_FLAT_BODY, type, content: body }]);
});

test('the message answered is named by Kaleyra’s own id, a missing from by mobile, an odd time by that of arrival', () => {
	const body = flat({ reply_to: 'A1', from: '', created_at: '2023-11-14 22:13:20' });
	expect(readCallback(body, NOW)).toEqual([
		{
			event: 'text',
			...BASE_FLAT_BODY,
			receivedAt: NOW,
			reference: { replyTo: 'A1' },
			text: 'Hello',
		},
	]);
});

test.each<[what: string, body: unknown]>([
	['our number is missing', flat({ wanumber: undefined })],
	['our number is blank', flat({ wanumber: ' ' })],
	['nobody sent it', flat({ from: '', mobile: null })],
	['another service’s', { body: 'Hello', from: '12025550123', type: 'text', to: '12025550100' }],
	['a list of them', [flat()]],
])('a body that is not Kaleyra’s gives no event: %s', (_what, body) => {
	expect(readCallback(body, NOW)).toEqual([]);
});
