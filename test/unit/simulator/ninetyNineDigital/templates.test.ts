import { ninetyNineDigital } from '../../../providers/ninetyNineDigital.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const gatewayCall = callsTo(ninetyNineDigital);

const caller = { apiKey: 'fake-99digital-key-0001', from: '972771234567' };
const send = async (fields: object) =>
	await gatewayCall({ path: '/sendTemplate', body: { ...caller, to: '972501234567', ...fields } });

const file = { headerType: 3, headerLink: 'https://www.example.com/box.jpg' };
const orderReady = {
	name: 'order_ready',
	...file,
	bodyVariable1: 'Dana',
	bodyVariable2: '1001',
	websiteVariable: 'track/1001',
};
const appointment = { name: 'appointment', headerType: 1, bodyVariable1: 'Dana', bodyVariable2: 'Monday' };

test.each<[string, object]>([
	['an image, values and a URL', orderReady],
	['values alone', appointment],
	['a language', { ...appointment, language: 2 }],
	['a document', { name: 'invoice', ...file, headerType: 5, bodyVariable1: '1001' }],
	[
		'a URL and a coupon',
		{ ...appointment, name: 'spring_sale', websiteVariable: 'a', couponCode: 'SPRING10' },
	],
])('takes a template with %s', async (_what, fields) => {
	const reply = await send(fields);
	expect(reply.json).toEqual({
		status: 'OK',
		unique: simulator.messages()[0]?.messageId,
		timestamp: expect.any(Number),
		from: '972771234567',
		to: '972501234567',
		templateTimeLeft: '400',
		reason: 1,
	});
});

test.each<[string, object, number]>([
	['another name', { ...appointment, name: 'appointmnt' }, 9],
	['a name in capitals', { ...appointment, name: 'Appointment' }, 9],
	['a paused template', { ...appointment, name: 'summer_sale' }, 9],
	['a pending template', { ...appointment, name: 'autumn_sale' }, 9],
	['an authentication template', { name: 'login_code', headerType: 1, bodyVariable1: '123456' }, 9],
	['one value too few', { ...appointment, bodyVariable2: undefined }, 9],
	['one value too many', { ...appointment, bodyVariable3: 'x' }, 9],
	['no URL', { ...orderReady, websiteVariable: undefined }, 9],
	['a second URL', { ...orderReady, websiteVariable2: 'x' }, 9],
	['a coupon that it has not', { ...orderReady, couponCode: 'x' }, 9],
	['no header', { ...orderReady, headerType: 1, headerLink: undefined }, 9],
	['a header of another kind', { ...orderReady, headerType: 5 }, 9],
	['a header with a variable', { name: 'welcome', headerType: 1 }, 9],
	['no type of header', { ...appointment, headerType: undefined }, 9],
	['type 2 of a header', { ...appointment, headerType: 2 }, 9],
	['a header without a link', { ...orderReady, headerLink: undefined }, 9],
	['a link without a header', { ...orderReady, headerType: 1 }, 9],
	['a link that is none', { ...orderReady, headerLink: 'box.jpg' }, 9],
	['a blank value', { ...appointment, bodyVariable2: ' ' }, 9],
	['a line break in a value', { ...appointment, bodyVariable2: 'Mon\nday' }, 9],
	['a number as a value', { ...appointment, bodyVariable2: 1 }, 9],
	['a body of more than 1024 with its values', { ...appointment, bodyVariable2: 'x'.repeat(970) }, 9],
	['language 10', { ...appointment, language: 10 }, 9],
	['a payload', { ...appointment, payload: 'yes' }, 9],
	['a quote', { ...appointment, replyTo: '92E0' }, 9],
	['showRequest', { ...appointment, showRequest: 1 }, 9],
	['no recipient', { ...appointment, to: undefined }, 4],
])('refuses %s', async (_what, fields, reason) => {
	expect((await send(fields)).json).toEqual({ status: 'FAIL', reason });
	expect(simulator.received[0]?.violations).not.toEqual([]);
	expect(simulator.messages()).toEqual([]);
});

test('lists the texts of all templates, a name once', async () => {
	const reply = await gatewayCall({ path: '/getTemplates', body: caller });
	expect(reply.json).toEqual({
		status: 'OK',
		list: [
			{
				name: 'order_ready',
				language: 'en_GB',
				category: 1,
				status: 'approved',
				template: [
					{ text: 'Hello {{1}}, order {{2}} is ready.', type: 'body' },
					{ text: 'Example Ltd', type: 'footer' },
				],
			},
			expect.objectContaining({ name: 'appointment' }),
			{
				name: 'welcome',
				language: 'en',
				category: 2,
				status: 'approved',
				template: [
					{ text: 'Welcome, {{1}}', type: 'header' },
					{ text: 'Good to have you with us.', type: 'body' },
				],
			},
			expect.objectContaining({ name: 'card_offer' }),
			expect.objectContaining({ name: 'delivery_day' }),
			expect.objectContaining({ name: 'invoice' }),
			expect.objectContaining({ name: 'spring_sale' }),
			expect.objectContaining({ name: 'login_code', category: 3 }),
			expect.objectContaining({ name: 'summer_sale', status: 'paused' }),
			expect.objectContaining({ name: 'autumn_sale', status: 'submitted' }),
		],
	});
});

test('refuses a filter of the list', async () => {
	const reply = await gatewayCall({ path: '/getTemplates', body: { ...caller, status: 'approved' } });
	expect(reply.json).toEqual({ status: 'FAIL', reason: 2 });
});
