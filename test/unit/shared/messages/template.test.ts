import { UserError } from 'n8n-workflow';

import type { Template } from '../../../../nodes/shared/templates/template.ts';
import type { MessageItem } from '../../../../nodes/shared/item.ts';
import { rejection } from '../refusal.ts';
import { LOGIN_CODE, ORDER_READY, ORDER_VALUES, template, withHeader } from '../templates/samples.ts';
import {
	bodyVariables,
	buttonVariables,
	filesOf,
	item,
	read,
	readManual,
	readMapped,
} from './templateItems.ts';
import { sendTemplate } from '../../../../nodes/shared/messages/template.ts';
import type { Parameters, Value } from '../nodeContext.ts';
import { sendMessages } from '../../../../nodes/shared/send/send.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { listOf } from '../templates/listRun.ts';
import { answering, receipt } from '../textMessages.ts';
import { answer, fakeRun } from '../send/fakeRun.ts';

/**
 * Values for the fields of a template that WhatsApp does not take: the error names the field by its label.
 */

const FILL_IN = 'Fill it in: WhatsApp refuses an empty value';

test.each<[missing: string, message: string]>([
	['header', '"Header image · URL" is empty'],
	['body1', '"1 · Hello …, order" is empty'],
	['body2', '"2 · order … is ready" is empty'],
	['button2', '"End of the URL · Track" is empty'],
])('a missing value is named by its label: %s', async (missing, message) => {
	expect(await rejection(readMapped(ORDER_READY, { ...ORDER_VALUES, [missing]: null }))).toEqual({
		message,
		description: FILL_IN,
	});
});

const coupons = template({
	buttons: [{ type: 'copyCode', text: 'Copy' }],
	variables: { header: 0, body: 0, buttons: [0] },
});

test.each<[what: string, chosen: Template, values: object, message: string]>([
	[
		'a line break',
		ORDER_READY,
		{ ...ORDER_VALUES, body2: '10\n01' },
		'"2 · order … is ready" has a line break, a tab or more than four spaces in a row',
	],
	[
		'no web address',
		ORDER_READY,
		{ ...ORDER_VALUES, header: 'box.jpg' },
		'"Header image · URL" "box.jpg" is not a web address',
	],
	[
		'a long payload',
		ORDER_READY,
		{ ...ORDER_VALUES, button0: '😀'.repeat(129) },
		'"Payload · Yes" has 129 characters, but WhatsApp allows at most 128',
	],
	[
		'a long coupon code',
		coupons,
		{ button0: 'A'.repeat(16) },
		'"Coupon code · Copy" has 16 characters, but WhatsApp allows at most 15',
	],
	[
		'a latitude out of range',
		withHeader('location'),
		{ headerLatitude: 91, headerLongitude: 0 },
		'"Header latitude" is not a number from -90 to 90',
	],
	['no code', LOGIN_CODE, {}, '"Code" is empty'],
])('refused, and named by its label: %s', async (_what, chosen, values, message) => {
	expect((await rejection(readMapped(chosen, values))).message).toBe(message);
});

test('a quick reply that has neither a value nor a text is refused', async () => {
	const blank = template({ buttons: [{ type: 'quickReply', text: '' }] });
	expect((await rejection(readMapped(blank, {}))).message).toBe('"Payload · " is empty');
});

/** Send Template with values for the fields of a template from the list. */

test('each value goes where the template leaves something open', async () => {
	expect(await readMapped(ORDER_READY, { ...ORDER_VALUES, button0: 'pickup-yes' })).toEqual({
		name: 'order_ready',
		language: 'en',
		header: { type: 'image', url: 'https://www.example.com/box.jpg' },
		body: ['Dana', '1001'],
		text: 'Hello Dana, order 1001 is ready.',
		buttons: [
			{ type: 'quickReply', index: 0, position: 0, value: 'pickup-yes' },
			// The phone number between them takes no value.
			{ type: 'url', index: 2, position: 1, value: 'track/1001' },
		],
	});
});

test.each<[value: unknown]>([[undefined], [null], [''], [' ']])(
	'a quick reply without a value sends back its text: %j',
	async (value) => {
		const { buttons } = await readMapped(ORDER_READY, { ...ORDER_VALUES, button0: value });
		expect(buttons[0]).toEqual({ type: 'quickReply', index: 0, position: 0, value: 'Yes' });
	},
);

