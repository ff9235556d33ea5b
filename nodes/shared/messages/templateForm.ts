import type { INodeProperties } from 'n8n-workflow';

import { HEADER_FIELDS, type HeaderField, type TemplateHeader } from './template';
import type { ButtonValue } from './templateButtons';
import type { TemplateDetail } from '../templates/template';

export type HeaderType = TemplateHeader['type'];

const TYPES: Array<{ name: string; value: HeaderType }> = [
	{ name: 'Document', value: 'document' },
	{ name: 'Image', value: 'image' },
	{ name: 'Location', value: 'location' },
	{ name: 'Text', value: 'text' },
	{ name: 'Video', value: 'video' },
];

interface Words {
	types: readonly HeaderType[];
	/** What a provider must carry for it. */
	detail?: TemplateDetail;
	property: Partial<INodeProperties>;
}

const degrees = (description: string): Words => ({
	types: ['location'],
	property: { type: 'number', typeOptions: { numberPrecision: 6 }, required: true, default: 0, description },
});

const FIELDS: Record<HeaderField, Words> = {
	Text: {
		types: ['text'],
		property: {
			required: true,
			placeholder: 'e.g. Order 1001',
		},
	},
	Url: {
		types: ['image', 'video', 'document'],
		property: {
			required: true,
			placeholder: 'e.g. https://www.example.com/box.jpg',
			description: 'Web address of the file, which the provider fetches from the internet',
		},
	},
	Filename: {
		types: ['document'],
		detail: 'filename',
		property: {
			placeholder: 'e.g. invoice.pdf',
			description: 'The name that the recipient sees. When empty, the last part of the URL is used.',
		},
	},
	Latitude: degrees('In degrees, from -90 to 90'),
	Longitude: degrees('In degrees, from -180 to 180'),
	Name: {
		types: ['location'],
		detail: 'place',
		property: { placeholder: 'e.g. Example Ltd', description: 'Name of the place' },
	},
	Address: {
		types: ['location'],
		detail: 'place',
		property: { placeholder: 'e.g. 1 Example Street', description: 'Address of the place' },
	},
};

/** With a file of the workflow no address is asked for: n8n publishes no empty required parameter. */
const HELD = { '/options.headerBinaryProperty': [{ _cnd: { exists: true as const } }] };

const NAMES: HeaderField[] = ['Text', 'Url', 'Filename', 'Latitude', 'Longitude', 'Name', 'Address'];

/**
 * What depends on the kind of message: when a header is asked for, and how "Header Type" and "Header Text"
 * are described.
 */
interface Use {
	show: Record<string, string[]>;
	type: string;
	text: string;
}

/**
 * What fills the header.
 * @param offered the headers that the provider can fill
 * @param lacks what it does not carry
 */
export function headerParameters(
	offered: readonly HeaderType[],
	lacks: readonly TemplateDetail[],
	use: Use,
): INodeProperties[] {
	const fields = NAMES.flatMap((field): INodeProperties[] => {
		const { types, detail, property } = FIELDS[field];
		const headerType = types.filter((type) => offered.includes(type));
		if (headerType.length === 0 || (detail !== undefined && lacks.includes(detail))) return [];
		const show = { ...use.show, headerType };
		const name = `header${field}`;
		return [
			{
				displayName: HEADER_FIELDS[field],
				name,
				type: 'string',
				default: '',
				displayOptions: { show, ...(field === 'Url' && { hide: HELD }) },
				...property,
				...(field === 'Text' && { description: use.text }),
			},
		];
	});
	return [
		{
			displayName: 'Header Type',
			name: 'headerType',
			type: 'options',
			options: [...TYPES.filter(({ value }) => offered.includes(value)), { name: 'None', value: 'none' }],
			default: 'none',
			displayOptions: { show: use.show },
			description: use.type,
		},
		...fields,
	];
}

/** The buttons that a user fills by hand: of an authentication template it is a URL button. */
export type ButtonType = Exclude<ButtonValue['type'], 'code'>;

const showManual = { variablesFrom: ['manual'] };

export const bodyVariablesParameter: INodeProperties = {
	displayName: 'Body Variables',
	name: 'bodyVariables',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Variable',
	default: {},
	displayOptions: { show: showManual },
	description: 'The values of {{1}}, {{2}} … in the body of the template, in this order',
	options: [
		{
			name: 'variable',
			displayName: 'Variable',
			values: [
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. Dana',
					description: 'The text in place of one variable, on one line',
				},
			],
		},
	],
};

