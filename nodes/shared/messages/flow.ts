import { randomUUID } from 'crypto';
import { type IDataObject, type INodeProperties, UserError } from 'n8n-workflow';

import type { Item } from '../item';
import { isBlank, typedText } from '../text';
import { isRecord, parseJsonObject } from '../tolerant';
import { footerParameter, LONGEST_TEXT, readFooter, textParameter } from './buttons';
import { parameterField, readLine, readValue, requireLine, requireValue } from './fields';
import type { MessageKind } from './kind';
import { HEADER_FIELDS, LONGEST_HEADER } from './template';
import { requireText } from './text';

/** A text with a button that opens a WhatsApp Flow, which is a form. */
export interface FlowContent {
	/** A line of text. */
	header?: string;
	text: string;
	footer?: string;
	/** The flow's id. */
	flow: string;
	/** The words on the button. */
	button: string;
	/** What comes back with the answers; each message has one of its own where it is missing. */
	token?: string;
	/** Whether the flow is not published yet. */
	draft: boolean;
	/** The screen that opens, and what it is filled with; missing where the flow's own server says so. */
	start?: { screen: string; data?: IDataObject };
}

/** The token of one message. */
export const tokenOf = ({ token }: FlowContent): string => token ?? randomUUID();

/** The most characters of a flow's id and of a screen's, and of a token (Infobip contract §27.5). */
const LONGEST_ID = 512;
const LONGEST_TOKEN = 3000;
const LONGEST_BUTTON = 20;

const showForScreens = { show: { flowAction: ['navigate'] } };

const line = (name: string, displayName: string, example: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: `e.g. ${example}`,
	description,
});

const parameters: INodeProperties[] = [
	textParameter('e.g. Book your appointment.', 'The text above the button, 1024 characters at most'),
	{
		displayName: 'Flow',
		name: 'flow',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The form that the button opens. Only published flows are listed.',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose a flow…',
				typeOptions: { searchListMethod: 'searchFlows', searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 700000000000001' },
		],
	},
	{
		...line('flowButton', 'Flow Button', 'Book', 'The words on the button, 20 characters at most'),
		required: true,
	},
	{
		displayName: 'Flow Action',
		name: 'flowAction',
		type: 'options',
		options: [
			{ name: 'Navigate', value: 'navigate', description: 'Open the screen that you name here' },
			{
				name: 'Data Exchange',
				value: 'dataExchange',
				description: 'Ask the server of the flow which screen to open',
			},
		],
		default: 'navigate',
		description: 'What happens when the button is pressed',
	},
	{
		...line('flowScreen', 'Flow Screen', 'APPOINTMENT', 'The ID of the screen that opens first'),
		required: true,
		displayOptions: showForScreens,
	},
	{
		displayName: 'Flow Data',
		name: 'flowData',
		type: 'json',
		default: '{}',
		displayOptions: showForScreens,
		description: 'What that screen is filled with, as an object: the data that the flow declares for it',
	},
	line(
		'flowToken',
		'Flow Token',
		'{{ $json.order }}',
		'Your own reference for this form, which comes back with the answers. When empty, each message gets a random one.',
	),
	{
		displayName: 'Flow Mode',
		name: 'flowMode',
		type: 'options',
		options: [
			{ name: 'Draft', value: 'draft', description: 'A flow that is not published yet, for trials' },
			{ name: 'Published', value: 'published' },
		],
		default: 'published',
		description: 'Which version of the flow to open',
	},
	line(
		'headerText',
		HEADER_FIELDS.Text,
		'Your appointment',
		'The line above the text, 60 characters at most',
	),
	footerParameter,
];

function readFlow(item: Item): string {
	const chosen = item.parameter('flow', '');
	const id = typedText(isRecord(chosen) ? chosen.value : chosen);
	if (id !== '') return requireLine({ value: id, name: () => 'Flow' }, LONGEST_ID);
	throw new UserError('There is no flow to send', {
		description: 'Choose a flow in "Flow", or type its ID',
	});
}

/** @throws UserError when it is neither blank nor an object */
function readData(item: Item): { data?: IDataObject } {
	const given = item.parameter('flowData', '');
	if (isBlank(given)) return {};
	const data = parseJsonObject(typeof given === 'string' ? given : JSON.stringify(given));
	if (data !== undefined) return Object.keys(data).length === 0 ? {} : { data };
	throw new UserError('Flow Data is not an object', {
		description: 'Write it as JSON in curly braces, for example { "order": "1001" }, or leave it empty',
	});
}

/** @throws UserError for another word, which an expression may give */
function readWord<Word extends string>(
	item: Item,
	name: string,
	label: string,
	words: readonly Word[],
): Word {
	const [usual] = words;
	const given = item.parameter(name, usual);
	const word = words.find((known) => known === given);
	if (word !== undefined) return word;
	throw new UserError(`${label} is unknown`, {
		description: `Choose a "${label}". An expression must return ${words.join(' or ')}`,
	});
}

/** Kaleyra contract §27.3, Infobip contract §27.5. */
export const sendFlow: MessageKind<FlowContent> = {
	name: 'Send Flow',
	description: 'Send a text with a button that opens a WhatsApp Flow, which is a form',
	action: 'Send flow',
	parameters,
	read: (item) => ({
		header: readValue(parameterField(item, 'headerText', HEADER_FIELDS.Text), LONGEST_HEADER),
		text: requireText(item, LONGEST_TEXT),
		footer: readFooter(item),
		flow: readFlow(item),
		button: requireValue(parameterField(item, 'flowButton', 'Flow Button'), LONGEST_BUTTON),
		token: readLine(parameterField(item, 'flowToken', 'Flow Token'), LONGEST_TOKEN),
		draft: readWord(item, 'flowMode', 'Flow Mode', ['published', 'draft']) === 'draft',
		...(readWord(item, 'flowAction', 'Flow Action', ['navigate', 'dataExchange']) === 'navigate' && {
			start: {
				screen: requireLine(parameterField(item, 'flowScreen', 'Flow Screen'), LONGEST_ID),
				...readData(item),
			},
		}),
	}),
};
