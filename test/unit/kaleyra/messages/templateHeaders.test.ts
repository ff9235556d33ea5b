import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { templateSender } from '../../providers/template/requests.ts';
import { buttonVariables } from '../../shared/messages/template/items.ts';
import type { Parameters } from '../../shared/nodeContext.ts';
import { withHeader } from '../../shared/templates/samples.ts';

/** Kaleyra contract §22.2, row by row: the one component that fills a header or a button. */

const { byHand, mapped } = templateSender(kaleyra, { pod: 'in', sid: 'HXAP16XXXXXX97IN' });

const header = (parameter: object) => ({ type: 'header', parameters: [parameter] });
const button = (sub_type: string, index: string, parameter: object) => ({
	type: 'button',
	sub_type,
	index,
	parameters: [parameter],
});

test.each<[row: string, parameters: Parameters, component: object]>([
	[
		'header text',
		{ headerType: 'text', headerText: 'Order 1001' },
		header({ type: 'text', text: 'Order 1001' }),
	],
	[
		'header video',
		{ headerType: 'video', headerUrl: 'https://www.example.com/box.mp4' },
		header({ type: 'video', video: { link: 'https://www.example.com/box.mp4' } }),
	],
	[
		'header document with its file name',
		{ headerType: 'document', headerUrl: 'https://www.example.com/1.pdf', headerFilename: 'Invoice.pdf' },
		header({
			type: 'document',
			document: { link: 'https://www.example.com/1.pdf', filename: 'Invoice.pdf' },
		}),
	],
	[
		'header document without one: the last part of the URL',
		{ headerType: 'document', headerUrl: 'https://www.example.com/invoice-1001.pdf?x=1' },
		header({
			type: 'document',
			document: { link: 'https://www.example.com/invoice-1001.pdf?x=1', filename: 'invoice-1001.pdf' },
		}),
	],
	[
		'header document whose URL has no last part',
		{ headerType: 'document', headerUrl: 'https://www.example.com' },
		header({ type: 'document', document: { link: 'https://www.example.com/' } }),
	],
	[
		'header location',
		{
			headerType: 'location',
			headerLatitude: 38.8977,
			headerLongitude: -77.0365,
			headerName: 'Example Ltd',
			headerAddress: '1 Example Street',
		},
		header({
			type: 'location',
			location: {
				latitude: 38.8977,
				longitude: -77.0365,
				name: 'Example Ltd',
				address: '1 Example Street',
			},
		}),
	],
	[
		'header location without a name, on the equator',
		{ headerType: 'location', headerLatitude: 0, headerLongitude: 0 },
		header({ type: 'location', location: { latitude: 0, longitude: 0 } }),
	],
	[
		'coupon',
		{ buttonVariables: buttonVariables(['copyCode', 1, 'SAVE10']) },
		button('copy_code', '1', { type: 'coupon_code', coupon_code: 'SAVE10' }),
	],
])('§22.2: %s', async (_row, parameters, component) => {
	expect((await byHand(parameters)).body).toStrictEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550123',
			type: 'template',
			template: { name: 'order_ready', language: { code: 'en' }, components: [component] },
		},
	});
});

test('the place of a location from the fields of the template', async () => {
	const values = { headerLatitude: 1, headerLongitude: 2, headerName: 'Shop', headerAddress: 'Street' };
	const location = { latitude: 1, longitude: 2, name: 'Shop', address: 'Street' };
	expect((await mapped(withHeader('location'), values)).body).toMatchObject({
		messaging_object: { template: { components: [header({ type: 'location', location })] } },
	});
});
