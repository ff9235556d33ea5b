import type { ResourceMapperField } from 'n8n-workflow';

import type { TemplateDetail } from '../messages/template/content';
import { placeholdersIn, wordsAround } from './placeholders';
import { isAuthentication, type Template } from './template';

const field = (
	id: string,
	displayName: string,
	required = true,
	type: 'string' | 'number' = 'string',
): ResourceMapperField => ({
	id,
	displayName,
	required,
	defaultMatch: false,
	canBeUsedToMatch: false,
	display: true,
	type,
});

function headerFields(
	{ header, variables }: Template,
	lacks: readonly TemplateDetail[],
): ResourceMapperField[] {
	if (header === undefined || variables.header === 0) return [];
	switch (header.type) {
		case 'location':
			return [
				field('headerLatitude', 'Header latitude', true, 'number'),
				field('headerLongitude', 'Header longitude', true, 'number'),
				...(lacks.includes('place')
					? []
					: [field('headerName', 'Header place', false), field('headerAddress', 'Header address', false)]),
			];
		case 'text':
			return placeholdersIn(header.text)
				.slice(0, 1)
				.map((placeholder) => field('header', `Header · ${wordsAround(header.text ?? '', placeholder)}`));
		case 'document':
			return [
				field('header', 'Header document · URL'),
				...(lacks.includes('filename') ? [] : [field('headerFilename', 'Header file name', false)]),
			];
		default:
			return [field('header', `Header ${header.type} · URL`)];
	}
}

function bodyFields(template: Template): ResourceMapperField[] {
	if (isAuthentication(template)) return [field('body1', 'Code')];
	const { body = '' } = template;
	return placeholdersIn(body).map((placeholder, index) =>
		field(`body${index + 1}`, `${placeholder.name} · ${wordsAround(body, placeholder)}`),
	);
}

function buttonFields(
	{ buttons = [], variables }: Template,
	lacks: readonly TemplateDetail[],
): ResourceMapperField[] {
	const open = new Set(variables.buttons);
	return buttons.flatMap(({ type, text }, index) => {
		if (open.has(index)) {
			const what = type === 'copyCode' ? 'Coupon code' : 'End of the URL';
			return [field(`button${index}`, `${what} · ${text}`)];
		}
		return type === 'quickReply' && !lacks.includes('payload')
			? [field(`button${index}`, `Payload · ${text}`, false)]
			: [];
	});
}

/**
 * A field for each thing that the template leaves open, labelled with its kind and, after ` · `, from its
 * text.
 * @param lacks what the provider does not carry
 */
export const templateFields = (
	template: Template,
	lacks: readonly TemplateDetail[] = [],
): ResourceMapperField[] => [
	...headerFields(template, lacks),
	...bodyFields(template),
	...buttonFields(template, lacks),
];
