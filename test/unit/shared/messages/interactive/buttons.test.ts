import { sendButtons } from '../../../../../nodes/shared/messages/interactive/buttons.ts';
import type { Parameters } from '../../nodeContext.ts';
import { rejection } from '../../refusal.ts';
import { buttonsOf, readKind } from './items.ts';

const TEXT = 'Shall we deliver tomorrow?';
const read = async (parameters: Parameters) =>
	await readKind(sendButtons, { text: TEXT, buttons: buttonsOf({ title: 'Yes' }), ...parameters });

test('the least: a text and a button, whose title is its ID', async () => {
	expect(await read({})).toEqual({ text: TEXT, buttons: [{ id: 'Yes', title: 'Yes' }] });
});

test('all there is', async () => {
	expect(
		await read({
			buttons: buttonsOf({ id: ' yes ', title: ' Yes ' }, { id: '', title: 'No' }, { id: 3, title: 3000 }),
			headerType: 'text',
			headerText: 'Order 1001',
			footer: 'Example Ltd',
		}),
	).toEqual({
		header: { type: 'text', text: 'Order 1001' },
		text: TEXT,
		buttons: [
			{ id: 'yes', title: 'Yes' },
			{ id: 'No', title: 'No' },
			{ id: '3', title: '3000' },
		],
		footer: 'Example Ltd',
	});
});

test.each<[what: string, header: Parameters, content: object]>([
	[
		'image',
		{ headerType: 'image', headerUrl: 'https://www.example.com/box.jpg' },
		{ type: 'image', url: 'https://www.example.com/box.jpg' },
	],
	[
		'video',
		{ headerType: 'video', headerUrl: 'https://www.example.com/box.mp4' },
		{ type: 'video', url: 'https://www.example.com/box.mp4' },
	],
	[
		'document, whose name is the end of its URL',
		{ headerType: 'document', headerUrl: 'https://www.example.com/1001.pdf' },
		{ type: 'document', url: 'https://www.example.com/1001.pdf', filename: '1001.pdf' },
	],
])('a header: %s', async (_what, header, content) => {
	expect((await read(header)).header).toEqual(content);
});

test.each(['location', 'sticker', ''])('a header of the type "%s" is refused', async (headerType) => {
	expect(await rejection(read({ headerType }))).toEqual({
		message: 'The header type is unknown',
		description: 'Choose a "Header Type"',
	});
});

test('characters are counted as WhatsApp counts them, up to its limits', async () => {
	const title = '😀'.repeat(20);
	const id = '😀'.repeat(256);
	const longest = {
		text: 'a'.repeat(1024),
		buttons: buttonsOf({ id, title }),
		headerType: 'text',
		headerText: '😀'.repeat(60),
		footer: '😀'.repeat(60),
	};
	expect((await read(longest)).buttons).toEqual([{ id, title }]);
	for (const [parameters, message] of [
		[{ text: 'a'.repeat(1025) }, 'The text has 1025 characters, but WhatsApp allows at most 1024'],
		[
			{ buttons: buttonsOf({ title: 'Yes' }, { title: `${title}!` }) },
			'Buttons: the title of button 2 has 21 characters, but WhatsApp allows at most 20',
		],
		[
			{ buttons: buttonsOf({ title: 'Yes', id: `${id}!` }) },
			'Buttons: the ID of button 1 has 257 characters, but WhatsApp allows at most 256',
		],
		[{ headerText: 'a'.repeat(61) }, 'Header Text has 61 characters, but WhatsApp allows at most 60'],
		[{ footer: 'a'.repeat(61) }, 'Footer has 61 characters, but WhatsApp allows at most 60'],
	] as const) {
		expect((await rejection(read({ ...longest, ...parameters }))).message).toBe(message);
	}
});
