import { KaleyraWhatsAppApi } from '../../../credentials/KaleyraWhatsAppApi.credentials.ts';
import { accountBaseUrl } from '../../../nodes/Kaleyra/account.ts';

/** Kaleyra contract §1. */

test.each([
	[{ pod: 'in' }, 'https://api.in.kaleyra.io'],
	[{ pod: 'sg' }, 'https://api.ap.kaleyra.io'],
	[{ pod: 'eu' }, 'https://api.eu.kaleyra.io'],
	[{}, 'https://api.in.kaleyra.io'],
])('%j', (credential, baseUrl) => {
	expect(accountBaseUrl({ ...credential, baseUrl: 'https://ignored.example.com' })).toBe(baseUrl);
});

test('the pod "custom" takes the address typed in', () => {
	expect(accountBaseUrl({ pod: 'custom', baseUrl: ' api.na.kaleyra.io/ ' })).toBe(
		'https://api.na.kaleyra.io',
	);
});

test('the pod "custom" without an address is refused', () => {
	expect(() => accountBaseUrl({ pod: 'custom' })).toThrow('The credential has no base URL');
});

test('the key goes into the header api-key, without the white space of a copy', async () => {
	const request = { url: 'https://api.in.kaleyra.io', headers: { Accept: 'application/json' } };
	expect(await new KaleyraWhatsAppApi().authenticate({ apiKey: ' key-1\n' }, request)).toEqual({
		url: 'https://api.in.kaleyra.io',
		headers: { Accept: 'application/json', 'api-key': 'key-1' },
	});
});
