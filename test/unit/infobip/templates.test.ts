import { infobip } from '../../../nodes/Infobip/provider.ts';
import { listFrom } from '../providers/template/list.ts';
import { ORDER_READY, READ } from './listedTemplate.ts';

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
			buttons: [{ type: '', text: 'Copy code' }],
			variables: { header: 0, body: 1, buttons: [] },
		},
	]);
});
