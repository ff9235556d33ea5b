import { InfobipWhatsAppApi } from '../../../credentials/InfobipWhatsAppApi.credentials.ts';
import { address } from '../../../nodes/Infobip/account.ts';

/** Infobip contract §1. */

test.each([
	['https://xxxxx.api.infobip.com', 'https://xxxxx.api.infobip.com'],
	['xxxxx.api.infobip.com', 'https://xxxxx.api.infobip.com'],
	[' https://xxxxx.api.infobip.com// ', 'https://xxxxx.api.infobip.com'],
	['http://127.0.0.1:3000/infobip', 'http://127.0.0.1:3000/infobip'],
	['http://localhost:3000', 'http://localhost:3000'],
	['http://[::1]:3000', 'http://[::1]:3000'],
])('the base URL %j is %s', (baseUrl, used) => {
	expect(address({ baseUrl })).toBe(used);
});

test.each<[baseUrl: string, words: string]>([
	['', 'The credential has no base URL'],
	[' ', 'The credential has no base URL'],
	['http://xxxxx.api.infobip.com', 'starts with http://, which would show the API key on the network'],
	['ftp://xxxxx.api.infobip.com', 'is not a web address'],
])('the base URL %j is refused', (baseUrl, words) => {
	expect(() => address({ baseUrl })).toThrow(words);
});

test('the key goes into the header Authorization after "App", without the white space of a copy', async () => {
	const request = { url: 'https://xxxxx.api.infobip.com', headers: { Accept: 'application/json' } };
	expect(await new InfobipWhatsAppApi().authenticate({ apiKey: ' key-1\n' }, request)).toEqual({
		url: 'https://xxxxx.api.infobip.com',
		headers: { Accept: 'application/json', Authorization: 'App key-1' },
	});
});

test('the names a saved credential depends on', () => {
	const { name, properties } = new InfobipWhatsAppApi();
	expect([name, ...properties.map((property) => property.name)]).toEqual([
		'infobipWhatsAppApi',
		'baseUrl',
		'apiKey',
		'defaultSender',
		'webhookSecret',
	]);
});

test('a credential without a base URL is refused', () => {
	expect(() => address({})).toThrow('The credential has no base URL');
});