test('a number counts as text, and a blank field that the template does not have is nothing', async () => {
	const values = { ...ORDER_VALUES, body2: 1001, body3: '', button1: '\n', headerLatitude: null };
	expect(await readMapped(ORDER_READY, values)).toMatchObject({ body: ['Dana', '1001'] });
});

test('what was filled in for a template that has changed since is not dropped', async () => {
	const shrunk = template({ body: 'Hello {{1}}', variables: { header: 0, body: 1, buttons: [] } });
	const schema = [{ id: 'header', displayName: 'Header image · URL' }];
	const refused = (value: object) =>
		rejection(read(item({ template: 'greeting|en', templateVariables: { value, schema } }, [shrunk])));
	for (const [field, label] of [
		['header', 'Header image · URL'],
		['body2', 'body2'],
		['button0', 'button0'],
	]) {
		expect(await refused({ body1: 'Dana', [String(field)]: 'x' })).toEqual({
			message: `"${label}" is filled in, but the template "greeting" has no place for it`,
			description:
				'The template has probably changed. Choose it again in "Template", so that its fields are read anew, and fill them in',
		});
	}
});

test('values are numbered as the template numbers its variables, not in the order in which they stand', async () => {
	const swapped = template({
		body: 'Order {{2}} of {{ 1 }}, {{10}}: {{2}}',
		variables: { header: 0, body: 3, buttons: [] },
	});
	expect(await readMapped(swapped, { body1: 'Dana', body2: '1001', body3: 'today' })).toMatchObject({
		body: ['Dana', '1001', 'today'],
		text: 'Order 1001 of Dana, today: 1001',
	});
});

test('a value that looks like a pattern or a placeholder stays as it is', async () => {
	const two = template({ body: '{{1}} {{2}}', variables: { header: 0, body: 2, buttons: [] } });
	expect((await readMapped(two, { body1: '{{2}}', body2: '$1 $& $$' })).text).toBe('{{2}} $1 $& $$');
});

test('the code of an authentication template goes into its body and its button', async () => {
	expect(await readMapped(LOGIN_CODE, { body1: 123456 })).toEqual({
		name: 'login_code',
		language: 'en',
		body: ['123456'],
		buttons: [{ type: 'code', index: 0, position: 0, value: '123456' }],
	});
});

test.each<[type: string, text: string | undefined, values: object, header: object]>([
	['text', 'Order {{1}}', { header: '1001' }, { type: 'text', text: '1001' }],
	[
		'video',
		undefined,
		{ header: 'https://www.example.com/a.mp4' },
		{ type: 'video', url: 'https://www.example.com/a.mp4' },
	],
	[
		'document',
		undefined,
		{ header: 'https://www.example.com/a.pdf' },
		{ type: 'document', url: 'https://www.example.com/a.pdf', filename: 'a.pdf' },
	],
	[
		'document',
		undefined,
		{ header: 'https://www.example.com/a.pdf', headerFilename: 'Invoice.pdf' },
		{ type: 'document', url: 'https://www.example.com/a.pdf', filename: 'Invoice.pdf' },
	],
	[
		'location',
		undefined,
		{ headerLatitude: 1, headerLongitude: '2.5', headerName: 'Shop', headerAddress: '1 Example Street' },
		{ type: 'location', latitude: 1, longitude: 2.5, name: 'Shop', address: '1 Example Street' },
	],
])('a header of the type %s', async (type, text, values, header) => {
	expect((await readMapped(withHeader(type, text), values)).header).toEqual(header);
});

test('a fixed header text needs no value', async () => {
	expect(await readMapped(template({ header: { type: 'text', text: 'News' } }), {})).not.toHaveProperty(
		'header',
	);
});

test.each<[mapped: unknown]>([[null], [undefined], [{ value: null }]])(
	'no values at all: %j',
	async (mapped) => {
		const values = typeof mapped === 'object' && mapped !== null && 'value' in mapped ? mapped.value : mapped;
		expect(await readMapped(template(), Object(values))).toMatchObject({ body: [] });
	},
);

test.each<[parameters: Parameters, message: string]>([
	[
		{ bodyVariables: { variable: [{ value: 'x' }, { text: 'y' }] } },
		'Body Variables: variable 2 has no "text"',
	],
	[{ bodyVariables: { variables: [{ value: 'x' }] } }, 'Body Variables has no "variables"'],
	[
		{ buttonVariables: { button: [{ index: 0, payload: 'x' }] } },
		'Button Variables: button 1 has no "payload"',
	],
])('a misspelt field of a row is not left out silently: %j', async (parameters, message) => {
	expect((await rejection(readManual(parameters))).message).toBe(message);
});

