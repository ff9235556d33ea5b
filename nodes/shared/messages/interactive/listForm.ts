import type { INodeProperties } from 'n8n-workflow';

import { HEADER_FIELDS } from '../template/header';
import { entriesByTitle, footerParameter, textParameter } from './frame';

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
			values: [
				{
					displayName: 'Title',
					name: 'title',
					type: 'string',
					required: true,
					default: '',
					placeholder: 'e.g. Tuesday',
					description: 'What can be chosen, 24 characters at most',
				},
				{
					displayName: 'Description',
					name: 'description',
					type: 'string',
					default: '',
					placeholder: 'e.g. 10:00 to 12:00',
					description: 'The smaller line below the title, 72 characters at most',
				},
				{
					displayName: 'ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. slot-2',
					description:
						'Comes back in the reply, so that a workflow knows which row was chosen: 200 characters at most, different for each row of the list. When empty, the title is used.',
				},
			],
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