const TYPES_BUTTONS: Array<{ name: string; value: ButtonType }> = [
	{ name: 'Coupon Code', value: 'copyCode' },
	{ name: 'Quick Reply', value: 'quickReply' },
	{ name: 'URL', value: 'url' },
];

/** What fills the buttons. @param offered the buttons that the provider can fill */
export function buttonParameter(offered: readonly ButtonType[]): INodeProperties {
	return {
		displayName: 'Button Variables',
		name: 'buttonVariables',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Button',
		default: {},
		displayOptions: { show: showManual },
		description: 'Values for the buttons of the template',
		options: [
			{
				name: 'button',
				displayName: 'Button',
				values: [
					{
						displayName: 'Type',
						name: 'type',
						type: 'options',
						options: TYPES_BUTTONS.filter(({ value }) => offered.includes(value)),
						default: 'url',
						description: 'What kind of button the template has at this index',
					},
					{
						displayName: 'Index',
						name: 'index',
						type: 'number',
						typeOptions: { minValue: 0, maxValue: 9, numberPrecision: 0 },
						default: 0,
						description: 'Position among all buttons of the template; the first one is 0',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. track/1001',
						description:
							'The end of the web address, the coupon code, or what a quick reply sends back when it is pressed',
					},
				],
			},
		],
	};
}

const templateParameter: INodeProperties = {
	displayName: 'Template',
	name: 'template',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The template to send. Only approved ones are listed.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a template…',
			typeOptions: { searchListMethod: 'searchTemplates', searchable: true },
		},
		{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. order_ready' },
	],
};

const languageParameter: INodeProperties = {
	displayName: 'Template Language',
	name: 'templateLanguage',
	type: 'string',
	default: '',
	placeholder: 'e.g. en_GB',
	// For a typed name or an expression: a value of the list, `name|language`, has its language. Without a regular
	// expression, which n8n gives 250 ms: a busy machine does not always keep them.
	displayOptions: {
		show: { template: [{ _cnd: { exists: true } }] },
		hide: { template: [{ _cnd: { includes: '|' } }] },
	},
	description:
		'The language code that the template was registered with. Required when you type the name; not needed for a template from the list.',
};

const variablesFrom: INodeProperties = {
	displayName: 'Variables From',
	name: 'variablesFrom',
	type: 'options',
	options: [
		{
			name: 'Manual',
			value: 'manual',
			description: 'Give the values in order, without reading the template',
		},
		{
			name: 'Template',
			value: 'template',
			description: 'A field for each value that the template needs',
		},
	],
	default: 'template',
	description: 'How to provide the values of the template',
};

const variables: INodeProperties = {
	displayName: 'Variables',
	name: 'templateVariables',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	required: true,
	displayOptions: { show: { variablesFrom: ['template'] } },
	typeOptions: {
		// When one of these changes, n8n empties the fields and asks for those of the template.
		loadOptionsDependsOn: ['template.value', 'templateLanguage'],
		resourceMapper: {
			resourceMapperMethod: 'templateFields',
			// Other modes let required fields be removed, and mark none.
			mode: 'add',
			valuesLabel: 'Variables',
			fieldWords: { singular: 'variable', plural: 'variables' },
			addAllFields: true,
			multiKeyMatch: false,
			supportAutoMap: false,
			refreshStaleSchemaOnOpen: true,
		},
	},
};

/** What a provider takes of a template. */
interface Taken {
	/** Whether it wants to know the language. */
	language: boolean;
	/** The headers and buttons that it can fill. */
	headers: readonly HeaderType[];
	buttons: readonly ButtonType[];
	lacks: readonly TemplateDetail[];
	/** What its list of templates leaves out, as a hint to the user. */
	notice?: string;
}

const noticeParameter = (displayName: string): INodeProperties => ({
	displayName,
	name: 'templateNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { variablesFrom: ['template'] } },
});

/**
 * The parameters of Send Template: which template, where its values come from, and the fields for values
 * given by hand.
 */
export const templateForm = ({ language, headers, buttons, lacks, notice }: Taken): INodeProperties[] => [
	templateParameter,
	...(language ? [languageParameter] : []),
	variablesFrom,
	...(notice === undefined ? [] : [noticeParameter(notice)]),
	variables,
	...headerParameters(headers, lacks, {
		show: { variablesFrom: ['manual'] },
		type: 'The kind of header, if it needs a value',
		text: 'The value of the variable in the header',
	}),
	bodyVariablesParameter,
	buttonParameter(buttons),
];