/** What expressions may put into the lists of values. */

test.each<[what: string, given: Value]>([
	['text', 'Dana'],
	['a list', ['Dana']],
	['a row that is text', { variable: ['Dana'] }],
	['rows that are no list', { variable: { value: 'Dana' } }],
	['true', true],
])('Body Variables that hold %s are refused', async (_what, given) => {
	expect(await rejection(readManual({ bodyVariables: given }))).toEqual({
		message: 'Body Variables has an unexpected structure',
		description: 'Add the values under "Body Variables" one by one, each with an expression of its own',
	});
});

test('the same for Button Variables', async () => {
	expect((await rejection(readManual({ buttonVariables: 'Dana' }))).message).toBe(
		'Button Variables has an unexpected structure',
	);
});

test.each<[given: unknown]>([[-1], [10], [1.5], ['first'], [''], [' '], [null], [true], [{ toString: [] }]])(
	'the index %j is refused',
	async (index) => {
		const buttons = buttonVariables(['url', 0, 'x'], ['url', index, 'x']);
		expect(await rejection(readManual({ buttonVariables: buttons }))).toEqual({
			message: 'Button Variables: the index in row 2 is not a whole number from 0 to 9',
			description: 'Fill in "Index": the position among all buttons of the template, 0 for the first one',
		});
	},
);

test.each(['QUICK_REPLY', 'code', null, {}])('the type %j is refused', async (type) => {
	expect(await rejection(readManual({ buttonVariables: buttonVariables([type, 2, 'x']) }))).toEqual({
		message: 'Button Variables: the type of button 2 is unknown',
		description: 'Choose a "Type"',
	});
});

test('two buttons of one index are refused', async () => {
	const buttons = buttonVariables(['url', 1, 'x'], ['quickReply', 0, 'y'], ['copyCode', '1', 'z']);
	expect(await rejection(readManual({ buttonVariables: buttons }))).toEqual({
		message: 'Button Variables has button 1 twice',
		description:
			'Give each button an "Index" of its own: its position among all buttons of the template, 0 for the first one',
	});
});

const many = (type: string, count: number) =>
	Array.from({ length: count }, (_, index): [string, number, string] => [type, index, 'x']);

test.each([
	['three URLs', many('url', 3)],
	['two coupon codes', many('copyCode', 2)],
])('%s are refused', async (_what, buttons) => {
	expect(await rejection(readManual({ buttonVariables: buttonVariables(...buttons) }))).toEqual({
		message: 'No WhatsApp template has that many buttons with values',
		description: 'Give values to at most two URL buttons and one coupon code, and to ten buttons in all',
	});
});

test('ten quick replies, or two URLs and a coupon code, are taken', async () => {
	const quick = await readManual({ buttonVariables: buttonVariables(...many('quickReply', 10)) });
	expect(quick.buttons).toHaveLength(10);
	const mixed = buttonVariables(...many('url', 2), ['copyCode', 2, 'x']);
	expect((await readManual({ buttonVariables: mixed })).buttons).toHaveLength(3);
});

