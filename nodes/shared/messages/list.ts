import { type INodeProperties, UserError } from 'n8n-workflow';

import { HEADER_FIELDS, LONGEST_HEADER } from './template';
import {
	type Choice,
	entriesByTitle,
	footerParameter,
	readTitledRow,
	readFooter,
	requireDifferent,
	rowDescription,
	textParameter,
	titledRow,
} from './buttons';
import type { Item } from '../item';
import type { MessageKind } from './kind';
import { readValue, requireValue, type Row, rowsOf } from './fields';
import { requireText } from './text';

const rowsParameter: INodeProperties = {
	displayName: 'Rows',
	name: 'rows',
	type: 'fixedCollection',
	typeOptions: entriesByTitle,
	placeholder: 'Add Row',
	default: { row: [{}] },
	options: [
		{
			name: 'row',
			displayName: 'Row',
			values: titledRow(
				{ placeholder: 'e.g. Tuesday', description: 'What can be chosen, 24 characters at most' },
				{
					placeholder: 'e.g. slot-2',
					description:
						'Comes back in the reply, so that a workflow knows which row was chosen: 200 characters at most, different for each row of the list.',
				},
				[rowDescription()],
			),
		},
	],
};

const sectionsParameter: INodeProperties = {
	displayName: 'Sections',
	name: 'sections',
	type: 'fixedCollection',
	typeOptions: entriesByTitle,
	placeholder: 'Add Section',
	required: true,
	default: { section: [{ rows: { row: [{}] } }] },
	description: 'What the list offers: up to ten rows in all sections together',
	options: [
		{
			name: 'section',
			displayName: 'Section',
			values: [
				{
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					placeholder: 'e.g. Next week',
					description:
						'The heading of the section, 24 characters at most. Required with more than one section.',
				},
				rowsParameter,
			],
		},
	],
};

/** The parameters of Send List. @param longestText the most characters of its text that the provider takes */
export const listForm = (longestText: number): INodeProperties[] => [
	textParameter(
		'e.g. When may we come?',
		`The text above the button that opens the list, ${longestText} characters at most`,
	),
	{
		displayName: 'List Button',
		name: 'listButton',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Choose',
		description: 'The words on the button that opens the list, 20 characters at most',
	},
	sectionsParameter,
	{
		displayName: HEADER_FIELDS.Text,
		name: 'headerText',
		type: 'string',
		default: '',
		placeholder: 'e.g. Your delivery',
		description: 'The line above the text, 60 characters at most',
	},
	footerParameter,
];

export interface ListRow extends Choice {
	description?: string;
}

export interface ListSection {
	title?: string;
	rows: ListRow[];
}

/** A text with a button that opens a list of rows to choose from. */
export interface ListContent {
	/** A line of text. */
	header?: string;
	text: string;
	/** The words on the button. */
	button: string;
	sections: ListSection[];
	footer?: string;
}

/** Kaleyra contract §27, Infobip contract §27; what a provider takes less of, its carrier refuses. */
const LONGEST_TEXT = 4096;
const LONGEST_BUTTON = 20;
const LONGEST_SECTION = 24;
const LONGEST = { id: 200, title: 24 };
const LONGEST_DESCRIPTION = 72;
const MOST_ROWS = 10;

const placeOf = (section: number, row: number): string => `row ${row + 1} in section ${section + 1}`;

function readRow(row: Row, place: string): ListRow {
	const nameOf = (part: string) => `Sections: the ${part} of ${place}`;
	const description = { value: row.description, name: () => nameOf('description') };
	return {
		...readTitledRow(row, nameOf, LONGEST),
		description: readValue(description, LONGEST_DESCRIPTION),
	};
}

/** @param section its index from 0 @param count how many sections there are */
function readSection({ title, rows: collection }: Row, section: number, count: number): ListSection {
	const name = () => `Sections: the title of section ${section + 1}`;
	const heading = readValue({ value: title, name }, LONGEST_SECTION);
	if (heading === undefined && count > 1) {
		throw new UserError(`${name()} is empty`, {
			description: 'Fill it in: where there are several sections, each needs a title',
		});
	}
	const rows = rowsOf(collection, 'row', `Rows in section ${section + 1}`, ['id', 'title', 'description']);
	if (rows.length === 0) {
		throw new UserError(`Sections: section ${section + 1} has no rows`, {
			description: 'Add a row to it, or remove the section',
		});
	}
	return { title: heading, rows: rows.map((row, index) => readRow(row, placeOf(section, index))) };
}

function readSections(item: Item): ListSection[] {
	const given = rowsOf(item.parameter('sections', {}), 'section', 'Sections', ['title', 'rows']);
	if (given.length === 0) {
		throw new UserError('There are no rows to choose from', {
			description: 'Add a section with rows under "Sections"',
		});
	}
	const sections = given.map((section, index) => readSection(section, index, given.length));
	const rows = sections.flatMap(({ rows: own }) => own);
	if (rows.length > MOST_ROWS) {
		throw new UserError(
			`The sections have ${rows.length} rows in all, but WhatsApp allows at most ${MOST_ROWS}`,
			{ description: 'Remove rows under "Sections", or send a second list' },
		);
	}
	const places = sections.flatMap(({ rows: own }, section) => own.map((_, row) => placeOf(section, row)));
	requireDifferent('Sections', rows, 'id', (index) => places[index] ?? '');
	return sections;
}

export const sendList: MessageKind<ListContent> = {
	name: 'Send List',
	description: 'Send a text with a list of up to ten rows to choose from',
	action: 'Send list',
	// The length of its text depends on the provider: `listForm`.
	parameters: [],
	read: (item) => ({
		header: readValue(
			{ value: item.parameter('headerText', ''), name: () => HEADER_FIELDS.Text },
			LONGEST_HEADER,
		),
		text: requireText(item, LONGEST_TEXT),
		button: requireValue(
			{ value: item.parameter('listButton', ''), name: () => 'List Button' },
			LONGEST_BUTTON,
		),
		sections: readSections(item),
		footer: readFooter(item),
	}),
};
