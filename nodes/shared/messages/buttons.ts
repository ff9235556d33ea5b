import { type INodeProperties, UserError } from 'n8n-workflow';

import type { Item, MessageItem } from '../item';
import { parameterField, readValue, requireValue, requireWebAddress, type Row, rowsOf } from './fields';
import type { MessageKind, ReadingOptions } from './kind';
import { readFormHeader, type TemplateHeader, unknownHeaderType } from './template';
import { headerParameters } from './templateForm';
import { requireText } from './text';

/** What messages with choices have around them: the text above, the footer below. */

/**
 * WhatsApp's limits, the text's but for a list's (Kaleyra contract §26 and §27, Infobip contract §26 and
 * §27).
 */
export const LONGEST_TEXT = 1024;
const LONGEST_FOOTER = 60;

export const textParameter = (placeholder: string, description: string): INodeProperties => ({
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	required: true,
	default: '',
	placeholder,
	description,
});

export const footerParameter: INodeProperties = {
	displayName: 'Footer',
	name: 'footer',
	type: 'string',
	default: '',
	placeholder: 'e.g. Example Ltd',
	description: 'The small line below the text, 60 characters at most',
};

/** @throws UserError when it does not fit */
export const readFooter = (item: Item): string | undefined =>
	readValue({ value: item.parameter('footer', ''), name: () => 'Footer' }, LONGEST_FOOTER);

/** What messages with something to tap have in common. */
export interface Frame {
	text: string;
	footer?: string;
}

/** It as both providers that send such messages have it (Kaleyra contract §26, Infobip contract §26). */
export const frameOf = ({ text, footer }: Frame) => ({ body: { text }, footer: { text: footer } });

/** Editors that fold the entries of a list head them by their titles. */
export const entriesByTitle = {
	multipleValues: true,
	sortable: true,
	fixedCollection: { itemTitle: '={{ $collection.item.value.title }}' },
};

const WITHOUT_ID = 'When empty, the title is used.';

/**
 * The parameters of a row that `readTitledRow` reads.
 * @param title its placeholder, and the description
 * @param id likewise; the description is of what comes back
 * @param between stands between the two
 */
export const titledRow = (
	title: { placeholder: string; description: string },
	id: { placeholder: string; description: string },
	between: INodeProperties[] = [],
): INodeProperties[] => [
	{ displayName: 'Title', name: 'title', type: 'string', required: true, default: '', ...title },
	...between,
	{
		displayName: 'ID',
		name: 'id',
		type: 'string',
		default: '',
		...id,
		description: `${id.description} ${WITHOUT_ID}`,
	},
];

/** The smaller line of a row. @param where it is shown, when not everywhere */
export const rowDescription = (where = ''): INodeProperties => ({
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. 10:00 to 12:00',
	description: `The smaller line below the title, 72 characters at most${where}`,
});

/** What a person chooses by a tap: a reply button, or a row of a list. */
export interface Choice {
	/** What comes back when it is chosen. */
	id: string;
	title: string;
}

/** The most characters of each part. */
interface Longest {
	id: number;
	title: number;
}

/**
 * A choice as a row of the form gives it; without an ID its title is the ID.
 * @param nameOf the name of its "title" and its "ID" in the user's words
 * @throws UserError when it has no title, or a part does not fit
 */
export function readTitledRow(
	{ id, title }: Row,
	nameOf: (part: string) => string,
	longest: Longest,
): Choice {
	const text = requireValue({ value: title, name: () => nameOf('title') }, longest.title);
	return { id: readValue({ value: id, name: () => nameOf('ID') }, longest.id) ?? text, title: text };
}

const PARTS = {
	id: {
		word: 'ID',
		fix: 'Give each its own "ID": it tells which one was chosen. Where "ID" is empty, the title is the ID',
	},
	title: { word: 'title', fix: 'Give each its own "Title"' },
};

/**
 * @param list the name of all of them in the user's words
 * @param placeOf the name of a place in it, by its index from 0
 * @throws UserError naming two choices that have the same `part`
 */
export function requireDifferent(
	list: string,
	choices: Choice[],
	part: keyof typeof PARTS,
	placeOf: (index: number) => string,
): void {
	const seen = new Map<string, number>();
	choices.forEach(({ [part]: value }, index) => {
		const other = seen.get(value);
		if (other !== undefined) {
			const { word, fix } = PARTS[part];
			throw new UserError(
				`${list}: ${placeOf(other)} and ${placeOf(index)} have the same ${word} "${value}"`,
				{ description: fix },
			);
		}
		seen.set(value, index);
	});
}

/** A text with reply buttons. */
export interface ButtonsContent {
	/** Never a location. */
	header?: TemplateHeader;
	text: string;
	buttons: Choice[];
	footer?: string;
}

/** Kaleyra contract §26, Infobip contract §26. */
const MOST_BUTTONS = 3;
const LONGEST = { id: 256, title: 20 };

const buttonsParameter: INodeProperties = {
	displayName: 'Buttons',
	name: 'buttons',
	type: 'fixedCollection',
	typeOptions: entriesByTitle,
	placeholder: 'Add Button',
	required: true,
	default: { button: [{}] },
	description: 'One to three buttons for the recipient to choose from',
	options: [
		{
			name: 'button',
			displayName: 'Button',
			values: titledRow(
				{
					placeholder: 'e.g. Yes',
					description: 'The words on the button: 20 characters at most, different on each',
				},
				{
					placeholder: 'e.g. delivery-yes',
					description:
						'Comes back in the reply, so that a workflow knows which button was pressed: 256 characters at most, different for each.',
				},
			),
		},
	],
};

