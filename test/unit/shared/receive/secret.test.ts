import { carriesSecret } from '../../../../nodes/shared/receive/secret.ts';

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
