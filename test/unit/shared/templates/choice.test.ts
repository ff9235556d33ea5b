import { requireTemplate, templateFields } from '../../../../nodes/shared/templates/choice.ts';
import { refusal } from '../refusal.ts';
import { LOGIN_CODE, ORDER_READY, template, withHeader } from './samples.ts';
import type { Template, TemplateDetail } from '../../../../nodes/shared/templates/template.ts';

/** Which template of the list is meant, and whether it can be sent. */

const ENGLISH = template();
const HEBREW = template({ language: 'he' });
const LIST = [ORDER_READY, ENGLISH, LOGIN_CODE, HEBREW];

test('by name and language, or by name where it has one language', () => {
	expect(requireTemplate(LIST, { name: 'greeting', language: 'he' })).toBe(HEBREW);
	expect(requireTemplate(LIST, { name: 'greeting', language: 'en' })).toBe(ENGLISH);
	expect(requireTemplate(LIST, { name: 'login_code' })).toBe(LOGIN_CODE);
});

test('of two entries of one name and language, the one that can be sent', () => {
	const paused = template({ status: 'paused' });
	expect(requireTemplate([paused, ENGLISH], { name: 'greeting' })).toBe(ENGLISH);
	expect(requireTemplate([ENGLISH, paused], { name: 'greeting', language: 'en' })).toBe(ENGLISH);
});

test('without a language, the one in which it can be sent', () => {
	const rejected = template({ language: 'he', status: 'rejected' });
	expect(requireTemplate([rejected, ENGLISH], { name: 'greeting' })).toBe(ENGLISH);
	expect(
		refusal(() => requireTemplate([rejected, ENGLISH], { name: 'greeting', language: 'he' })).message,
	).toBe('The template "greeting" cannot be sent: its status is "rejected"');
});

test.each<[name: string, language: string | undefined, message: string, description: string]>([
	[
		'unknown',
		undefined,
		'The account has no template "unknown"',
		'Choose a template from the list in "Template"',
	],
	['unknown', 'en', 'The account has no template "unknown"', 'Choose a template from the list in "Template"'],
	[
		'greeting',
		undefined,
		'The template "greeting" exists in several languages: en, he',
		'Choose it from the list in "Template", or fill in "Template Language"',
	],
	[
		'greeting',
		'en-GB',
		'The template "greeting" exists in en, he, not in "en-GB"',
		'Choose a template from the list in "Template"',
	],
])('%s in the language %s is refused', (name, language, message, description) => {
	expect(refusal(() => requireTemplate(LIST, { name, language }))).toEqual({ message, description });
});

test('many languages are not all named', () => {
	const many = Array.from({ length: 30 }, (_, index) => template({ language: `l${index}` }));
	const { message } = refusal(() => requireTemplate(many, { name: 'greeting' }));
	expect(message).toMatch(/ l0, l1, .*, l18, l19$/);
});

test.each([
	['paused', 'paused'],
	['pending', 'pending'],
	['rejected', 'rejected'],
	['disabled', 'disabled'],
	['deleted', 'deleted'],
	['in_appeal', 'in appeal'],
	['pending_deletion', 'pending deletion'],
])('one that is %s is refused with its status', (status, shown) => {
	expect(refusal(() => requireTemplate([template({ status })], { name: 'greeting' }))).toEqual({
		message: `The template "greeting" cannot be sent: its status is "${shown}"`,
		description: 'Choose an approved one from the list in "Template"',
	});
});

test.each(['approved', 'reinstated', 'flagged', '', 'some_new_word'])(
	'one that is "%s" is sent',
	(status) => {
		expect(requireTemplate([template({ status })], { name: 'greeting' })).toMatchObject({ status });
	},
);

test.each(['gif', 'carousel', 'product'])('a header that nothing can fill is refused: %s', (type) => {
	expect(refusal(() => requireTemplate([withHeader(type)], { name: 'greeting' }))).toEqual({
		message: `The template "greeting" cannot be sent: it begins with a ${type}`,
		description:
			'Choose a template that begins with a text, an image, a video, a document or a location, or has no header',
	});
});

test.each([
	['its body', template({ body: 'Hello {{first_name}}, {{1}}' })],
	['its header', template({ header: { type: 'text', text: 'Hello {{first_name}}' } })],
])('variables with names in %s are refused where a provider lacks them', (_where, named) => {
	expect(requireTemplate([named], { name: 'greeting' })).toBe(named);
	expect(refusal(() => requireTemplate([named], { name: 'greeting' }, ['names']))).toEqual({
		message: 'The template "greeting" cannot be sent: its variables have names, such as {{first_name}}',
		description: 'Choose a template whose variables have numbers, such as {{1}}',
	});
});

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
		'button4? string: Flow token · Book',
		'button4Data? string: Flow data (JSON) · Book',
	]);
});

test('the fields of an offer and of products', () => {
	const buttons = [
		{ type: 'catalog', text: 'View catalog' },
		{ type: 'multiProduct', text: 'View items' },
	];
	const offer = { text: 'Ends soon', expires: true };
	expect(labels(template({ buttons, offer, variables: { header: 0, body: 0, buttons: [0, 1] } }))).toEqual([
		'offerEnds string: Offer ends · Ends soon',
		'button0 string: Product ID of the picture · View catalog',
		'button1 string: Product ID of the picture · View items',
		'button1Sections string: Products (JSON) · View items',
	]);
	expect(labels(template({ offer: { expires: false } }))).toEqual([]);
});

test.each(['order_details', 'payment_request', 'spm'])('a button of the kind %s is refused', (type) => {
	const chosen = template({ buttons: [{ type, text: 'Pay' }] });
	expect(refusal(() => requireTemplate([chosen], { name: 'greeting' })).message).toBe(
		'The template "greeting" cannot be sent: its button "Pay" needs an order or a product',
	);
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
