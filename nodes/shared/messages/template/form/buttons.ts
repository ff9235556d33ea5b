import type { INodeProperties } from 'n8n-workflow';

import type { TemplateButton } from '../content';

/** The buttons that a user fills by hand: of an authentication template it is a URL button. */
export type ButtonType = Exclude<TemplateButton['type'], 'code'>;

const showManual = { variablesFrom: ['manual'] };

export const bodyParameter: INodeProperties = {
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
				{ displayName: 'Value', name: 'value', type: 'string', default: '', placeholder: 'e.g. Dana' },
			],
		},
	],
};

const TYPES: Array<{ name: string; value: ButtonType }> = [
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
						options: TYPES.filter(({ value }) => offered.includes(value)),
						default: 'url',
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
