import { KaleyraWhatsAppApi } from '../../../credentials/KaleyraWhatsAppApi.credentials.ts';
import { address, recipient, senderNumber } from '../../../nodes/Kaleyra/account.ts';
import { refusal } from '../shared/refusal.ts';

/** Kaleyra contract §1 and §2. */

test.each([
	[{ pod: 'in' }, 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp'],
	[{ pod: 'sg' }, 'https://api.ap.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp'],
	[{ pod: 'eu' }, 'https://api.eu.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp'],
	[{}, 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp'],
])('%j', (pod, expected) => {
	const credential = { ...pod, sid: 'HXAP16XXXXXX97IN', baseUrl: 'https://ignored.example.com' };
	expect(address(credential)).toBe(expected);
});

test('the pod "custom" takes the address typed in', () => {
	expect(address({ pod: 'custom', baseUrl: ' api.na.kaleyra.io/ ', sid: 'HXAP16XXXXXX97IN' })).toBe(
		'https://api.na.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp',
	);
});

test('the pod "custom" without an address is refused', () => {
	expect(() => address({ pod: 'custom', sid: 'HXAP16XXXXXX97IN' })).toThrow('The credential has no base URL');
});

test('the key goes into the header api-key, without the white space of a copy', async () => {
	const request = { url: 'https://api.in.kaleyra.io', headers: { Accept: 'application/json' } };
	expect(await new KaleyraWhatsAppApi().authenticate({ apiKey: ' key-1\n' }, request)).toEqual({
		url: 'https://api.in.kaleyra.io',
		headers: { Accept: 'application/json', 'api-key': 'key-1' },
	});
});

test.each([
	['+1 202 555 0123', '+12025550123'],
	['12025550123', '+12025550123'],
	['0012025550123', '+12025550123'],
])('§3.1: `to` is E.164 with its plus sign: %s', (typed, to) => {
	expect(recipient(typed)).toBe(to);
	expect(senderNumber(typed)).toBe(to);
});

test('a number without country code is refused, naming its parameter', () => {
	expect(refusal(() => recipient('050 123 4567')).message).toBe(
		'Recipients "050 123 4567" is not a phone number with a country code',
	);
	expect(refusal(() => senderNumber('050 123 4567')).message).toBe(
		'Sender "050 123 4567" is not a phone number with a country code',
	);
});
