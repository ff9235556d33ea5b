import {
	choiceOption,
	flagOption,
	groupOption,
	numberOption,
	optionsCollection,
	readOptions,
	replyOption,
	sendingOptions,
	textOption,
	toProperties,
} from '../../../nodes/shared/options.ts';
import { refusal } from './refusal.ts';

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
])('%s', (_what, given, values) => {
	expect(read(given)).toEqual({ count: 3, ...values });
});

test.each([
	[{ nota: 'x' }, '"Options" has no "nota"'],
	[{ more: { Domain: 'x' } }, 'More Options has no "Domain"'],
])('a misspelt option is not left out silently: %j', (given, message) => {
	expect(refusal(() => read(given))).toMatchObject({
		message,
		description: expect.stringContaining('What there is: '),
	});
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

const forTexts = flagOption({
	displayName: 'Preview',
	description: 'Whether to show it',
	kinds: ['sendText'],
});
const forContacts = textOption({ displayName: 'Card', description: 'Which', kinds: ['sendContact'] });

test('an option of another kind of message is not read, whatever is in it', () => {
	const table = { preview: forTexts, card: forContacts };
	const given = { preview: true, card: {} };
	expect(readOptions(table, given, 'sendText')).toEqual({ preview: true });
	expect(refusal(() => readOptions(table, given, 'sendContact')).message).toBe('Card is not text');
});

test('an option inside another one is read for its kinds of messages alone, as the form shows it', () => {
	const inner = groupOption({
		displayName: 'Inner',
		description: 'Deeper',
		options: { preview: forTexts, card: forContacts },
	});
	const more = groupOption({
		displayName: 'More Options',
		description: 'Others',
		options: { preview: forTexts, card: forContacts, inner },
	});
	const given = { more: { preview: true, card: {}, inner: { preview: false, card: {} } } };
	expect(readOptions({ more }, given, 'sendText')).toEqual({
		more: { preview: true, inner: { preview: false } },
	});
	expect(refusal(() => readOptions({ more }, given, 'sendContact')).message).toBe('Card is not text');
	const cards = { more: { preview: 'yes', card: 'A', inner: { preview: 'yes', card: 'B' } } };
	expect(readOptions({ more }, cards, 'sendContact')).toEqual({ more: { card: 'A', inner: { card: 'B' } } });
});

test('of two options that are wrong the first of the table is told', () => {
	const table = { preview: forTexts, reply: replyOption };
	expect(refusal(() => readOptions(table, { reply: {}, preview: 'yes' }, 'sendText'))).toEqual({
		message: 'Preview is neither true nor false',
		description: 'Correct it under "Options"',
	});
});

test('the collection of the form has each option under its name, with the kinds it is for', () => {
	const table = {
		reply: replyOption,
		preview: forTexts,
		count: numberOption({ displayName: 'Count', description: 'How many', min: 1, max: 9, default: 3 }),
		pause: numberOption({
			displayName: 'Pause',
			description: 'How long',
			min: 0,
			max: 99,
			showMax: false,
			default: 0,
		}),
		origin: choiceOption({
			displayName: 'Origin',
			description: 'Where from',
			words: ['api', 'crm'],
			default: 'crm',
		}),
		more: groupOption({
			displayName: 'More Options',
			placeholder: 'Add Option',
			description: 'Others',
			kinds: ['sendContact', 'sendText'],
			options: { track: flagOption({ displayName: 'Track', description: 'Whether to', default: true }) },
		}),
	};
	expect(optionsCollection(table, { show: { resource: ['message'] } })).toStrictEqual({
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { resource: ['message'] } },
		options: [
			{
				displayName: 'Reply to Message ID',
				name: 'reply',
				type: 'string',
				default: '',
				placeholder: 'e.g. {{ $json.messageId }}',
				description: 'ID of the received message to quote, as the trigger gives it in "messageId"',
			},
			{
				displayName: 'Preview',
				name: 'preview',
				type: 'boolean',
				default: false,
				description: 'Whether to show it',
				displayOptions: { show: { '/operation': ['sendText'] } },
			},
			{
				displayName: 'Count',
				name: 'count',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 9, numberPrecision: 0 },
				default: 3,
				description: 'How many',
			},
			{
				displayName: 'Pause',
				name: 'pause',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'How long',
			},
			{
				displayName: 'Origin',
				name: 'origin',
				type: 'options',
				options: [
					{ name: 'api', value: 'api' },
					{ name: 'crm', value: 'crm' },
				],
				default: 'crm',
				description: 'Where from',
			},
			{
				displayName: 'More Options',
				name: 'more',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				description: 'Others',
				options: [
					{ displayName: 'Track', name: 'track', type: 'boolean', default: true, description: 'Whether to' },
				],
				displayOptions: { show: { '/operation': ['sendContact', 'sendText'] } },
			},
		],
	});
});

