import { refusal } from '../../shared/refusal.ts';
import { contactsOnTheWire, DANA } from './requests.ts';

/** Kaleyra contract §3.3: states and countries are codes of two letters. */

const wireDana = {
	name: { formatted_name: 'Dana Example', first_name: 'Dana' },
	phones: [{ phone: '+12025550145' }],
};

test.each<[row: string, address: object, onTheWire: object]>([
	[
		'addresses[].state is a two-letter code',
		{ city: 'Springfield', state: 'ca' },
		{ city: 'Springfield', state: 'ca' },
	],
	['a state without one follows the city', { city: 'Lyon', state: 'Rhône' }, { city: 'Lyon, Rhône' }],
	['a state of one letter', { city: 'Lyon', state: 'R' }, { city: 'Lyon, R' }],
	['a state in digits', { city: 'Lyon', state: '69' }, { city: 'Lyon, 69' }],
	['a state of three letters', { city: 'Essen', state: 'NRW' }, { city: 'Essen, NRW' }],
	['a state without city', { state: 'Bavaria', country: 'Germany' }, { city: 'Bavaria', country: 'Germany' }],
])('%s', (_row, address, onTheWire) => {
	expect(contactsOnTheWire([{ ...DANA, addresses: [address] }])).toEqual([
		{ ...wireDana, addresses: [onTheWire] },
	]);
});

test.each(['USA', 'U', '12', 'U S'])(
	'addresses[].country_code is a two-letter code: "%s" is refused before it is sent',
	(countryCode) => {
		const contact = { ...DANA, addresses: [{ city: 'Springfield' }, { countryCode }] };
		expect(refusal(() => contactsOnTheWire([DANA, contact]))).toEqual({
			message: `Contact 2: Address 2: Country Code "${countryCode}" is not a two-letter code`,
			description:
				'Write "Country Code" as two letters, for example US, or leave it empty and fill in the country',
		});
	},
);
