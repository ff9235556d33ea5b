import type { IDataObject } from 'n8n-workflow';

import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { listFrom } from '../providers/template/list.ts';
import { rejection } from '../shared/refusal.ts';

/** Kaleyra contract §28: a list of several pages, as Meta's are. */

const CREDENTIAL = { pod: 'in', sid: 'HXAP16XXXXXX97IN', apiKey: 'key-0001', wabaId: '300000000000001' };

/** Meta's page of one template. */
const page = (name: string, paging: object) => ({
	data: { data: [{ name, language: 'en', status: 'APPROVED' }], paging },
});

test("Meta's pages are followed to the last one", async () => {
	const next = 'https://graph.example.com/next';
	const first = page('first', { cursors: { before: 'A', after: 'B&C' }, next });
	const second = page('second', { cursors: { after: 'D' }, next });
	// The last one also has a cursor.
	const last = page('last', { cursors: { after: 'E' } });
	const { templates, asked } = await listFrom(kaleyra, CREDENTIAL, first, {
		more: [second, last],
	});
	expect(templates.map(({ name }) => name)).toEqual(['first', 'second', 'last']);
	expect(asked.map(({ url }) => url.split('message_templates')[1])).toEqual(['', '?after=B%26C', '?after=D']);
});

test('where Kaleyra gives the first page whatever is asked for, its templates are listed once', async () => {
	const again = page('again', { cursors: { after: 'A' }, next: 'https://graph.example.com/next' });
	const { templates, asked } = await listFrom(kaleyra, CREDENTIAL, again);
	expect(templates.map(({ name }) => name)).toEqual(['again']);
	expect(asked).toHaveLength(2);
});

test('a later page that cannot be read is told: without it, templates would seem not to exist', async () => {
	const first = page('first', { cursors: { after: 'A' }, next: 'https://graph.example.com/next' });
	const list = listFrom(kaleyra, CREDENTIAL, first, { more: ['<html>'] });
	expect((await rejection(list)).message).toBe('Kaleyra returned a list of templates that cannot be read');
});

test('all pages together have no more bytes than one list may have', async () => {
	let pages = 0;
	const endless = {
		toJSON: () => ({
			...page('x'.repeat(10 * 1_048_576), {
				cursors: { after: String(++pages) },
				next: 'https://graph.example.com/next',
			}),
		}),
	};
	const list = listFrom(kaleyra, CREDENTIAL, endless);
	expect((await rejection(list)).message).toBe('Kaleyra returned a list of templates that cannot be read');
	expect(pages).toBe(4);
});

/** Kaleyra contract §28: Meta's list, in a layout that is not known. */

const CREDENTIAL_TEMPLATES = {
	pod: 'in',
	sid: 'HXAP16XXXXXX97IN',
	apiKey: 'key-0001',
	wabaId: ' 300000000000001 ',
};

const list = async (body: unknown, credential: IDataObject = {}, more: object = {}) =>
	await listFrom(kaleyra, { ...CREDENTIAL_TEMPLATES, ...Object(credential) }, body, more);

const ORDER_READY = {
	name: 'order_ready',
	language: 'en',
	status: 'APPROVED',
	category: 'UTILITY',
	components: [
		{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['https://www.example.com/1.jpg'] } },
		{ type: 'BODY', text: 'Hello {{1}}, order {{2}} is ready.' },
		{ type: 'FOOTER', text: 'Example Ltd' },
		{
			type: 'BUTTONS',
			buttons: [
				{ type: 'QUICK_REPLY', text: 'Yes' },
				{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+12025550100' },
				{ type: 'URL', text: 'Track', url: 'https://www.example.com/{{1}}' },
			],
		},
	],
};
const READ = {
	name: 'order_ready',
	language: 'en',
	status: 'approved',
	category: 'utility',
	header: { type: 'image' },
	body: 'Hello {{1}}, order {{2}} is ready.',
	footer: 'Example Ltd',
	buttons: [
		{ type: 'quickReply', text: 'Yes' },
		{ type: 'phone', text: 'Call' },
		{ type: 'url', text: 'Track', url: 'https://www.example.com/{{1}}' },
	],
	variables: { header: 1, body: 2, buttons: [2] },
};

