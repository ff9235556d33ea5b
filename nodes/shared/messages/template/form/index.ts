import type { INodeProperties } from 'n8n-workflow';

import type { TemplateDetail } from '../content';
import { bodyParameter, buttonParameter, type ButtonType } from './buttons';
import { headerParameters, type HeaderType } from './header';

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
	// For a typed name or an expression: a value of the list, `name|language`, has its language.
	displayOptions: { show: { template: [{ _cnd: { regex: '^(=[^]*|[^|]+)$' } }] } },
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
	bodyParameter,
	buttonParameter(buttons),
];