function readButtons(item: Item): Choice[] {
	const rows = rowsOf(item.parameter('buttons', {}), 'button', 'Buttons', ['id', 'title']);
	if (rows.length === 0)
		throw new UserError('There are no buttons', { description: 'Add one to three under "Buttons"' });
	if (rows.length > MOST_BUTTONS) {
		throw new UserError(`There are ${rows.length} buttons, but WhatsApp allows at most ${MOST_BUTTONS}`, {
			description: 'Remove the others, or use "Send List", which offers up to ten rows',
		});
	}
	const placeOf = (index: number) => `button ${index + 1}`;
	const buttons = rows.map((row, index) =>
		readTitledRow(row, (part) => `Buttons: the ${part} of ${placeOf(index)}`, LONGEST),
	);
	requireDifferent('Buttons', buttons, 'title', placeOf);
	requireDifferent('Buttons', buttons, 'id', placeOf);
	return buttons;
}

async function readHeader(item: MessageItem, options: ReadingOptions): Promise<TemplateHeader | undefined> {
	// Left over from a template, for example.
	if (item.parameter('headerType', 'none') === 'location') throw unknownHeaderType();
	return await readFormHeader(item, options, 'header');
}

export const sendButtons: MessageKind<ButtonsContent> = {
	name: 'Send Buttons',
	description: 'Send a text with up to three reply buttons',
	action: 'Send buttons',
	parameters: [
		textParameter('e.g. Shall we deliver tomorrow?', 'The text above the buttons, 1024 characters at most'),
		buttonsParameter,
		...headerParameters(['document', 'image', 'text', 'video'], [], {
			show: {},
			type: 'What appears above the text',
			text: 'The line above the text, 60 characters at most',
		}),
		footerParameter,
	],
	read: async (item, options) => ({
		header: await readHeader(item, options),
		text: requireText(item, LONGEST_TEXT),
		buttons: readButtons(item),
		footer: readFooter(item),
	}),
};

/**
 * Pictures and flags, and what a selector turns into a picture; digits and the signs #, *, ©, ® and ™ by
 * themselves are text.
 */
const EMOJI = /(?![\d#*©®™])\p{Emoji}|[\u{FE0F}\u{20E3}]/u;

/**
 * @param name its name in the user's words
 * @param provider the name of the provider that takes no emoji there
 * @param text the display name of the parameter with the text above it
 * @throws UserError when it holds one
 */
export function requirePlainTitle(title: string, name: string, provider: string, text = 'Text'): string {
	if (!EMOJI.test(title)) return title;
	throw new UserError(`${name} contains an emoji, which ${provider} does not allow there`, {
		description: `Remove it, or write it into "${text}"`,
	});
}

/** A text with a button that opens a web address. */
export interface UrlButtonContent {
	/** Never a location. */
	header?: TemplateHeader;
	text: string;
	/** The words on the button, and the address that it opens. */
	button: string;
	url: string;
	footer?: string;
}

/** Kaleyra contract §27.1, Infobip contract §27.3. */
export const sendUrlButton: MessageKind<UrlButtonContent> = {
	name: 'Send Link Button',
	description: 'Send a text with a button that opens a web page',
	action: 'Send link button',
	parameters: [
		textParameter('e.g. Your invoice is ready.', 'The text above the button, 1024 characters at most'),
		{
			displayName: 'Button Text',
			name: 'buttonText',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Open invoice',
			description: 'The words on the button, 20 characters at most',
		},
		{
			displayName: 'Button URL',
			name: 'buttonUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://www.example.com/invoices/1001',
			description: 'The web address that the button opens. WhatsApp does not report whether it was opened.',
		},
		...headerParameters(['document', 'image', 'text', 'video'], [], {
			show: {},
			type: 'What appears above the text',
			text: 'The line above the text, 60 characters at most',
		}),
		footerParameter,
	],
	read: async (item, options) => ({
		header: await readHeader(item, options),
		text: requireText(item, LONGEST_TEXT),
		button: requireValue(parameterField(item, 'buttonText', 'Button Text'), LONGEST.title),
		url: requireWebAddress(
			parameterField(item, 'buttonUrl', 'Button URL'),
			'https://www.example.com/invoices/1001',
		).href,
		footer: readFooter(item),
	}),
};

/** Kaleyra contract §27.2, Infobip contract §27.4. */
export const requestLocation: MessageKind<{ text: string }> = {
	name: 'Request Location',
	description: 'Ask the recipient where they are, which they share with one tap',
	action: 'Request location',
	parameters: [
		textParameter(
			'e.g. Where may we pick you up?',
			'The text above the button that WhatsApp adds to share the location, 1024 characters at most. The place arrives at the trigger as a location.',
		),
	],
	read: (item) => ({ text: requireText(item, LONGEST_TEXT) }),
};

/** Infobip contract §27.1. */
export const requestContact: MessageKind<{ text: string }> = {
	name: 'Request Contact',
	description: 'Ask the recipient for their contact card, which they share with one tap',
	action: 'Request contact card',
	parameters: [
		textParameter(
			'e.g. Share your contact and we will call you back.',
			'The text above the button that WhatsApp adds to share the contact card, 1024 characters at most. The card arrives at the trigger as a contact.',
		),
	],
	read: (item) => ({ text: requireText(item, LONGEST_TEXT) }),
};