test('the list of the WABA is asked for; no sender is needed', async () => {
	const { asked } = await list([], {}, { from: '' });
	expect(asked).toEqual([
		{
			method: 'GET',
			url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/300000000000001/message_templates',
		},
	]);
});

test.each<[layout: string, body: unknown]>([
	['bare', [ORDER_READY]],
	['below data', { code: 'WA200', message: 'OK', data: [ORDER_READY], error: {} }],
	['below data.data', { code: 'WA200', data: { data: [ORDER_READY], paging: {} } }],
])('a list %s', async (_layout, body) => {
	expect((await list(body)).templates).toEqual([READ]);
});

test('an authentication template has one value, its code', async () => {
	const code = {
		name: 'login_code',
		language: { code: 'en' },
		status: 'APPROVED',
		category: 'AUTHENTICATION',
		components: [
			{ type: 'BODY', text: '*{{1}}* is your verification code.' },
			{ type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Copy code', url: 'https://x.example/{{1}}' }] },
		],
	};
	expect((await list([code])).templates).toMatchObject([
		{ name: 'login_code', language: 'en', variables: { header: 0, body: 1, buttons: [] } },
	]);
});

test.each<[what: string, change: object, read: object]>([
	['types in lower case', { components: [{ type: 'body', text: 'Hi' }] }, { body: 'Hi' }],
	['one component without a list', { components: { type: 'BODY', text: 'Hi' } }, { body: 'Hi' }],
	['no components', { components: undefined }, { variables: { header: 0, body: 0, buttons: [] } }],
	['components that are none', { components: [null, 'BODY', 7, { type: {} }] }, { name: 'order_ready' }],
	[
		'buttons that are none',
		{ components: [{ type: 'BUTTONS', buttons: [null, 7] }] },
		{ name: 'order_ready' },
	],
	['a carousel', { components: [{ type: 'CAROUSEL', cards: [] }] }, { header: { type: 'carousel' } }],
	['no status', { status: undefined }, { status: '' }],
])('tolerates %s', async (_what, change, read) => {
	expect((await list([{ ...ORDER_READY, ...change }])).templates).toMatchObject([read]);
});

test.each<[what: string, entry: unknown]>([
	['null', null],
	['text', 'order_ready'],
	['one without a name', { ...ORDER_READY, name: '' }],
	['one whose name is a number', { ...ORDER_READY, name: 7 }],
	['one without a language', { ...ORDER_READY, language: null }],
])('an entry that is %s does not cost its neighbours', async (_what, entry) => {
	expect((await list([entry, ORDER_READY])).templates).toEqual([READ]);
});

test.each<[body: unknown]>([
	['<html>'],
	[''],
	[{}],
	[{ data: 'none' }],
	[{ data: { data: { data: [] } } }],
	[7],
])('what is no list is told: %j', async (body) => {
	expect(await rejection(list(body))).toEqual({
		message: 'Kaleyra returned a list of templates that cannot be read',
		description: 'Try again later',
	});
});

test.each([undefined, null, '', ' ', '.', '..'])('the WABA ID %j is none', async (wabaId) => {
	expect(await rejection(list([], { wabaId }))).toEqual({
		message: 'The credential has no WABA ID, which Kaleyra needs to list templates',
		description:
			'Fill in "WABA ID" in the credential. The trigger shows it as raw.extra_info.waba_id with the option "Include Raw"',
	});
});

test('a WABA ID stays one step of the path', async () => {
	const { asked } = await list([], { wabaId: 'a/../b?c' });
	expect(asked[0]?.url).toBe(
		'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/a%2F..%2Fb%3Fc/message_templates',
	);
});

test('a refusal in the words of the account', async () => {
	const body = { code: 'RBC001', message: 'Unauthorized', data: [], error: {} };
	// An error code counts under a good HTTP status, too (§4.1): an empty list would say that there are none.
	for (const status of [200, 401])
		expect((await rejection(list(body, {}, { status }))).message).toBe(
			'Kaleyra does not recognize this SID or API key (RBC001)',
		);
});
