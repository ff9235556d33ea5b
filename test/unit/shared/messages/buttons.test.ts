import {
	requestContact,
	requestLocation,
	sendButtons,
	sendUrlButton,
} from '../../../../nodes/shared/messages/buttons.ts';
import type { Parameters, Value } from '../nodeContext.ts';
import { rejection } from '../refusal.ts';
import { buttonsOf, readKind } from './items.ts';
import { filesOf, item } from './templateItems.ts';

const read = async (buttons: Value) => await readKind(sendButtons, { text: 'Deliver?', buttons });
const refused = async (buttons: Value) => await rejection(read(buttons));

test.each<[buttons: Value]>([[{}], [''], [{ button: [] }], [{ button: null }]])(
	'no buttons (%j) are refused',
	async (buttons) => {
		expect(await refused(buttons)).toEqual({
			message: 'There are no buttons',
			description: 'Add one to three under "Buttons"',
		});
	},
);

test('four buttons are refused', async () => {
	const four = buttonsOf({ title: '1' }, { title: '2' }, { title: '3' }, { title: '4' });
	expect(await refused(four)).toEqual({
		message: 'There are 4 buttons, but WhatsApp allows at most 3',
		description: 'Remove the others, or use "Send List", which offers up to ten rows',
	});
});

test.each<[what: string, buttons: object[], message: string]>([
	['has no title', [{ title: 'Yes' }, { id: 'no' }], 'Buttons: the title of button 2 is empty'],
	['has a blank title', [{ title: ' ' }], 'Buttons: the title of button 1 is empty'],
	['has a title that is no text', [{ title: {} }], 'Buttons: the title of button 1 is not text'],
	['has an ID that is no text', [{ title: 'Yes', id: ['x'] }], 'Buttons: the ID of button 1 is not text'],
	[
		'has two lines',
		[{ title: 'Yes\nplease' }],
		'Buttons: the title of button 1 has a line break, a tab or more than four spaces in a row',
	],
])('a button that %s is refused', async (_what, buttons, message) => {
	expect((await refused(buttonsOf(...buttons))).message).toBe(message);
});

test('two buttons of one title are refused', async () => {
	const alike = buttonsOf({ title: 'Yes', id: 'a' }, { title: 'No' }, { title: 'Yes ', id: 'b' });
	expect(await refused(alike)).toEqual({
		message: 'Buttons: button 1 and button 3 have the same title "Yes"',
		description: 'Give each its own "Title"',
	});
});

test.each([
	[{ title: 'Yes', id: 'x' }, { title: 'No', id: ' x' }, 'x'],
	[{ title: 'Yes' }, { title: 'No', id: 'Yes' }, 'Yes'],
])('two buttons of one ID are refused: %j %j', async (one, other, id) => {
	expect(await refused(buttonsOf(one, other))).toEqual({
		message: `Buttons: button 1 and button 2 have the same ID "${id}"`,
		description:
			'Give each its own "ID": it tells which one was chosen. Where "ID" is empty, the title is the ID',
	});
});

test('titles that differ in case are different', async () => {
	expect((await read(buttonsOf({ title: 'Yes' }, { title: 'YES' }))).buttons).toHaveLength(2);
});

test.each<[given: Value]>([['Yes'], [['Yes']], [{ button: 'Yes' }], [{ button: ['Yes'] }], [7]])(
	'buttons that an expression turned into %j are refused',
	async (buttons) => {
		expect(await refused(buttons)).toEqual({
			message: 'Buttons has an unexpected structure',
			description: 'Add the values under "Buttons" one by one, each with an expression of its own',
		});
	},
);

const TEXT = 'Shall we deliver tomorrow?';
const readButtons = async (parameters: Parameters) =>
	await readKind(sendButtons, { text: TEXT, buttons: buttonsOf({ title: 'Yes' }), ...parameters });

test('the least: a text and a button, whose title is its ID', async () => {
	expect(await readButtons({})).toEqual({ text: TEXT, buttons: [{ id: 'Yes', title: 'Yes' }] });
});