test.each<[what: string, parameters: Parameters, message: string, description: string]>([
	[
		'a body value',
		{ bodyVariables: bodyVariables('Dana', ' ') },
		'Body Variables: value 2 is empty',
		FILL_IN,
	],
	['a header text', { headerType: 'text' }, 'Header Text is empty', FILL_IN],
	['a header URL', { headerType: 'image', headerUrl: '' }, 'Header URL is empty', FILL_IN],
	['a latitude', { headerType: 'location', headerLongitude: 1 }, 'Header Latitude is empty', FILL_IN],
	[
		'a button',
		{ buttonVariables: buttonVariables(['url', 3, '']) },
		'Button Variables: the value of button 3 is empty',
		FILL_IN,
	],
	[
		'a long coupon code',
		{ buttonVariables: buttonVariables(['copyCode', 0, 'A'.repeat(16)]) },
		'Button Variables: the value of button 0 has 16 characters, but WhatsApp allows at most 15',
		'Shorten it',
	],
	[
		'a long payload',
		{ buttonVariables: buttonVariables(['quickReply', 1, 'A'.repeat(129)]) },
		'Button Variables: the value of button 1 has 129 characters, but WhatsApp allows at most 128',
		'Shorten it',
	],
	[
		'a long end of a URL',
		{ buttonVariables: buttonVariables(['url', 0, 'A'.repeat(2001)]) },
		'Button Variables: the value of button 0 has 2001 characters, but WhatsApp allows at most 2000',
		'Shorten it',
	],
	[
		'a long body value',
		{ bodyVariables: bodyVariables('A'.repeat(1025)) },
		'Body Variables: value 1 has 1025 characters, but WhatsApp allows at most 1024',
		'Shorten it',
	],
	[
		'a long header text',
		{ headerType: 'text', headerText: 'A'.repeat(61) },
		'Header Text has 61 characters, but WhatsApp allows at most 60',
		'Shorten it',
	],
	[
		'a long file name',
		{ headerType: 'document', headerUrl: 'https://www.example.com', headerFilename: 'A'.repeat(241) },
		'Header File Name has 241 characters, but WhatsApp allows at most 240',
		'Shorten it',
	],
	[
		'a long place',
		{ headerType: 'location', headerLatitude: 0, headerLongitude: 0, headerName: 'A'.repeat(1001) },
		'Header Place has 1001 characters, but WhatsApp allows at most 1000',
		'Shorten it',
	],
	[
		'a longitude out of range',
		{ headerType: 'location', headerLatitude: 0, headerLongitude: 180.1 },
		'Header Longitude is not a number from -180 to 180',
		'Write it in degrees with a decimal point, for example 38.8977',
	],
	[
		'a header type that is none',
		{ headerType: 'IMAGE' },
		'The header type is unknown',
		'Choose a "Header Type"',
	],
])('refused: %s', async (_what, parameters, message, description) => {
	expect(await rejection(readManual(parameters))).toEqual({ message, description });
});

/** Send Template with values given by hand. */

const BARE = { name: 'order_ready', language: 'en', body: [], buttons: [] };

test('a template that leaves nothing open', async () => {
	expect(await readManual({})).toEqual(BARE);
	expect(await readManual({ bodyVariables: {}, buttonVariables: {}, headerType: 'none' })).toEqual(BARE);
	expect(await readManual({ bodyVariables: null, buttonVariables: { button: null } })).toEqual(BARE);
	expect(await readManual({ bodyVariables: '' })).toEqual(BARE);
});

test('values of the body in order, numbers as text', async () => {
	expect(await readManual({ bodyVariables: bodyVariables('Dana', 1001, ' 0 ') })).toEqual({
		...BARE,
		body: ['Dana', '1001', '0'],
	});
});

test('buttons in the order of their index, whatever the order in the form', async () => {
	const buttons = buttonVariables(
		['url', '2', 'track/1001'],
		['quickReply', 0, 'yes'],
		['copyCode', 1, 'SAVE10'],
	);
	expect((await readManual({ buttonVariables: buttons })).buttons).toEqual([
		{ type: 'quickReply', index: 0, position: 0, value: 'yes' },
		{ type: 'copyCode', index: 1, position: 1, value: 'SAVE10' },
		{ type: 'url', index: 2, position: 2, value: 'track/1001' },
	]);
});

test('a button is a URL button, the first one, unless the form says otherwise', async () => {
	expect((await readManual({ buttonVariables: { button: [{ value: 'x' }] } })).buttons).toEqual([
		{ type: 'url', index: 0, position: 0, value: 'x' },
	]);
});

test.each<[what: string, header: Parameters, read: object]>([
	['text', { headerType: 'text', headerText: 'Order 1001' }, { type: 'text', text: 'Order 1001' }],
	[
		'image',
		{ headerType: 'image', headerUrl: 'https://www.example.com/box.jpg' },
		{ type: 'image', url: 'https://www.example.com/box.jpg' },
	],
	[
		'video',
		{ headerType: 'video', headerUrl: 'https://www.example.com/box.mp4' },
		{ type: 'video', url: 'https://www.example.com/box.mp4' },
	],
	[
		'document with a name',
		{ headerType: 'document', headerUrl: 'https://www.example.com/1.pdf', headerFilename: ' Invoice.pdf ' },
		{ type: 'document', url: 'https://www.example.com/1.pdf', filename: 'Invoice.pdf' },
	],
	[
		'location',
		{ headerType: 'location', headerLatitude: 38.8977, headerLongitude: '-77.0365' },
		{ type: 'location', latitude: 38.8977, longitude: -77.0365 },
	],
	[
		'location with name and address',
		{
			headerType: 'location',
			headerLatitude: 0,
			headerLongitude: 180,
			headerName: 'Example Ltd',
			headerAddress: '1 Example Street',
		},
		{ type: 'location', latitude: 0, longitude: 180, name: 'Example Ltd', address: '1 Example Street' },
	],
])('a header: %s', async (_what, header, read) => {
	expect(await readManual(header)).toEqual({ ...BARE, header: read });
});

