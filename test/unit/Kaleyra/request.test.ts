import type { IDataObject } from 'n8n-workflow';

import { refusal } from '../shared/refusal.ts';
import { requestFor, TEXT } from './requests.ts';

/** Kaleyra contract §2, §3.1 and §3.2. The expected bodies are written by hand from the tables. */

const message = (more: object = {}) => ({
	messaging_product: 'whatsapp',
	recipient_type: 'individual',
	to: '+12025550123',
	type: 'text',
	text: { preview_url: false, body: 'Your order is ready' },
	...more,
});

test('§2: POST /v2/{sid}/whatsapp/{phone_number}/messages, with the business number and its plus sign as it is', () => {
	expect(requestFor('sendText', TEXT).url).toBe(
		'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
	);
});

test('§1: the SID is a path segment, whatever stands in the credential', () => {
	expect(requestFor('sendText', TEXT, {}, ' HXAP_1710/../x?y ').url).toBe(
		'https://api.in.kaleyra.io/v2/HXAP_1710%2F..%2Fx%3Fy/whatsapp/+12025550100/messages',
	);
});

test('§3.2: the sample of a text', () => {
	expect(requestFor('sendText', TEXT, { ref: 'order-1001', waSource: 'api' }).body).toEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550123',
			type: 'text',
			text: { preview_url: false, body: 'Your order is ready' },
		},
		extra_info: { ref: 'order-1001', wa_source: 'api' },
	});
});

const rows: Array<[row: string, options: IDataObject, body: object]> = [
	['extra_info is left out when nothing is in it', {}, { messaging_object: message() }],
	['extra_info.ref', { ref: 'a' }, { messaging_object: message(), extra_info: { ref: 'a' } }],
	['extra_info.ref1', { ref1: 'b' }, { messaging_object: message(), extra_info: { ref1: 'b' } }],
	['extra_info.ref2', { ref2: 'c' }, { messaging_object: message(), extra_info: { ref2: 'c' } }],
	[
		'a reference of 255 characters',
		{ ref: 'r'.repeat(255) },
		{ messaging_object: message(), extra_info: { ref: 'r'.repeat(255) } },
	],
	[
		'text.preview_url is a real boolean',
		{ previewUrl: true },
		{ messaging_object: message({ text: { preview_url: true, body: 'Your order is ready' } }) },
	],
	[
		'a reply has context.message_id',
		{ replyToMessageId: 'wamid.EXAMPLE' },
		{ messaging_object: message({ context: { message_id: 'wamid.EXAMPLE' } }) },
	],
];

test.each(rows)('§3.1, §3.2: %s', (_row, options, body) => {
	expect(requestFor('sendText', TEXT, options).body).toEqual(body);
});

test.each([
	'api',
	'clevertap',
	'zoho',
	'webengage',
	'shopify',
	'leadsquared',
	'responsys',
	'braze',
	'hubspot',
	'salesforce',
	'zapier',
	'eloqua',
	'moengage',
])('§3.1: extra_info.wa_source may be %s', (waSource) => {
	expect(requestFor('sendText', TEXT, { waSource }).body).toEqual({
		messaging_object: message(),
		extra_info: { wa_source: waSource },
	});
});

const TOO_LONG = 'r'.repeat(256);
test.each<[options: IDataObject, message: string]>([
	[{ ref: TOO_LONG }, 'Reference is longer than 255 characters: Kaleyra would truncate it'],
	[{ ref1: TOO_LONG }, 'Reference 1 is longer than 255 characters: Kaleyra would truncate it'],
	[{ ref2: TOO_LONG }, 'Reference 2 is longer than 255 characters: Kaleyra would truncate it'],
	[
		{ waSource: 'n8n' },
		'Source is not one of api, braze, clevertap, eloqua, hubspot, leadsquared, moengage, responsys, salesforce, shopify, webengage, zapier, zoho',
	],
])('an option that Kaleyra would change or refuse is refused: %j', (options, refused) => {
	expect(refusal(() => requestFor('sendText', TEXT, options))).toEqual({
		message: refused,
		description: 'Correct it under "Options"',
	});
});
