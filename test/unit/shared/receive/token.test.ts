import { toIsoTime } from '../../../../nodes/shared/receive/time.ts';
import { carriesSecret } from '../../../../nodes/shared/receive/token.ts';

const SECRET = 'a long random text';

test.each<[what: string, query: object, headers: object]>([
	['as query parameter', { token: SECRET }, {}],
	['as header', {}, { 'x-webhook-secret': SECRET }],
	['as header, beside a wrong query parameter', { token: 'x' }, { 'x-webhook-secret': SECRET }],
	['as query parameter, beside a wrong header', { token: SECRET }, { 'x-webhook-secret': 'x' }],
])('the secret %s', (_what, query, headers) => {
	expect(carriesSecret(query, headers, SECRET)).toBe(true);
});

test.each<[what: string, query: object, headers: object]>([
	['nothing', {}, {}],
	['another', { token: 'another' }, { 'x-webhook-secret': 'another' }],
	['an empty one', { token: '' }, { 'x-webhook-secret': '' }],
	['its beginning', { token: SECRET.slice(0, -1) }, {}],
	['more than it', { token: `${SECRET} ` }, {}],
	['another case', { token: SECRET.toUpperCase() }, {}],
	['a list of it', { token: [SECRET] }, { 'x-webhook-secret': [SECRET] }],
	['an object', { token: { toString: () => SECRET } }, {}],
	['other places', { secret: SECRET, Token: SECRET }, { token: SECRET, authorization: SECRET }],
])('%s is not enough', (_what, query, headers) => {
	expect(carriesSecret(query, headers, SECRET)).toBe(false);
});

const FALLBACK = '2026-01-02T03:04:05.000Z';

test.each([
	['Unix seconds', '1700000000', '2023-11-14T22:13:20.000Z'],
	['Unix seconds of 9 digits', '999999999', '2001-09-09T01:46:39.000Z'],
	['Unix seconds of 11 digits', '17000000000', '2508-09-16T06:13:20.000Z'],
	['Unix milliseconds', '1700000000123', '2023-11-14T22:13:20.123Z'],
	['Unix milliseconds of 12 digits', '999999999999', '2001-09-09T01:46:39.999Z'],
	['+0000', '2025-01-01T10:10:00.000+0000', '2025-01-01T10:10:00.000Z'],
	['-0300', '2025-01-01T10:10:00.000-0300', '2025-01-01T13:10:00.000Z'],
	['+00:00', '2025-01-01T10:10:00+00:00', '2025-01-01T10:10:00.000Z'],
	['+05:30', '2025-01-01T10:10:00.5+05:30', '2025-01-01T04:40:00.500Z'],
	['Z', '2025-01-01T10:10:00Z', '2025-01-01T10:10:00.000Z'],
])('a time as %s', (_what, value, iso) => {
	expect(toIsoTime(value, FALLBACK)).toBe(iso);
});

test.each([
	undefined,
	'',
	'soon',
	'1',
	'12345678',
	'12345678901234',
	'x1700000000',
	'1700000000x',
	'room 12',
	'2025-01-01',
	'2025-01-01T10:10:00',
	'2025-13-01T10:10:00Z',
	'x2025-01-01T10:10:00Z',
	'2025-01-01T10:10:00Zx',
	'2025-01-01T10:10:00+9999',
])('no time: %s', (value) => {
	expect(toIsoTime(value, FALLBACK)).toBe(FALLBACK);
});
