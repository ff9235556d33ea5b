import { simulator } from '../../../runningSimulator.ts';
import { call, coupon, type Data, image, message, payload, send, two, url } from './templateMessages.ts';

test.each<[string, string, Data, string?]>([
	[
		'an image, values and buttons',
		'order_ready',
		{ header: image, body: two, buttons: [payload(), payload('no'), url()] },
		'en_GB',
	],
	[
		'the other language',
		'order_ready',
		{ header: image, body: two, buttons: [payload(), payload(), url()] },
		'he',
	],
	['values alone', 'appointment', { body: two }],
	['no buttons in the list', 'appointment', { body: two, buttons: [] }],
	['a text in the header', 'welcome', { header: { type: 'TEXT', placeholder: 'Dana' } }],
	[
		'a document',
		'invoice',
		{ header: { type: 'DOCUMENT', mediaUrl: 'https://x.example', filename: '1.pdf' }, body: ['1'] },
	],
	['a place', 'meeting_point', { header: { type: 'LOCATION', latitude: 38.8977, longitude: -77 } }],
	['no entries for a phone and a fixed URL', 'spring_sale', { body: two, buttons: [url(), coupon()] }],
	['a code twice', 'login_code', { body: ['123456'], buttons: [url('123456')] }],
	['a Flow', 'book_visit', { body: ['Dana'], buttons: [{ type: 'FLOW' }] }],
	[
		'an offer',
		'flash_sale',
		{
			body: ['10 %'],
			buttons: [coupon(), url()],
			limitedTimeOffer: { expirationTime: '2026-12-24T16:00:00.000+0000' },
		},
	],
	[
		'a catalog',
		'new_catalog',
		{ body: ['Dana'], buttons: [{ type: 'CATALOG', thumbnailProductRetailerId: 'sku-1' }] },
	],
	[
		'products',
		'our_picks',
		{
			body: ['Dana'],
			buttons: [
				{
					type: 'MULTI_PRODUCT',
					thumbnailProductRetailerId: 'sku-1',
					sections: [{ title: 'Shoes', productRetailerIds: ['sku-1'] }],
				},
			],
		},
	],
])('takes a template with %s', async (...[, name, data, language]) => {
	const reply = await send(name, data, language);
	expect([reply.status, reply.json]).toEqual([
		200,
		{
			messages: [
				{
					to: '441134960001',
					messageCount: 1,
					messageId: simulator.messages()[0]?.messageId,
					status: {
						groupId: 1,
						groupName: 'PENDING',
						id: 7,
						name: 'PENDING_ENROUTE',
						description: 'Message sent to next instance',
					},
				},
			],
			bulkId: expect.any(String),
		},
	]);
	expect(simulator.messages()).toMatchObject([{ violations: [], laterFailure: undefined }]);
});

test.each<[string, object]>([
	['URL options', { urlOptions: { shortenUrl: true } }],
	['an SMS', { smsFailover: { from: 'Example', text: 'Your order is ready' } }],
	['an own id', { messageId: 'own-1' }],
	['a quote', { context: { replyToMessageId: 'wamid.PARENT' } }],
])('takes a template with %s', async (_what, more) => {
	expect((await call({ ...message('appointment', { body: two }), ...more })).status).toBe(200);
});

test.each<[string, string, Data, number, string?]>([
	['one value too few', 'appointment', { body: ['Dana'] }, 7008],
	['no header', 'order_ready', { body: two, buttons: [payload(), payload(), url()] }, 7008, 'en_GB'],
	[
		'a URL in the place of a quick reply',
		'order_ready',
		{ header: image, body: two, buttons: [url()] },
		7008,
		'en_GB',
	],
	[
		'a button too many',
		'welcome',
		{ header: { type: 'TEXT', placeholder: 'x' }, buttons: [payload(), url()] },
		7008,
	],
	['no Flow', 'book_visit', { body: ['Dana'] }, 7008],
	['no end of an offer', 'flash_sale', { body: ['1'], buttons: [coupon(), url()] }, 7008],
	['another name', 'order_redy', { body: two }, 7009],
	['another language', 'appointment', { body: two }, 7009, 'en_GB'],
	['a paused template', 'summer_sale', { body: two }, 7009],
	['a pending template', 'autumn_sale', { body: two }, 7009],
])('takes %s, and reports the message as failed later', async (...[, name, data, id, language]) => {
	expect((await send(name, data, language)).status).toBe(200);
	const [sent] = simulator.messages();
	expect(sent?.violations).toEqual([expect.stringContaining('EC_INVALID_TEMPLATE')]);
	expect(sent?.laterFailure).toMatchObject({
		results: [
			{
				messageId: sent?.messageId,
				callbackData: 'campaign-7',
				status: { groupName: 'UNDELIVERABLE' },
				error: { id, permanent: true },
			},
		],
	});
});

test('a refused template has its receipt in the list as well', async () => {
	simulator.fail('infobip', { kind: 'code', code: 'REJECTED' });
	expect((await send('appointment', { body: two })).json).toMatchObject({
		messages: [{ to: '441134960001', status: { groupName: 'REJECTED' } }],
	});
});

test('the acceptance of a template can lack its id', async () => {
	simulator.fail('infobip', { kind: 'acceptedWithoutId' });
	const reply = await send('appointment', { body: two });
	expect(reply.json).toMatchObject({ messages: [{ to: '441134960001' }] });
	expect(reply.text).not.toContain('messageId');
});
