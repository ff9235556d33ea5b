import type { Value } from '../../nodeContext.ts';
import { rejection } from '../../refusal.ts';
import { buttonVariables, readManual } from './items.ts';

/** What expressions may put into the lists of values. */

test.each<[what: string, given: Value]>([
	['text', 'Dana'],
	['a list', ['Dana']],
	['a row that is text', { variable: ['Dana'] }],
	['rows that are no list', { variable: { value: 'Dana' } }],
	['true', true],
])('Body Variables that hold %s are refused', async (_what, given) => {
	expect(await rejection(readManual({ bodyVariables: given }))).toEqual({
		message: 'Body Variables has an unexpected structure',
		description: 'Add the values under "Body Variables" one by one, each with an expression of its own',
	});
});

test('the same for Button Variables', async () => {
	expect((await rejection(readManual({ buttonVariables: 'Dana' }))).message).toBe(
		'Button Variables has an unexpected structure',
	);
});

test.each<[given: unknown]>([[-1], [10], [1.5], ['first'], [''], [' '], [null], [true], [{ toString: [] }]])(
	'the index %j is refused',
	async (index) => {
		const buttons = buttonVariables(['url', 0, 'x'], ['url', index, 'x']);
		expect(await rejection(readManual({ buttonVariables: buttons }))).toEqual({
			message: 'Button Variables: the index in row 2 is not a whole number from 0 to 9',
			description: 'Fill in "Index": the position among all buttons of the template, 0 for the first one',
		});
	},
);

test.each(['QUICK_REPLY', 'code', null, {}])('the type %j is refused', async (type) => {
	expect(await rejection(readManual({ buttonVariables: buttonVariables([type, 2, 'x']) }))).toEqual({
		message: 'Button Variables: the type of button 2 is unknown',
		description: 'Choose a "Type"',
	});
});

test('two buttons of one index are refused', async () => {
	const buttons = buttonVariables(['url', 1, 'x'], ['quickReply', 0, 'y'], ['copyCode', '1', 'z']);
	expect(await rejection(readManual({ buttonVariables: buttons }))).toEqual({
		message: 'Button Variables has button 1 twice',
		description:
			'Give each button an "Index" of its own: its position among all buttons of the template, 0 for the first one',
	});
});

const many = (type: string, count: number) =>
	Array.from({ length: count }, (_, index): [string, number, string] => [type, index, 'x']);

test.each([
	['three URLs', many('url', 3)],
	['two coupon codes', many('copyCode', 2)],
])('%s are refused', async (_what, buttons) => {
	expect(await rejection(readManual({ buttonVariables: buttonVariables(...buttons) }))).toEqual({
		message: 'No WhatsApp template has that many buttons with values',
		description: 'Give values to at most two URL buttons and one coupon code, and to ten buttons in all',
	});
});

test('ten quick replies, or two URLs and a coupon code, are taken', async () => {
	const quick = await readManual({ buttonVariables: buttonVariables(...many('quickReply', 10)) });
	expect(quick.buttons).toHaveLength(10);
	const mixed = buttonVariables(...many('url', 2), ['copyCode', 2, 'x']);
	expect((await readManual({ buttonVariables: mixed })).buttons).toHaveLength(3);
});
