import { infobip, request } from '../../../providers/infobip.ts';
import { callsTo } from '../calls.ts';

const infobipCall = callsTo(infobip);

const list = '/whatsapp/2/senders/441134960000/templates';

test('lists the templates of a sender', async () => {
	const reply = await infobipCall({ method: 'GET', path: list });
	expect([reply.status, reply.json]).toEqual([
		200,
		{
			templates: expect.arrayContaining([
				{
					id: '111',
					businessAccountId: 222,
					name: 'order_ready',
					language: 'en_GB',
					status: 'APPROVED',
					category: 'UTILITY',
					structure: {
						header: { format: 'IMAGE' },
						body: { text: 'Hello {{1}}, order {{2}} is ready.', examples: ['Dana'] },
						footer: { text: 'Example Ltd' },
						buttons: [
							{ type: 'QUICK_REPLY', text: 'Yes' },
							{ type: 'QUICK_REPLY', text: 'No' },
							{
								type: 'URL',
								text: 'Track',
								url: 'https://www.example.com/{{1}}',
								example: 'https://www.example.com/1',
							},
						],
						type: 'MEDIA',
					},
					quality: 'HIGH',
					createdAt: '2024-01-01T00:00:00.000+0000',
					lastUpdatedAt: '2024-01-01T00:00:00.000+0000',
				},
				expect.objectContaining({
					name: 'login_code',
					category: 'AUTHENTICATION',
					structure: {
						body: { addSecurityRecommendation: true },
						footer: { codeExpirationMinutes: 5 },
						buttons: [{ text: 'Copy code', otpType: 'COPY_CODE' }],
						type: 'TEXT',
					},
				}),
				expect.objectContaining({
					name: 'book_visit',
					structure: {
						body: { text: 'Hello {{1}}, when may we visit you?', examples: ['Dana'] },
						buttons: [
							{
								type: 'FLOW',
								text: 'Choose a day',
								flowId: 700000000000001,
								flowAction: 'NAVIGATE',
								navigateScreen: 'APPOINTMENT',
							},
						],
						type: 'TEXT',
					},
				}),
				expect.objectContaining({
					name: 'flash_sale',
					structure: expect.objectContaining({
						limitedTimeOffer: { text: 'Flash sale', hasExpiration: true },
					}),
				}),
				expect.objectContaining({
					name: 'new_catalog',
					structure: expect.objectContaining({ buttons: [{ type: 'CATALOG', text: 'View catalog' }] }),
				}),
				expect.objectContaining({
					name: 'our_picks',
					structure: expect.objectContaining({ buttons: [{ type: 'MULTI_PRODUCT', text: 'View items' }] }),
				}),
				expect.objectContaining({ name: 'summer_sale', status: 'FIRST_PAUSED' }),
				expect.objectContaining({ name: 'autumn_sale', status: 'PENDING' }),
			]),
		},
	]);
});

test.each([
	['a sender of somebody else', { path: '/whatsapp/2/senders/441134960099/templates' }, 404],
	['a query', { path: `${list}?page=0` }, 400],
	['a wrong key', { path: list, headers: { ...request.headers, Authorization: 'App wrong' } }, 401],
	[
		'a key that may only send',
		{ path: list, headers: { ...request.headers, Authorization: 'App fake-infobip-send-only-key-0001' } },
		403,
	],
])('refuses a list for %s in envelope B', async (_what, change, status) => {
	const reply = await infobipCall({ method: 'GET', ...change });
	expect([reply.status, reply.json]).toEqual([status, expect.objectContaining({ errorCode: `E${status}` })]);
});