test.each([
	['https://www.example.com/files/invoice-1001.pdf?x=/y.pdf#z/a.pdf', 'invoice-1001.pdf'],
	['https://www.example.com/Rechnung%20M%C3%A4rz.pdf', 'Rechnung März.pdf'],
	['https://www.example.com/o/folder%2Finvoice.pdf?alt=media', 'invoice.pdf'],
	['https://www.example.com/100%.pdf', '100%.pdf'],
	['https://www.example.com/a%0A%00b.pdf', 'a b.pdf'],
	[`https://www.example.com/${'a'.repeat(240)}`, 'a'.repeat(240)],
	[`https://www.example.com/${'a'.repeat(241)}`, undefined],
	['https://www.example.com/', undefined],
	['https://www.example.com/files/', undefined],
	['https://www.example.com/%20', undefined],
])('without a file name the last part of the URL counts: %s', async (headerUrl, filename) => {
	const { header } = await readManual({ headerType: 'document', headerUrl, headerFilename: ' ' });
	expect(header).toEqual({ type: 'document', url: expect.any(String), filename });
});

/** Send Template: which template, and whether its list is asked for. */

const GERMAN = template({ language: 'de', body: 'Hallo' });
const MANUALLY = 'To send a template without the list, type its name and set "Variables From" to Manual';

const readByHand = async (chosen: Value, templateLanguage: Value = '') =>
	await read(item({ template: chosen, templateLanguage, variablesFrom: 'manual' }));

test.each<[what: string, chosen: Value, typedLanguage: Value, expected: object]>([
	['from the list', { mode: 'list', value: 'hi|en_GB' }, '', { name: 'hi', language: 'en_GB' }],
	['from the list, whose language counts', { value: 'hi|en' }, 'de', { name: 'hi', language: 'en' }],
	['by name with its language', { mode: 'name', value: ' hi ' }, ' de ', { name: 'hi', language: 'de' }],
	['by name and language in one', { mode: 'name', value: 'hi | de' }, '', { name: 'hi', language: 'de' }],
	['of a list without languages', { mode: 'list', value: 'hi|' }, '', { name: 'hi' }],
	['by an expression for the whole', 'hi|en', '', { name: 'hi', language: 'en' }],
	['whose name is a number', { mode: 'name', value: 1001 }, '', { name: '1001' }],
])('a template %s', async (_what, chosen, typedLanguage, expected) => {
	expect(await readByHand(chosen, typedLanguage)).toEqual({
		...expected,
		header: undefined,
		body: [],
		buttons: [],
	});
});

test.each<[chosen: Value]>([
	[''],
	[' '],
	['|en'],
	[{ mode: 'list', value: '' }],
	[{ value: null }],
	[true],
	[{}],
])('no template is refused: %j', async (chosen) => {
	expect(await rejection(readByHand(chosen))).toEqual({
		message: 'There is no template to send',
		description: 'Choose a template in "Template", or type its name',
	});
});

test('a name of more than 512 characters is no name', async () => {
	expect((await readByHand('a'.repeat(512))).name).toHaveLength(512);
	expect((await rejection(readByHand('a'.repeat(513)))).message).toBe(
		'"Template" does not contain the name of a template',
	);
});

test('with values for its fields, the language is that of the list', async () => {
	const parameters = {
		template: { mode: 'name', value: 'order_ready' },
		templateVariables: { value: ORDER_VALUES },
	};
	expect(await read(item(parameters, [GERMAN, ORDER_READY]))).toMatchObject({
		name: 'order_ready',
		language: 'en',
		body: ['Dana', '1001'],
	});
});

