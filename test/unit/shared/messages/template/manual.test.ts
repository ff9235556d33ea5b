import type { Parameters } from '../../nodeContext.ts';
import { bodyVariables, buttonVariables, readManual } from './items.ts';

/** Send Template with values given by hand. */

const BARE = { name: 'order_ready', language: 'en', body: [], buttons: [] };

test('a template that leaves nothing open', async () => {
	expect(await readManual({})).toEqual(BARE);
	expect(await readManual({ bodyVariables: {}, buttonVariables: {}, headerType: 'none' })).toEqual(BARE);
	expect(await readManual({ bodyVariables: null, buttonVariables: { button: null } })).toEqual(BARE);
	expect(await readManual({ bodyVariables: '' })).toEqual(BARE);
});

test('values of the body in order, numbers as text', async () => {
	expect(await readManual({ bodyVariables: bodyVariables('Dana', 1001, ' 0 ') })).toEqual({
		...BARE,
		body: ['Dana', '1001', '0'],
	});
});

test('buttons in the order of their index, whatever the order in the form', async () => {
	const buttons = buttonVariables(
		['url', '2', 'track/1001'],
		['quickReply', 0, 'yes'],
		['copyCode', 1, 'SAVE10'],
	);
	expect((await readManual({ buttonVariables: buttons })).buttons).toEqual([
		{ type: 'quickReply', index: 0, position: 0, value: 'yes' },
		{ type: 'copyCode', index: 1, position: 1, value: 'SAVE10' },
		{ type: 'url', index: 2, position: 2, value: 'track/1001' },
	]);
});

test('a button is a URL button, the first one, unless the form says otherwise', async () => {
	expect((await readManual({ buttonVariables: { button: [{ value: 'x' }] } })).buttons).toEqual([
		{ type: 'url', index: 0, position: 0, value: 'x' },
	]);
});

test.each<[what: string, header: Parameters, read: object]>([
	['text', { headerType: 'text', headerText: 'Order 1001' }, { type: 'text', text: 'Order 1001' }],
	[
		'image',
		{ headerType: 'image', headerUrl: 'https://www.example.com/box.jpg' },
		{ type: 'image', url: 'https://www.example.com/box.jpg' },
	],
	[
		'video',
		{ headerType: 'video', headerUrl: 'https://www.example.com/box.mp4' },
		{ type: 'video', url: 'https://www.example.com/box.mp4' },
	],
	[
		'document with a name',
		{ headerType: 'document', headerUrl: 'https://www.example.com/1.pdf', headerFilename: ' Invoice.pdf ' },
		{ type: 'document', url: 'https://www.example.com/1.pdf', filename: 'Invoice.pdf' },
	],
	[
		'location',
		{ headerType: 'location', headerLatitude: 38.8977, headerLongitude: '-77.0365' },
		{ type: 'location', latitude: 38.8977, longitude: -77.0365 },
	],
	[
		'location with name and address',
		{
			headerType: 'location',
			headerLatitude: 0,
			headerLongitude: 180,
			headerName: 'Example Ltd',
			headerAddress: '1 Example Street',
		},
		{ type: 'location', latitude: 0, longitude: 180, name: 'Example Ltd', address: '1 Example Street' },
	],
])('a header: %s', async (_what, header, read) => {
	expect(await readManual(header)).toEqual({ ...BARE, header: read });
});

test.each([
	['https://www.example.com/files/invoice-1001.pdf?x=/y.pdf#z/a.pdf', 'invoice-1001.pdf'],
	['https://www.example.com/Rechnung%20M%C3%A4rz.pdf', 'Rechnung März.pdf'],
	['https://www.example.com/o/folder%2Finvoice.pdf?alt=media', 'invoice.pdf'],
	['https://www.example.com/100%.pdf', '100%.pdf'],
	['https://www.example.com/a%0A%00b.pdf', 'a b.pdf'],
	[`https://www.example.com/${'a'.repeat(240)}`, 'a'.repeat(240)],
	[`https://www.example.com/${'a'.repeat(241)}`, undefined],
	['https://www.example.com/', undefined],
	['https://www.example.com/files/', undefined],
	['https://www.example.com/%20', undefined],
])('without a file name the last part of the URL counts: %s', async (headerUrl, filename) => {
	const { header } = await readManual({ headerType: 'document', headerUrl, headerFilename: ' ' });
	expect(header).toEqual({ type: 'document', url: expect.any(String), filename });
});