test.each([
	[{}, { parallelRequests: 20, maxRetries: 3, timeout: 30_000 }],
	[
		{ parallelRequests: 1, maxRetries: 0, timeout: 1 },
		{ parallelRequests: 1, maxRetries: 0, timeout: 1 },
	],
	[
		{ parallelRequests: 100, maxRetries: 10, timeout: 600_000 },
		{ parallelRequests: 100, maxRetries: 10, timeout: 600_000 },
	],
])('how to send, of %j', (given, limits) => {
	expect(readOptions(sendingOptions, given, 'sendText')).toEqual({ linkHours: 24, ...limits });
});

test.each([
	[{ parallelRequests: 0 }, 'Parallel Requests is below 1'],
	[{ parallelRequests: 101 }, 'Parallel Requests is above 100'],
	[{ parallelRequests: 1.5 }, 'Parallel Requests is not a whole number'],
	[{ parallelRequests: '5' }, 'Parallel Requests is not a number'],
	[{ maxRetries: -1 }, 'Max Retries is below 0'],
	[{ maxRetries: 11 }, 'Max Retries is above 10'],
	[{ timeout: 0 }, 'Timeout is below 1'],
	[{ timeout: 600_001 }, 'Timeout is above 600000'],
])('%j is out of bounds', (given, message) => {
	expect(refusal(() => readOptions(sendingOptions, given, 'sendContact'))).toEqual({
		message,
		description: 'Correct it under "Options"',
	});
});

test('options that an expression gives as a whole: nothing is none, what is no object is refused', () => {
	expect(readOptions(sendingOptions, null, 'sendText')).toMatchObject({ maxRetries: 3, timeout: 30_000 });
	expect(refusal(() => readOptions(sendingOptions, 'all', 'sendText'))).toEqual({
		message: '"Options" has an unexpected structure',
		description: 'Correct the expression in "Options", or add the options one by one',
	});
});

test.each([
	['  New contact\n', 'New contact'],
	['New\u0000 \ud83dcontact', 'New \ufffdcontact'],
	['\u0000', undefined],
])('the name for cards without one is clean: %j', (fallbackName, name) => {
	expect(readOptions(sendingOptions, { fallbackName }, 'sendContact').fallbackName).toBe(name);
	expect(readOptions(sendingOptions, { fallbackName }, 'sendText').fallbackName).toBeUndefined();
});

test('the form has it for contacts that it does not ask a name of', () => {
	const [property] = toProperties({ fallbackName: sendingOptions.fallbackName });
	expect(property).toMatchObject({
		displayName: 'Name for Cards Without One',
		name: 'fallbackName',
		displayOptions: { show: { '/operation': ['sendContact'], '/contactSource': ['json', 'vcard'] } },
	});
});

test('the binary field of a header has no blanks around its name', () => {
	const read = (headerBinaryProperty: unknown) =>
		readOptions(sendingOptions, { headerBinaryProperty }, 'sendButtons').headerBinaryProperty;
	expect([read(' data '), read(' '), read(null)]).toEqual(['data', undefined, undefined]);
});
