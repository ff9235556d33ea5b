import { requireCountryCodes } from '../../../../../nodes/shared/contact/form/countryCodes.ts';
import { refusal } from '../../refusal.ts';

const withPhone = (phone: string) => ({ name: { formattedName: 'Dana' }, phones: [{ phone }] });

test.each([
	...['+12025550145', '+1 (202) 555-0145', '12025550145', '0012025550145', '+44 (0)20 7946 0000'],
	...['+6591234567', '+683 4000', '441134960019', '972500000003', '(+44) 20 7946 0000'],
	...['+1 202 555 0145 ext. 5', '+1-800-FLOWERS', '00 1 202 555 0145 x5', '+٩٧٢٥٠٠٠٠٠٠٠٣'],
])('%s has a country code', (phone) => {
	expect(requireCountryCodes([withPhone(phone)])).toEqual([withPhone(phone)]);
});

test.each([
	...[
		'555-0145',
		'0501234567',
		'1',
		'050-123-4567',
		'2025550145',
		'(202) 555-0145',
		'91234567',
		'+1',
		'+0501234567',
	],
	...[
		'*123#',
		'202 555 0145 ext. 5',
		'1-800-FLOWERS',
		'12025550145.0',
		'+12025550145.0',
		'1234567890123456',
		'call me',
	],
])('%s has none', (phone) => {
	const contacts = [
		withPhone('+12025550145'),
		{ phones: [{ waId: '1' }, { phone: '+12025550145' }, { phone, waId: '1' }] },
	];
	expect(refusal(() => requireCountryCodes(contacts))).toEqual({
		message: `Contact 2: Phone 3: Number "${phone}" is not a phone number with a country code`,
		description:
			'Write "Number" with + and the country code, for example +12025550145. Without +, a number of fewer than 11 digits may be a local one and is not accepted',
	});
});

test('no phone and no number are for others to judge', () => {
	const contacts = [{}, { phones: [{ waId: '12025550145' }, { type: 'WORK' }] }];
	expect(requireCountryCodes(contacts)).toBe(contacts);
});
