import { replyOption } from '../../../../nodes/shared/options/sending.ts';
import {
	choiceOption,
	flagOption,
	groupOption,
	numberOption,
	textOption,
} from '../../../../nodes/shared/options/fields.ts';
import { optionsCollection, readOptions } from '../../../../nodes/shared/options/option.ts';
import { refusal } from '../refusal.ts';

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
