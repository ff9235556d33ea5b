import { sendButtons } from '../../../../../nodes/shared/messages/interactive/buttons.ts';
import type { Value } from '../../nodeContext.ts';
import { rejection } from '../../refusal.ts';
import { buttonsOf, readKind } from './items.ts';

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
