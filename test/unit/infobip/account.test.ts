import { InfobipWhatsAppApi } from '../../../credentials/InfobipWhatsAppApi.credentials.ts';
import { address, recipient, senderNumber } from '../../../nodes/Infobip/account.ts';
import { refusal } from '../shared/refusal.ts';

/** Infobip contract §1, and §3 for `from` and `to`. */

test('the base URL, with https:// and without slashes at its end', () => {
	expect(address({ baseUrl: ' xxxxx.api.infobip.com// ' })).toBe('https://xxxxx.api.infobip.com');
});

test.each<[credential: { baseUrl?: string }, words: string]>([
	[{}, 'The credential has no base URL'],
	[{ baseUrl: ' ' }, 'The credential has no base URL'],
	[
		{ baseUrl: 'http://xxxxx.api.infobip.com' },
		'The base URL in the credential starts with http://, which would expose the API key on the network',
	],
])('the credential %j is refused', (credential, words) => {
	expect(refusal(() => address(credential)).message).toBe(words);
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

test.each([
	['441134960001', '441134960001'],
	['+44 113 496-0001', '441134960001'],
	['0044 (113) 4960001', '441134960001'],
	['US.1000000000000000001', 'US.1000000000000000001'],
	['GB.ENT.456456456', 'GB.ENT.456456456'],
	[`US.${'1'.repeat(147)}`, `US.${'1'.repeat(147)}`],
])('§3: to %s is sent as %s', (typed, sent) => {
	expect(recipient(typed)).toBe(sent);
});

test('§3: a user ID of 151 characters is refused', () => {
	expect(refusal(() => recipient(`US.${'1'.repeat(148)}`))).toEqual({
		message: `The user ID "US.${'1'.repeat(148)}" is longer than 150 characters`,
		description: 'Correct it in "Recipients"',
	});
});

test.each(['01134960001', 'Dana', 'us.1000', '4411349600011111'])('§3: to %s is neither', (typed) => {
	expect(refusal(() => recipient(typed)).message).toBe(
		`Recipients "${typed}" is not a phone number with a country code`,
	);
});

test('§3: from is digits', () => {
	expect(senderNumber('+44 113 496 0000')).toBe('441134960000');
	expect(refusal(() => senderNumber('US.1000')).message).toBe(
		'Sender "US.1000" is not a phone number with a country code',
	);
});
