import { kaleyra } from '../../../providers/kaleyra.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const kaleyraCall = callsTo(kaleyra);

const header = (parameter: object) => ({ type: 'header', parameters: [parameter] });
const body = (...texts: string[]) => ({
	type: 'body',
	parameters: texts.map((text) => ({ type: 'text', text })),
});
const button = (index: string, sub_type: string, parameter: object) => ({
	type: 'button',
	sub_type,
	index,
	parameters: [parameter],
});
const url = (index: string, text = 'x/1') => button(index, 'url', { type: 'text', text });
const payload = (index: string, text = 'yes') =>
	button(index, 'quick_reply', { type: 'payload', payload: text });
const coupon = (index: string, code = 'SPRING10') =>
	button(index, 'copy_code', { type: 'coupon_code', coupon_code: code });
const image = header({ type: 'image', image: { link: 'https://www.example.com/box.jpg' } });
const opens = (sub_type: string, action: object) => button('0', sub_type, { type: 'action', action });
const flow = opens('flow', { flow_token: 'unused' });
const products = opens('mpm', {
	thumbnail_product_retailer_id: 'sku-1',
	sections: [{ title: 'Shoes', product_items: [{ product_retailer_id: 'sku-1' }] }],
});
const offer = {
	type: 'limited_time_offer',
	parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1798128000000 } }],
};
const where = { latitude: 38.8977, longitude: -77.0365 };

const send = async (name: string, components?: object[], language = 'en', more: object = {}) =>
	await kaleyraCall({
		body: {
			messaging_object: {
				messaging_product: 'whatsapp',
				to: '+12025550123',
				type: 'template',
				template: { name, language: { code: language }, components, ...more },
			},
			extra_info: { ref: 'campaign-7' },
		},
	});

const orderReady = [image, body('Dana', '1001'), payload('0'), payload('1', 'no'), url('2')];

test.each<[string, string, object[] | undefined, string?]>([
	['an image, values and buttons', 'order_ready', orderReady, 'en_GB'],
	['no payloads', 'order_ready', [image, body('Dana', '1001'), url('2')], 'en_GB'],
	['the other language', 'order_ready', orderReady, 'he'],
	['values alone', 'appointment', [body('Dana', 'Monday')]],
	['a text in the header', 'welcome', [header({ type: 'text', text: 'Dana' })]],
	[
		'a document',
		'invoice',
		[
			header({ type: 'document', document: { link: 'https://www.example.com/1.pdf', filename: '1.pdf' } }),
			body('1001'),
		],
	],
	['a place', 'meeting_point', [header({ type: 'location', location: where })]],
	['a coupon', 'spring_sale', [body('10 %', 'Monday'), url('2'), coupon('3')]],
	['a code twice', 'login_code', [body('123456'), url('0', '123456')]],
	['a Flow', 'book_visit', [body('Dana'), flow]],
	['an offer', 'flash_sale', [body('10 %'), offer, coupon('0'), url('1')]],
	['a catalog', 'new_catalog', [body('Dana'), opens('CATALOG', { thumbnail_product_retailer_id: 'sku-1' })]],
	['products', 'our_picks', [body('Dana'), products]],
])('takes a template with %s', async (...[, name, components, language]) => {
	expect((await send(name, components, language)).status).toBe(202);
	expect(simulator.messages()).toMatchObject([{ violations: [], laterFailure: undefined }]);
});

test('the template of the page on this API is taken', async () => {
	expect((await kaleyraCall({ body: kaleyra.templateBodies.byHand })).status).toBe(202);
	expect(simulator.messages()).toMatchObject([{ violations: [] }]);
});

test.each<[string, string, object[], string, number]>([
	['one value too few', 'appointment', [body('Dana')], 'template: number', 132000],
	['no value', 'appointment', [], 'template: number', 132000],
	['no header', 'order_ready', [body('Dana', '1001'), url('2')], 'template: number', 132000],
	['no URL', 'order_ready', [image, body('Dana', '1001')], 'template: number', 132000],
	['no Flow', 'book_visit', [body('Dana')], 'template: number', 132000],
	['no end of an offer', 'flash_sale', [body('1'), coupon('0'), url('1')], 'template: number', 132000],
	['an offer that there is not', 'appointment', [body('1', '2'), offer], 'template: number', 132000],
	['a Flow for products', 'our_picks', [body('1'), flow], 'template: kind', 132012],
	['a value for a phone', 'spring_sale', [body('1', '2'), url('0')], 'template: number', 132000],
	['a header of another kind', 'invoice', [image, body('1001')], 'template: kind', 132012],
	['a payload for a URL', 'order_ready', [image, body('1', '2'), payload('2')], 'template: kind', 132012],
	['a paused template', 'summer_sale', [body('1', '2')], 'template: paused', 132015],
	['a pending template', 'autumn_sale', [body('1', '2')], 'template: pending', 132001],
])('takes %s, and reports the message as failed later', async (_what, name, components, violation, code) => {
	const language = name === 'order_ready' ? 'en_GB' : 'en';
	expect((await send(name, components, language)).status).toBe(202);
	const [message] = simulator.messages();
	expect(message?.violations).toEqual([violation]);
	expect(message?.laterFailure).toMatchObject({
		status: 'failed',
		message_id: message?.messageId,
		extra_info: { ref: 'campaign-7' },
		meta_object: { value: { statuses: [{ status: 'failed', errors: [{ code }] }] } },
	});
});

test.each([
	['another name', 'order_redy', 'en_GB'],
	['another language', 'appointment', 'en_GB'],
])('takes %s, and reports the message as not sent later', async (_what, name, language) => {
	expect((await send(name, orderReady, language)).status).toBe(202);
	const [message] = simulator.messages();
	expect(message?.laterFailure).toMatchObject({ status: 'not-sent', message_id: message?.messageId });
});

test.each<[string, object[], object?]>([
	['an unknown member', [], { namespace: 'x' }],
	['a language policy', [], { language: { code: 'en', policy: 'deterministic' } }],
	['a name in capitals', [], { name: 'Appointment' }],
	['a blank value', [body('Dana', ' ')]],
	['a line break in a value', [body('Dana', 'Mon\nday')]],
	['a tab in a value', [body('Dana', 'Mon\tday')]],
	['five spaces in a value', [body('Dana', 'Mon     day')]],
	['a value of 1025', [body('Dana', 'x'.repeat(1025))]],
	['two bodies', [body('Dana'), body('Monday')]],
	['two values for a button', [url('2'), url('2', 'y')]],
	['an index as a number', [{ ...url('2'), index: 2 }]],
	['a payload of 129', [payload('0', 'x'.repeat(129))]],
	['a coupon of 16', [coupon('3', 'x'.repeat(16))]],
	['a link and an id', [header({ type: 'image', image: { link: 'https://www.example.com', id: '1' } })]],
	['a link that is none', [header({ type: 'image', image: { link: 'box.jpg' } })]],
	[
		'a file name on an image',
		[header({ type: 'image', image: { link: 'https://x.example', filename: 'x' } })],
	],
	['a latitude of 91', [header({ type: 'location', location: { ...where, latitude: 91 } })]],
	['a longitude as text', [header({ type: 'location', location: { ...where, longitude: '2' } })]],
	['a blank name of a place', [header({ type: 'location', location: { ...where, name: '' } })]],
])('refuses %s with WA400', async (...[, components, more]) => {
	const reply = await send('appointment', components, 'en', more);
	expect([reply.status, reply.json]).toEqual([400, expect.objectContaining({ code: 'WA400' })]);
	expect(simulator.messages()).toEqual([]);
});
