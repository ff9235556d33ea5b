import { address, recipient, senderNumber } from '../../../nodes/NinetyNineDigital/account.ts';
import { refusal } from '../shared/refusal.ts';

/** 99digital contract §1. */

describe('§1: from and to', () => {
	test('are international digits without +', () => {
		expect(senderNumber('+972 77-123-4567')).toBe('972771234567');
		expect(recipient('00972 (50) 123.4567')).toBe('972501234567');
	});

	test('to may be the id of a person who hides the number, unchanged', () => {
		expect(recipient('IL.1600000000000000')).toBe('IL.1600000000000000');
	});

	test.each(['0501234567', 'IL.', 'il.1600000000000000', 'ILX.1600000000000000', 'IL.16x', 'Dana', ''])(
		'to is not %j',
		(to) => {
			expect(refusal(() => recipient(to)).message).toBe(
				`Recipients "${to}" is not a phone number with a country code`,
			);
		},
	);

	test('from is never such an id', () => {
		expect(refusal(() => senderNumber('IL.1600000000000000')).message).toBe(
			'Sender "IL.1600000000000000" is not a phone number with a country code',
		);
	});
});

test('the base URL is the credential’s, with https:// and without trailing slashes', () => {
	expect(address({ baseUrl: ' api.99digital.co.il/whatsapp/v2/ ' })).toBe(
		'https://api.99digital.co.il/whatsapp/v2',
	);
	expect(refusal(() => address({})).message).toBe('The credential has no base URL');
});
