import { infobip } from '../../../nodes/Infobip/provider.ts';
import { listFrom } from '../providers/template/list.ts';
import { rejection } from '../shared/refusal.ts';

/** The sample of Infobip contract §28, and what is read from it. */

export const ORDER_READY = {
	id: '111',
	businessAccountId: 222,
	name: 'order_ready',
	language: 'en_GB',
	status: 'APPROVED',
	category: 'UTILITY',
	structure: {
		header: { format: 'IMAGE' },
		body: { text: 'Hello {{1}}, order {{2}} is ready.', examples: ['Dana', '1001'] },
		buttons: [
			{ type: 'QUICK_REPLY', text: 'Yes' },
			{
				type: 'URL',
				text: 'Track',
				url: 'https://www.example.com/{{1}}',
				example: 'https://www.example.com/track/1',
			},
		],
		type: 'MEDIA',
	},
	quality: 'HIGH',
	createdAt: '2024-01-01T00:00:00.000+0000',
	lastUpdatedAt: '2024-01-01T00:00:00.000+0000',
};
export const READ = {
	name: 'order_ready',
	language: 'en_GB',
	status: 'approved',
	category: 'utility',
	header: { type: 'image' },
	body: 'Hello {{1}}, order {{2}} is ready.',
	buttons: [
		{ type: 'quickReply', text: 'Yes' },
		{ type: 'url', text: 'Track', url: 'https://www.example.com/{{1}}' },
	],
	variables: { header: 1, body: 2, buttons: [1] },
};

/** Infobip contract §28. */

const CREDENTIAL = { baseUrl: 'https://xxxxx.api.infobip.com', apiKey: 'key-0001' };

const list = async (body: unknown, more: object = {}) => await listFrom(infobip, CREDENTIAL, body, more);

test('the sample', async () => {
	expect(await list({ templates: [ORDER_READY] })).toStrictEqual({
		templates: [READ],
		asked: [
			{
				method: 'GET',
				url: 'https://xxxxx.api.infobip.com/whatsapp/2/senders/12025550100/templates',
				body: undefined,
			},
		],
	});
});

test.each<[what: string, structure: object, read: object]>([
	[
		'a header with text, and a footer',
		{ header: { format: 'TEXT', text: 'Order {{1}}', example: '1' }, footer: { text: 'Example Ltd' } },
		{
			header: { type: 'text', text: 'Order {{1}}' },
			footer: 'Example Ltd',
			variables: { header: 1, body: 0, buttons: [] },
		},
	],
	['a location', { header: { format: 'LOCATION' } }, { header: { type: 'location' } }],
	[
		'every kind of button',
		{
			buttons: [
				{ type: 'PHONE_NUMBER', text: 'Call', phoneNumber: '+12025550100' },
				{ type: 'COPY_CODE', text: 'Copy', example: 'SAVE10' },
				{ type: 'URL', text: 'Shop', url: 'https://www.example.com' },
				{ type: 'FLOW', text: 'Book' },
			],
		},
		{
			buttons: [
				{ type: 'phone', text: 'Call' },
				{ type: 'copyCode', text: 'Copy' },
				{ type: 'url', text: 'Shop', url: 'https://www.example.com' },
				{ type: 'flow', text: 'Book' },
			],
			variables: { header: 0, body: 0, buttons: [1] },
		},
	],
	['a carousel', { body: { text: 'Hi' }, carousel: { cards: [] } }, { header: { type: 'carousel' } }],
])('the structure has %s', async (_what, structure, read) => {
	expect((await list({ templates: [{ ...ORDER_READY, structure }] })).templates).toMatchObject([read]);
});

test('an authentication template has no text, and one value', async () => {
	const code = {
		...ORDER_READY,
		category: 'AUTHENTICATION',
		structure: {
			body: { addSecurityRecommendation: true },
			footer: { codeExpirationMinutes: 5 },
			buttons: [{ text: 'Copy code', otpType: 'COPY_CODE' }],
			type: 'TEXT',
		},
	};
	expect((await list({ templates: [code] })).templates).toEqual([
		{
			name: 'order_ready',
			language: 'en_GB',
			status: 'approved',
			category: 'authentication',
			buttons: [{ type: 'copyCode', text: 'Copy code' }],
			variables: { header: 0, body: 1, buttons: [] },
		},
	]);
});

test.each<[what: string, change: object]>([
	['no structure', { structure: undefined }],
	['a structure that is none', { structure: 'MEDIA' }],
	['members that are none', { structure: { header: 7, body: [], footer: null, buttons: [null, 'x'] } }],
	['a status that is a number', { structure: {}, status: 1 }],
])('tolerates %s', async (_what, change) => {
	expect((await list({ templates: [{ ...ORDER_READY, ...change }] })).templates).toMatchObject([
		{ name: 'order_ready', language: 'en_GB', variables: { header: 0, body: 0, buttons: [] } },
	]);
});

test.each<[entry: unknown]>([
	[null],
	['x'],
	[{ ...ORDER_READY, name: undefined }],
	[{ ...ORDER_READY, language: 7 }],
])('an entry that is damaged does not cost its neighbours: %j', async (entry) => {
	expect((await list({ templates: [entry, ORDER_READY] })).templates).toEqual([READ]);
});

test.each<[body: unknown]>([['<html>'], [[]], [{}], [{ templates: {} }], [{ results: [] }]])(
	'what is no list is told: %j',
	async (body) => {
		expect((await rejection(list(body))).message).toBe(
			'Infobip returned a list of templates that cannot be read',
		);
	},
);

test('a key for sending alone: the error names the scope that is missing', async () => {
	const body = { errorCode: 'E403', description: 'Forbidden' };
	const { message, description } = await rejection(list(body, { status: 403 }));
	expect(message).toBe('The Infobip API key is not allowed to do this (E403)');
	expect(description).toContain('whatsapp:manage to list templates');
});

test('a sender that is no number is refused before anything is asked', async () => {
	expect((await rejection(list({ templates: [] }, { from: 'shop' }))).message).toBe(
		'Sender "shop" is not a phone number with a country code',
	);
});
