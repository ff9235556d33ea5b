import { readLocation } from '../../../../../nodes/shared/receive/reading/location.ts';

test.each<[latitude: unknown, longitude: unknown, read: [number, number]]>([
	[53.8, -1.55, [53.8, -1.55]],
	['53.8', ' -1.55 ', [53.8, -1.55]],
	['+7', '007', [7, 7]],
	[`${'0'.repeat(39)}1`, `-${'0'.repeat(38)}1`, [1, -1]],
	[90, 180, [90, 180]],
	[-90, -180, [-90, -180]],
	[-0, '-0', [0, 0]],
	[1e-7, 0, [1e-7, 0]],
])('%j, %j', (latitude, longitude, [north, east]) => {
	const read = readLocation({ latitude, longitude });
	expect(read).toEqual({ event: 'location', location: { latitude: north, longitude: east } });
});

test.each([
	undefined,
	null,
	'',
	' ',
	'north',
	'53,8',
	'5.',
	'.5',
	'1e1',
	'0x10',
	'53.8 N',
	`${'0'.repeat(40)}1`,
	true,
	[1],
	{},
	Number.NaN,
	Infinity,
	90.01,
	-91,
	'90.01',
])('no latitude: %j', (latitude) => {
	expect(readLocation({ latitude, longitude: 1, name: 'Office' })).toBeUndefined();
});

test('a longitude goes round further', () => {
	expect(readLocation({ latitude: 1, longitude: 180.01 })).toBeUndefined();
	expect(readLocation({ latitude: 1, longitude: '-181' })).toBeUndefined();
	expect(readLocation({ latitude: 1 })).toBeUndefined();
});

test('what is said of the place', () => {
	const said = { name: 'Office', address: '1 Example Street', url: 'www.example.com' };
	expect(readLocation({ latitude: 1, longitude: 2, ...said })).toEqual({
		event: 'location',
		location: { latitude: 1, longitude: 2, ...said },
	});
	expect(readLocation({ latitude: 1, longitude: 2, name: 7, address: '', url: {} })).toEqual({
		event: 'location',
		location: { latitude: 1, longitude: 2, name: '7' },
	});
	const link = 'x'.repeat(4096);
	expect(readLocation({ latitude: 1, longitude: 2, url: link })).toMatchObject({ location: { url: link } });
	expect(readLocation({ latitude: 1, longitude: 2, url: `${link}x` })).toBeUndefined();
});
