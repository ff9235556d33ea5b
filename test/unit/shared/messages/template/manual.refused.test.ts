import type { Parameters } from '../../nodeContext.ts';
import { rejection } from '../../refusal.ts';
import { bodyVariables, buttonVariables, readManual } from './items.ts';

/** Values given by hand that WhatsApp does not take: the error names the parameter, and says what to do. */

const FILL_IN = 'Fill it in: WhatsApp refuses an empty value';

test.each<[what: string, parameters: Parameters, message: string, description: string]>([
	[
		'a body value',
		{ bodyVariables: bodyVariables('Dana', ' ') },
		'Body Variables: value 2 is empty',
		FILL_IN,
	],
	['a header text', { headerType: 'text' }, 'Header Text is empty', FILL_IN],
	['a header URL', { headerType: 'image', headerUrl: '' }, 'Header URL is empty', FILL_IN],
	['a latitude', { headerType: 'location', headerLongitude: 1 }, 'Header Latitude is empty', FILL_IN],
	[
		'a button',
		{ buttonVariables: buttonVariables(['url', 3, '']) },
		'Button Variables: the value of button 3 is empty',
		FILL_IN,
	],
	[
		'a long coupon code',
		{ buttonVariables: buttonVariables(['copyCode', 0, 'A'.repeat(16)]) },
		'Button Variables: the value of button 0 has 16 characters, but WhatsApp allows at most 15',
		'Shorten it',
	],
	[
		'a long payload',
		{ buttonVariables: buttonVariables(['quickReply', 1, 'A'.repeat(129)]) },
		'Button Variables: the value of button 1 has 129 characters, but WhatsApp allows at most 128',
		'Shorten it',
	],
	[
		'a long end of a URL',
		{ buttonVariables: buttonVariables(['url', 0, 'A'.repeat(2001)]) },
		'Button Variables: the value of button 0 has 2001 characters, but WhatsApp allows at most 2000',
		'Shorten it',
	],
	[
		'a long body value',
		{ bodyVariables: bodyVariables('A'.repeat(1025)) },
		'Body Variables: value 1 has 1025 characters, but WhatsApp allows at most 1024',
		'Shorten it',
	],
	[
		'a long header text',
		{ headerType: 'text', headerText: 'A'.repeat(61) },
		'Header Text has 61 characters, but WhatsApp allows at most 60',
		'Shorten it',
	],
	[
		'a long file name',
		{ headerType: 'document', headerUrl: 'https://www.example.com', headerFilename: 'A'.repeat(241) },
		'Header File Name has 241 characters, but WhatsApp allows at most 240',
		'Shorten it',
	],
	[
		'a long place',
		{ headerType: 'location', headerLatitude: 0, headerLongitude: 0, headerName: 'A'.repeat(1001) },
		'Header Place has 1001 characters, but WhatsApp allows at most 1000',
		'Shorten it',
	],
	[
		'a longitude out of range',
		{ headerType: 'location', headerLatitude: 0, headerLongitude: 180.1 },
		'Header Longitude is not a number from -180 to 180',
		'Write it in degrees with a decimal point, for example 38.8977',
	],
	[
		'a header type that is none',
		{ headerType: 'IMAGE' },
		'The header type is unknown',
		'Choose a "Header Type"',
	],
])('refused: %s', async (_what, parameters, message, description) => {
	expect(await rejection(readManual(parameters))).toEqual({ message, description });
});
