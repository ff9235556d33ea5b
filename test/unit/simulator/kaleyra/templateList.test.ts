import { kaleyra, request } from '../../../providers/kaleyra.ts';
import { callsTo } from '../calls.ts';

const kaleyraCall = callsTo(kaleyra);

const list = '/v2/HXTEST0000000001IN/whatsapp/300000000000001/message_templates';

const page = async (query = '') => (await kaleyraCall({ method: 'GET', path: list + query })).json;

test("lists the templates in Meta's spelling", async () => {
	expect(await page()).toMatchObject({
		code: 'WA200',
		data: {
			data: expect.arrayContaining([
				{
					name: 'order_ready',
					language: 'en_GB',
					status: 'APPROVED',
					category: 'UTILITY',
					id: '500000000000001',
					components: [
						{ type: 'HEADER', format: 'IMAGE' },
						{ type: 'BODY', text: 'Hello {{1}}, order {{2}} is ready.' },
						{ type: 'FOOTER', text: 'Example Ltd' },
						{
							type: 'BUTTONS',
							buttons: [
								{ type: 'QUICK_REPLY', text: 'Yes' },
								{ type: 'QUICK_REPLY', text: 'No' },
								{ type: 'URL', text: 'Track', url: 'https://www.example.com/{{1}}' },
							],
						},
					],
				},
				expect.objectContaining({ name: 'order_ready', language: 'he' }),
			]),
			paging: { cursors: { after: 'from-4' }, next: expect.any(String) },
		},
		error: {},
	});
});

test("several pages, with Meta's cursors", async () => {
	expect(await page('?after=from-8')).toMatchObject({
		data: {
			data: [
				{ name: 'spring_sale', status: 'APPROVED' },
				{ name: 'login_code', status: 'APPROVED' },
				{
					name: 'book_visit',
					components: [
						{ type: 'BODY' },
						{
							type: 'BUTTONS',
							buttons: [
								{ type: 'FLOW', text: 'Choose a day', flow_id: 700000000000001, flow_action: 'NAVIGATE' },
							],
						},
					],
				},
				{
					name: 'flash_sale',
					components: [
						{ type: 'BODY' },
						{
							type: 'LIMITED_TIME_OFFER',
							limited_time_offer: { text: 'Flash sale', has_expiration: true },
						},
						{ type: 'BUTTONS', buttons: [{ type: 'COPY_CODE' }, { type: 'URL' }] },
					],
				},
			],
		},
	});
	const last = await page('?after=from-12');
	expect(last).toMatchObject({
		data: {
			data: [
				{
					name: 'new_catalog',
					components: [
						{ type: 'BODY' },
						{ type: 'BUTTONS', buttons: [{ type: 'CATALOG', text: 'View catalog' }] },
					],
				},
				{
					name: 'our_picks',
					components: [
						{ type: 'HEADER' },
						{ type: 'BODY' },
						{ type: 'BUTTONS', buttons: [{ type: 'MPM', text: 'View items' }] },
					],
				},
				{ name: 'summer_sale', status: 'PAUSED' },
				{ name: 'autumn_sale', status: 'PENDING' },
			],
		},
	});
	expect(last).not.toHaveProperty('data.paging.next');
});

test.each([
	['another WABA', { path: list.replace('300000000000001', '300000000000002') }, 400],
	['a number in place of the WABA', { path: list.replace('300000000000001', '+12025550100') }, 400],
	['a query', { path: `${list}?limit=10` }, 400],
	['a cursor of no page', { path: `${list}?after=MjQZD` }, 400],
	['a wrong key', { path: list, headers: { ...request.headers, 'api-key': 'wrong' } }, 401],
])('refuses a list with %s', async (_what, change, status) => {
	expect((await kaleyraCall({ method: 'GET', ...change })).status).toBe(status);
});
