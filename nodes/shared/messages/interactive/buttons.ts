import { UserError, type INodeProperties } from 'n8n-workflow';

import type { Item } from '../../item';
import type { MessageKind } from '../kind';
import { rowsOf } from '../rows';
import type { TemplateHeader } from '../template/content';
import { headerParameters } from '../template/form/header';
import { readFormHeader, unknownHeaderType } from '../template/header';
import { requireText } from '../text';
import { readChoice, requireDifferent, type Choice } from './choice';
import { entriesByTitle, footerParameter, LONGEST_TEXT, readFooter, textParameter } from './frame';

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
			values: [
				{
					displayName: 'Title',
					name: 'title',
					type: 'string',
					required: true,
					default: '',
					placeholder: 'e.g. Yes',
					description: 'The words on the button: 20 characters at most, different on each',
				},
				{
					displayName: 'ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. delivery-yes',
					description:
						'Comes back in the reply, so that a workflow knows which button was pressed: 256 characters at most, different for each. When empty, the title is used.',
				},
			],
		},
	],
};

function readButtons(item: Item): Choice[] {
	const rows = rowsOf(item.parameter('buttons', {}), 'button', 'Buttons');
	if (rows.length === 0)
		throw new UserError('There are no buttons', { description: 'Add one to three under "Buttons"' });
	if (rows.length > MOST_BUTTONS) {
		throw new UserError(`There are ${rows.length} buttons, but WhatsApp allows at most ${MOST_BUTTONS}`, {
			description: 'Remove the others, or use "Send List", which offers up to ten rows',
		});
	}
	const placeOf = (index: number) => `button ${index + 1}`;
	const buttons = rows.map((row, index) =>
		readChoice(row, (part) => `Buttons: the ${part} of ${placeOf(index)}`, LONGEST),
	);
	requireDifferent('Buttons', buttons, 'title', placeOf);
	requireDifferent('Buttons', buttons, 'id', placeOf);
	return buttons;
}

function readHeader(item: Item): TemplateHeader | undefined {
	// Left over from a template, for example.
	if (item.parameter('headerType', 'none') === 'location') throw unknownHeaderType();
	return readFormHeader(item);
}

export const sendButtons: MessageKind<ButtonsContent> = {
	name: 'Send Buttons',
	description: 'Send a text with up to three reply buttons',
	action: 'Send a message with buttons',
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
	read: (item) => ({
		header: readHeader(item),
		text: requireText(item, LONGEST_TEXT),
		buttons: readButtons(item),
		footer: readFooter(item),
	}),
};
