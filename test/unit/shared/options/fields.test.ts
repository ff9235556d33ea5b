import {
	choiceOption,
	flagOption,
	groupOption,
	numberOption,
	textOption,
} from '../../../../nodes/shared/options/fields.ts';
import { readOptions } from '../../../../nodes/shared/options/option.ts';
import { refusal } from '../refusal.ts';

/** One option of each sort. */
const table = {
	note: textOption({
		displayName: 'Note',
		description: 'A note',
		longest: 4,
		otherwise: ': it would be cut',
	}),
	free: textOption({ displayName: 'Free', description: 'Any text' }),
	flag: flagOption({ displayName: 'Preview', description: 'Whether to show it', kinds: ['sendText'] }),
	count: numberOption({ displayName: 'Count', description: 'How many', min: 1, max: 9, default: 3 }),
	origin: choiceOption({
		displayName: 'Origin',
		description: 'From where',
		words: ['api', 'crm'],
		default: 'api',
	}),
	more: groupOption({
		displayName: 'More Options',
		description: 'Others',
		options: {
			domain: textOption({ displayName: 'Domain', description: 'Where', longest: 4 }),
			track: flagOption({ displayName: 'Track', description: 'Whether to count', default: true }),
		},
	}),
};

const read = (given: Parameters<typeof readOptions>[1]) => readOptions(table, given, 'sendText');

test('a choice shows names where its words do not speak for themselves, and takes a number for a word', () => {
	const option = choiceOption({
		displayName: 'Language',
		description: 'Which',
		words: ['1', '2'],
		names: { 1: 'Hebrew', 2: 'English' },
		default: '1',
	});
	expect(option.property.options).toEqual([
		{ name: 'English', value: '2' },
		{ name: 'Hebrew', value: '1' },
	]);
	expect(readOptions({ option }, { option: 2 }, 'sendText')).toEqual({ option: '2' });
	expect(refusal(() => readOptions({ option }, { option: 3 }, 'sendText')).message).toBe(
		'Language is not one of 1, 2',
	);
});

test('what was not added is absent, but for a number, which has its default', () => {
	expect(read({})).toEqual({ count: 3 });
});

/** An expression that finds nothing gives null, a field left empty gives blank text. */
test.each([null, undefined, '', ' ', '\t\n\u00a0'])('%j means "not given", in every option', (nothing) => {
	const given = {
		note: nothing,
		free: nothing,
		flag: nothing,
		count: nothing,
		origin: nothing,
		more: nothing,
	};
	expect(read(given)).toEqual({ count: 3 });
	expect(read({ more: { domain: nothing, track: nothing } })).toEqual({ count: 3, more: {} });
});

test.each([
	['text', { free: ' text \n' }, { free: ' text \n' }],
	['a number as text', { free: 7 }, { free: '7' }],
	['zero as text', { free: 0 }, { free: '0' }],
	['text of the longest length', { note: '1234' }, { note: '1234' }],
	['emoji, each of them one character', { note: '😀😀😀😀' }, { note: '😀😀😀😀' }],
	['long text where no length is set', { free: 'x'.repeat(9_999) }, { free: 'x'.repeat(9_999) }],
	['a switch that is on', { flag: true }, { flag: true }],
	['a switch that is off', { flag: false }, { flag: false }],
	['the lowest number', { count: 1 }, { count: 1 }],
	['the highest number', { count: 9 }, { count: 9 }],
	['a word of the list', { origin: 'crm' }, { origin: 'crm' }],
	['a group', { more: { domain: 1234, track: false } }, { more: { domain: '1234', track: false } }],
	['a group with nothing in it', { more: {} }, { more: {} }],
	['what is no option is left out', { other: 1, more: { other: 1 } }, { more: {} }],
])('%s', (_what, given, values) => {
	expect(read(given)).toEqual({ count: 3, ...values });
});

test.each([
	[{ note: '12345' }, 'Note is longer than 4 characters: it would be cut'],
	[{ note: 12345 }, 'Note is longer than 4 characters: it would be cut'],
	[{ note: '😀😀😀😀!' }, 'Note is longer than 4 characters: it would be cut'],
	[{ free: true }, 'Free is not text'],
	[{ free: {} }, 'Free is not text'],
	[{ flag: 'true' }, 'Preview is neither true nor false'],
	[{ flag: 1 }, 'Preview is neither true nor false'],
	[{ count: 0 }, 'Count is below 1'],
	[{ count: 10 }, 'Count is above 9'],
	[{ count: 1.5 }, 'Count is not a whole number'],
	[{ count: '5' }, 'Count is not a number'],
	[{ count: true }, 'Count is not a number'],
	[{ origin: 'API' }, 'Origin is not one of api, crm'],
	[{ origin: 7 }, 'Origin is not one of api, crm'],
	[{ more: 'x' }, 'More Options has an unexpected structure'],
	[{ more: [] }, 'More Options has an unexpected structure'],
	[{ more: { domain: '12345' } }, 'Domain is longer than 4 characters'],
	[{ more: { track: 'no' } }, 'Track is neither true nor false'],
])('%j is refused by its display name', (given, message) => {
	expect(refusal(() => read(given))).toEqual({ message, description: 'Correct it under "Options"' });
});

test.each([Number.NaN, Infinity, -Infinity])(
	'%s, as a calculation gone wrong gives it, is not text',
	(free) => {
		expect(refusal(() => read({ free })).message).toBe('Free is not text');
	},
);
