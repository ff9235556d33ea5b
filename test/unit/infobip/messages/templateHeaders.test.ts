import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { templateSender } from '../../providers/template/requests.ts';
import type { Parameters } from '../../shared/nodeContext.ts';
import { withHeader } from '../../shared/templates/samples.ts';

/** Infobip contract §22.3, row by row: what fills the header of a template. */

const { byHand, mapped } = templateSender(infobip, { baseUrl: 'https://xxxxx.api.infobip.com' });

test.each<[row: string, parameters: Parameters, header: object]>([
	['TEXT', { headerType: 'text', headerText: 'Order 1001' }, { type: 'TEXT', placeholder: 'Order 1001' }],
	[
		'VIDEO',
		{ headerType: 'video', headerUrl: 'https://www.example.com/box.mp4' },
		{ type: 'VIDEO', mediaUrl: 'https://www.example.com/box.mp4' },
	],
	[
		'DOCUMENT with a file name',
		{ headerType: 'document', headerUrl: 'https://www.example.com/1.pdf', headerFilename: 'Invoice.pdf' },
		{ type: 'DOCUMENT', mediaUrl: 'https://www.example.com/1.pdf', filename: 'Invoice.pdf' },
	],
	[
		'DOCUMENT without one: the last part of the URL',
		{ headerType: 'document', headerUrl: 'https://www.example.com/invoice-1001.pdf' },
		{
			type: 'DOCUMENT',
			mediaUrl: 'https://www.example.com/invoice-1001.pdf',
			filename: 'invoice-1001.pdf',
		},
	],
	[
		'DOCUMENT whose URL has no last part',
		{ headerType: 'document', headerUrl: 'https://www.example.com/' },
		{ type: 'DOCUMENT', mediaUrl: 'https://www.example.com/' },
	],
	[
		'LOCATION',
		{ headerType: 'location', headerLatitude: 0, headerLongitude: -77.0365 },
		{ type: 'LOCATION', latitude: 0, longitude: -77.0365 },
	],
])('§22.3: %s', async (_row, parameters, header) => {
	expect((await byHand(parameters)).body).toStrictEqual({
		messages: [
			{
				from: '12025550100',
				to: '12025550123',
				content: {
					templateName: 'order_ready',
					templateData: { body: { placeholders: [] }, header },
					language: 'en',
				},
			},
		],
	});
});

test('§22.3: of a location from the template name and address are not asked for and not sent', async () => {
	const values = { headerLatitude: 1, headerLongitude: 2, headerName: 'Shop' };
	expect((await mapped(withHeader('location'), values)).body).toMatchObject({
		messages: [{ content: { templateData: { header: { type: 'LOCATION', latitude: 1, longitude: 2 } } } }],
	});
});
