import type { TemplateDetail } from '../../../../nodes/shared/messages/template/content.ts';
import { templateFields } from '../../../../nodes/shared/templates/fields.ts';
import type { Template } from '../../../../nodes/shared/templates/template.ts';
import { LOGIN_CODE, ORDER_READY, template, withHeader } from './samples.ts';

const text = (id: string, displayName: string, required = true) => ({
	id,
	displayName,
	required,
	defaultMatch: false,
	canBeUsedToMatch: false,
	display: true,
	type: 'string',
});

/** Id, label and type of each field; those that may stay empty have a question mark. */
const labels = (chosen: Template, lacks?: TemplateDetail[]) =>
	templateFields(chosen, lacks).map(
		({ id, displayName, required, type }) => `${id}${required ? '' : '?'} ${type}: ${displayName}`,
	);

test('a field for each thing that the template leaves open', () => {
	expect(templateFields(ORDER_READY)).toEqual([
		text('header', 'Header image · URL'),
		text('body1', '1 · Hello …, order'),
		text('body2', '2 · order … is ready'),
		text('button0', 'Payload · Yes', false),
		text('button2', 'End of the URL · Track'),
	]);
});

test('one field for the code of an authentication template', () => {
	expect(labels(LOGIN_CODE)).toEqual(['body1 string: Code']);
});

test('none for a template that leaves nothing open', () => {
	expect(labels(template({ header: { type: 'text', text: 'News' } }))).toEqual([]);
});

test.each<[type: string, header: string | undefined, fields: string[]]>([
	['text', 'Order {{1}} is ready', ['header string: Header · Order … is ready']],
	['video', undefined, ['header string: Header video · URL']],
	[
		'document',
		undefined,
		['header string: Header document · URL', 'headerFilename? string: Header file name'],
	],
	[
		'location',
		undefined,
		[
			'headerLatitude number: Header latitude',
			'headerLongitude number: Header longitude',
			'headerName? string: Header place',
			'headerAddress? string: Header address',
		],
	],
])('the fields of a header of the type %s', (type, header, fields) => {
	expect(labels(withHeader(type, header))).toEqual(fields);
});

test('the fields of the buttons, counted among all of them', () => {
	const buttons = [
		{ type: 'phone', text: 'Call' },
		{ type: 'copyCode', text: 'Copy' },
		{ type: 'url', text: 'Shop', url: 'https://www.example.com' },
		{ type: 'url', text: 'Track', url: 'https://www.example.com/{{1}}' },
		{ type: 'flow', text: 'Book' },
	];
	expect(labels(template({ buttons, variables: { header: 0, body: 0, buttons: [1, 3] } }))).toEqual([
		'button1 string: Coupon code · Copy',
		'button3 string: End of the URL · Track',
	]);
});

test('the values of a body are labelled by number', () => {
	const chosen = template({ body: '{{2}} of {{1}}', variables: { header: 0, body: 2, buttons: [] } });
	expect(labels(chosen)).toEqual(['body1 string: 1 · of …', 'body2 string: 2 · … of']);
});

test.each<[lacks: TemplateDetail, chosen: Template, fields: string[]]>([
	['filename', withHeader('document'), ['header string: Header document · URL']],
	[
		'place',
		withHeader('location'),
		['headerLatitude number: Header latitude', 'headerLongitude number: Header longitude'],
	],
	['payload', template({ buttons: [{ type: 'quickReply', text: 'Yes' }] }), []],
])('no field for what the provider does not carry: %s', (lacks, chosen, fields) => {
	expect(labels(chosen, [lacks])).toEqual(fields);
});
