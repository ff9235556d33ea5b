import { readPlace, requireDegrees } from '../../../../../nodes/shared/messages/fields/place.ts';
import { refusal } from '../../refusal.ts';

/** Infobip contract §24. */

const field = (value: unknown) => ({ value, name: () => 'Latitude' });

test.each<[value: unknown, degrees: number]>([
	[38.8977, 38.8977],
	['-77.0365', -77.0365],
	[' +1 ', 1],
	[0, 0],
	[90, 90],
	['-90.0', -90],
	[1e-7, 0.0000001],
])('degrees: %j', (value, degrees) => {
	expect(requireDegrees(field(value), 90)).toBe(degrees);
});

test.each<[value: unknown]>([
	['north'],
	['38,8977'],
	[90.000001],
	[-91],
	['0x10'],
	['1e1'],
	['38.8977°'],
	['.'],
])('no degrees: %j', (value) => {
	expect(refusal(() => requireDegrees(field(value), 90))).toEqual({
		message: 'Latitude is not a number from -90 to 90',
		description: 'Write it in degrees with a decimal point, for example 38.8977',
	});
});

test.each<[value: unknown]>([[''], [null], [undefined]])('degrees that are missing: %j', (value) => {
	expect(refusal(() => requireDegrees(field(value), 90)).message).toBe('Latitude is empty');
});

const place = (given: Record<string, unknown>) =>
	readPlace((part) => ({ value: given[part], name: () => part }));

test('a place', () => {
	const given = { Latitude: '1.5', Longitude: -180, Name: ' Shop ', Address: '1 Example Street\nLeeds' };
	expect(place(given)).toEqual({
		latitude: 1.5,
		longitude: -180,
		name: 'Shop',
		address: '1 Example Street\nLeeds',
	});
	expect(place({ Latitude: 0, Longitude: 0, Name: '', Address: null })).toEqual({
		latitude: 0,
		longitude: 0,
	});
});

test.each<[given: Record<string, unknown>, message: string]>([
	[{ Latitude: 90.1, Longitude: 0 }, 'Latitude is not a number from -90 to 90'],
	[{ Latitude: 0, Longitude: 180.1 }, 'Longitude is not a number from -180 to 180'],
	[{ Latitude: 0 }, 'Longitude is empty'],
	[
		{ Latitude: 0, Longitude: 0, Name: 'x'.repeat(1001) },
		'Name has 1001 characters, but WhatsApp allows at most 1000',
	],
	[
		{ Latitude: 0, Longitude: 0, Address: 'x'.repeat(1001) },
		'Address has 1001 characters, but WhatsApp allows at most 1000',
	],
	[{ Latitude: 0, Longitude: 0, Address: {} }, 'Address is not text'],
])('no place: %j', (given, message) => {
	expect(refusal(() => place(given)).message).toBe(message);
});
