import { requireSendableContacts } from '../../../../../nodes/shared/contact/sendable.ts';
import { refusal } from '../../refusal.ts';

const withCode = (countryCode: string) => ({
	name: { formattedName: 'Dana Example' },
	addresses: [{ city: 'Leeds' }, { city: 'London', countryCode }],
});

test.each(['GB', 'gb', 'Us'])('the country code %s goes out as it is', (countryCode) => {
	expect(requireSendableContacts([withCode(countryCode)])).toEqual([withCode(countryCode)]);
});

test.each(['GBR', 'G', '44', 'United Kingdom', 'G B', 'ÄÖ'])(
	'the country code %s is refused for every provider',
	(countryCode) => {
		expect(refusal(() => requireSendableContacts([withCode('GB'), withCode(countryCode)]))).toEqual({
			message: `Contact 2: Address 2: Country Code "${countryCode}" is not a two-letter code`,
			description:
				'Write "Country Code" as two letters, for example US, or leave it empty and fill in the country',
		});
	},
);