test('a template that the list does not have is refused, with the way around the list', async () => {
	expect(await rejection(read(item({ template: 'hi|en' }, [GERMAN])))).toEqual({
		message: 'The account has no template "hi"',
		description: `Choose a template from the list in "Template". ${MANUALLY}`,
	});
});

test('where the list cannot be read, the error says why and names the way around it', async () => {
	const failing = (error: Error) => ({
		...item({ template: 'hi|en' }),
		templates: async () => await Promise.reject(error),
	});
	const refused = new UserError('Testel said no (403)', { description: 'Ask for the right' });
	expect(await rejection(read(failing(refused)))).toEqual({
		message: 'Testel said no (403)',
		description: `Ask for the right. ${MANUALLY}`,
	});
	const defect = new TypeError('a defect');
	await expect(read(failing(defect))).rejects.toBe(defect);
});

/** Templates go through the one sending loop. */

const order = (to: string, more: object = {}) => ({
	operation: 'sendTemplate',
	to,
	template: { mode: 'list', value: 'order_ready|en' },
	templateVariables: { value: ORDER_VALUES },
	...more,
});

const reply = (options: { url: string; body?: unknown }) =>
	options.url.includes('/templates/') ? listOf(ORDER_READY, LOGIN_CODE) : answering()(options);

test('the list is read once, then each recipient of each item gets the template', async () => {
	const { context, requests } = fakeRun({ parameters: [order('1, 2'), order('3')], reply });
	expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0), receipt('2', 0), receipt('3', 1)]);
	expect(requests.map(({ method, url }) => [method, url])).toEqual([
		['GET', 'https://api.example.com/templates/from 12025550100'],
		...Array.from({ length: 3 }, () => ['POST', 'https://api.example.com/send']),
	]);
});

test('one value missing in one item, and nothing is sent', async () => {
	const missing = order('2', { templateVariables: { value: { ...ORDER_VALUES, body2: null } } });
	const { context, requests } = fakeRun({ parameters: [order('1'), missing], reply });
	await expect(sendMessages(context, PROVIDER)).rejects.toMatchObject({
		message: '"2 · order … is ready" is empty',
		description:
			'Fill it in: WhatsApp refuses an empty value. Nothing was sent, because item 1 cannot be sent: to send the others, set "On Error" under "Settings" to Continue',
		context: { itemIndex: 1 },
	});
	expect(requests).toHaveLength(1);
});

test('values given by hand need no list', async () => {
	const parameters = order('1', { variablesFrom: 'manual' });
	const { context, requests } = fakeRun({ parameters, reply });
	expect(await sendMessages(context, PROVIDER)).toEqual([receipt('1', 0)]);
	expect(requests).toHaveLength(1);
});

test('with Continue On Fail a list that cannot be read fails the items that need it', async () => {
	const { context, requests } = fakeRun({
		parameters: [order('1'), order('2', { variablesFrom: 'manual' }), order('3')],
		node: { onError: 'continueRegularOutput' },
		reply: (options) => (options.url.includes('/templates/') ? answer(403, {}) : answering()(options)),
	});
	const failed = (to: string, item: number) => ({
		json: {
			to: `+${to}`,
			status: 'failed',
			error: {
				message: 'Testel said no (403)',
				description: `Do better and read the body. To send a template without the list, type its name and set "Variables From" to Manual. Item ${item} was not sent`,
				mayHaveBeenSent: false,
			},
		},
		pairedItem: { item },
	});
	expect(await sendMessages(context, PROVIDER)).toEqual([failed('1', 0), receipt('2', 1), failed('3', 2)]);
	expect(requests).toHaveLength(2);
});

const products = template({
	offer: { text: 'Ends soon', expires: true },
	buttons: [
		{ type: 'flow', text: 'Book' },
		{ type: 'multiProduct', text: 'View items' },
	],
	variables: { header: 0, body: 0, buttons: [1] },
});
const PRODUCTS = {
	offerEnds: '2026-12-24T18:00:00Z',
	button1: 'sku-1',
	button1Sections: '[{"title":"Shoes","products":["sku-1"]}]',
};

