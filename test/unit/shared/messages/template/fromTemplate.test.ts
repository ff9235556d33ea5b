import { LOGIN_CODE, ORDER_READY, ORDER_VALUES, template, withHeader } from '../../templates/samples.ts';
import { readMapped } from './items.ts';

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

test('a number counts as text, and values of fields that the template does not have are ignored', async () => {
	const values = { ...ORDER_VALUES, body2: 1001, body3: 'x', button1: '\n', headerLatitude: 'x', other: {} };
	expect(await readMapped(ORDER_READY, values)).toMatchObject({ body: ['Dana', '1001'] });
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

test.each<[mapped: unknown]>([[null], [undefined], ['x'], [{ value: null }], [{ value: ['x'] }]])(
	'no values at all: %j',
	async (mapped) => {
		const values = typeof mapped === 'object' && mapped !== null && 'value' in mapped ? mapped.value : mapped;
		expect(await readMapped(template(), Object(values))).toMatchObject({ body: [] });
	},
);
