import type { Template } from '../../../../../nodes/shared/templates/template.ts';
import { rejection } from '../../refusal.ts';
import { LOGIN_CODE, ORDER_READY, ORDER_VALUES, template, withHeader } from '../../templates/samples.ts';
import { readMapped } from './items.ts';

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