test.each<[wrong: object, message: string]>([
	[{ offerEnds: '' }, '"Offer ends · Ends soon" is empty'],
	[{ offerEnds: '2026-12-24T18:00:00' }, '"Offer ends · Ends soon" is not a time with its time zone'],
	[{ offerEnds: 'tomorrow' }, '"Offer ends · Ends soon" is not a time with its time zone'],
	[{ button0Data: 'name' }, '"Flow data (JSON) · Book" is not JSON of the expected form'],
	[{ button0Data: '[1]' }, '"Flow data (JSON) · Book" is not JSON of the expected form'],
	[{ button1: ' ' }, '"Product ID of the picture · View items" is empty'],
	[{ button1Sections: null }, '"Products (JSON) · View items" is empty'],
	[{ button1Sections: '[]' }, '"Products (JSON) · View items" is not JSON of the expected form'],
	[{ button1Sections: '[{"title":"x"}]' }, '"Products (JSON) · View items" is not JSON of the expected form'],
])('what fills an offer, a Flow or products is named when it does not fit: %j', async (wrong, message) => {
	expect((await rejection(readMapped(products, { ...PRODUCTS, ...wrong }))).message).toBe(message);
});

test('line breaks in values are refused, or replaced by a space where the option says so', async () => {
	const order = {
		body1: 'Dana\r\n  Example',
		body2: '1001     \t2',
		header: ORDER_VALUES.header,
		button2: '1',
	};
	const given = {
		...item({ template: 'order_ready|en', templateVariables: { value: order } }, [ORDER_READY]),
	};
	const refused = await rejection(Promise.resolve(sendTemplate.read(given, {})));
	expect(refused.message).toContain('has a line break, a tab or more than four spaces in a row');
	expect(await sendTemplate.read(given, { lineBreaks: 'replace' })).toMatchObject({
		body: ['Dana Example', '1001 2'],
	});
});

const PDF = { name: 'invoice.pdf', mimeType: 'application/pdf', bytes: 10 };
const withFile = (parameters: Parameters, templates?: Template[]) => ({
	...item({ template: 'order_ready', templateLanguage: 'en', ...parameters }, templates),
	files: filesOf({ data: PDF, box: { name: 'box.jpg', mimeType: 'image/jpeg', bytes: 10 } }),
});
const HELD = { headerBinaryProperty: 'data', linkHours: 2 };
const readHeld = async (given: MessageItem) => await sendTemplate.read(given, HELD);

test('a header from a binary field, with its name or another', async () => {
	const document = { variablesFrom: 'manual', headerType: 'document', headerUrl: '' };
	expect((await sendTemplate.read(withFile(document), HELD)).header).toEqual({
		type: 'document',
		url: 'https://n8n.example.com/signed?token=invoice.pdf-2',
		filename: 'invoice.pdf',
	});
	const named = withFile({ ...document, headerFilename: 'Your invoice.pdf' });
	expect((await sendTemplate.read(named, HELD)).header).toMatchObject({ filename: 'Your invoice.pdf' });
});

test('a header from a binary field, where the template says what it holds', async () => {
	const picture = withFile({ template: 'order_ready|en', templateVariables: { value: ORDER_VALUES } }, [
		ORDER_READY,
	]);
	expect((await sendTemplate.read(picture, { headerBinaryProperty: 'box', linkHours: 2 })).header).toEqual({
		type: 'image',
		url: 'https://n8n.example.com/signed?token=box.jpg-2',
	});
});

test('a header from a binary field that does not fit the header', async () => {
	const image = withFile({ variablesFrom: 'manual', headerType: 'image' });
	expect((await rejection(readHeld(image))).message).toBe(
		'The file "invoice.pdf" (application/pdf) cannot be sent as the type Image through Testel',
	);
});

test.each(['none', 'text', 'location'])('a header %s takes no file', async (headerType) => {
	const given = withFile({ variablesFrom: 'manual', headerType });
	expect(await rejection(readHeld(given))).toEqual({
		message: '"Header From Binary Field" is filled in, but the header holds no file',
		description: 'Remove it under "Options", or choose an image, a video or a document as header',
	});
});

test('an authentication template takes no file', async () => {
	const code = withFile({ template: 'login_code|en', templateVariables: { value: { body1: '1234' } } }, [
		LOGIN_CODE,
	]);
	expect((await rejection(readHeld(code))).message).toContain('the header holds no file');
});

test('a web address that is of another type than the header', async () => {
	const wrong = readManual({ headerType: 'image', headerUrl: 'https://www.example.com/1.pdf' });
	expect((await rejection(wrong)).message).toBe('Header URL ends with .pdf: that is a Document, not image');
});