test('all there is', async () => {
	expect(
		await readButtons({
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
	expect((await readButtons(header)).header).toEqual(content);
});

test.each(['location', 'sticker', ''])('a header of the type "%s" is refused', async (headerType) => {
	expect(await rejection(readButtons({ headerType }))).toEqual({
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
	expect((await readButtons(longest)).buttons).toEqual([{ id, title }]);
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
		expect((await rejection(readButtons({ ...longest, ...parameters }))).message).toBe(message);
	}
});

test('a text of 1024 characters', async () => {
	const text = '😀'.repeat(1024);
	expect(await readKind(requestContact, { text })).toEqual({ text });
});

test.each([
	['', 'There is no text to send'],
	['a'.repeat(1025), 'The text has 1025 characters, but WhatsApp allows at most 1024'],
])('another one is refused', async (text, message) => {
	expect((await rejection(readKind(requestContact, { text }))).message).toBe(message);
});

const LINK = {
	text: 'Your invoice is ready.',
	buttonText: ' Open invoice ',
	buttonUrl: 'https://www.example.com/i/1001',
};

test('a link button: text, button and address, with header and footer', async () => {
	expect(await readKind(sendUrlButton, LINK)).toEqual({
		text: 'Your invoice is ready.',
		button: 'Open invoice',
		url: 'https://www.example.com/i/1001',
	});
	const more = { headerType: 'text', headerText: 'Invoice 1001', footer: 'Example Ltd' };
	expect(await readKind(sendUrlButton, { ...LINK, ...more })).toMatchObject({
		header: { type: 'text', text: 'Invoice 1001' },
		footer: 'Example Ltd',
	});
});

test.each([
	['http://intranet/i/1', 'http://intranet/i/1'],
	['https://www.example.com/a b?q=ä', 'https://www.example.com/a%20b?q=%C3%A4'],
	['https://例え.jp', 'https://xn--r8jz45g.jp/'],
])('a link may lead anywhere, and is written out: %s', async (buttonUrl, url) => {
	expect(await readKind(sendUrlButton, { ...LINK, buttonUrl })).toMatchObject({ url });
});

test.each<[Parameters, string]>([
	[{ buttonText: '' }, 'Button Text is empty'],
	[{ buttonText: 'x'.repeat(21) }, 'Button Text has 21 characters, but WhatsApp allows at most 20'],
	[{ buttonUrl: ' ' }, 'Button URL is empty'],
	[{ buttonUrl: 'www.example.com' }, 'Button URL "www.example.com" is not a web address'],
	[{ buttonUrl: 'tel:+12025550123' }, 'Button URL "tel:+12025550123" is not a web address'],
	[
		{ buttonUrl: `https://a.example/${'ä'.repeat(400)}` },
		'Button URL has 2418 characters, but WhatsApp allows at most 2048',
	],
	[{ text: ' ' }, 'There is no text to send'],
	[{ text: 'x'.repeat(1025) }, 'The text has 1025 characters, but WhatsApp allows at most 1024'],
	[{ headerType: 'location' }, 'The header type is unknown'],
])('a link button with %j is refused', async (parameters, message) => {
	expect((await rejection(readKind(sendUrlButton, { ...LINK, ...parameters }))).message).toBe(message);
});

test('the text that asks for a location has up to 1024 characters', async () => {
	const text = 'Where may we pick you up?';
	expect(await readKind(requestLocation, { text })).toEqual({ text });
	expect((await rejection(readKind(requestLocation, { text: 'x'.repeat(1025) }))).message).toContain('1025');
});

test('the header of buttons and of a link from a binary field', async () => {
	const files = filesOf({ data: { name: 'a.txt', mimeType: 'text/plain', bytes: 1 } });
	const form = { headerType: 'document', text: TEXT, buttons: buttonsOf({ title: 'Yes' }) };
	const options = { headerBinaryProperty: 'data' };
	const header = {
		type: 'document',
		url: 'https://n8n.example.com/signed?token=a.txt-24',
		filename: 'a.txt',
	};
	expect((await sendButtons.read({ ...item(form), files }, options)).header).toEqual(header);
	expect((await sendUrlButton.read({ ...item({ ...LINK, ...form }), files }, options)).header).toEqual(
		header,
	);
});
