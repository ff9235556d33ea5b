import { contactsFromForm } from '../../../../../nodes/shared/contact/form/fromForm.ts';
import { refusal } from '../../refusal.ts';

const phonesOf = (...phone: object[]) => contactsFromForm({ contact: [{ phones: { phone } }] })[0]?.phones;

describe('On WhatsApp', () => {
	test.each<[what: string, entry: object, phone: object]>([
		[
			'on: the digits of the number are its WhatsApp ID',
			{ phone: '+1 (202) 555-0145', onWhatsApp: true, waId: '', type: 'WORK' },
			{ phone: '+1 (202) 555-0145', waId: '12025550145', type: 'WORK' },
		],
		[
			'on, by an expression',
			{ phone: '0044 20 7946 0000', onWhatsApp: 'true' },
			{ phone: '0044 20 7946 0000', waId: '442079460000' },
		],
		[
			'on, with a number as a number',
			{ phone: 12025550145, onWhatsApp: true },
			{ phone: '12025550145', waId: '12025550145' },
		],
		[
			'on, with another ID',
			{ phone: '+12025550145', onWhatsApp: true, waId: 'US.1349120865530274191' },
			{ phone: '+12025550145', waId: 'US.1349120865530274191' },
		],
		['on, with an ID alone', { phone: '', onWhatsApp: true, waId: '12025550146' }, { waId: '12025550146' }],
		[
			'on, with an extension',
			{ phone: '+1 202 555 0145 ext. 5', onWhatsApp: true },
			{ phone: '+1 202 555 0145 ext. 5' },
		],
		['on, with a fraction', { phone: '12025550145.0', onWhatsApp: true }, { phone: '12025550145.0' }],
		['off', { phone: '+12025550145', onWhatsApp: false, waId: '' }, { phone: '+12025550145' }],
		['off, by an expression', { phone: '+12025550145', onWhatsApp: 'false' }, { phone: '+12025550145' }],
		[
			'off, with another ID',
			{ phone: '+12025550145', onWhatsApp: false, waId: '12025550146' },
			{ phone: '+12025550145', waId: '12025550146' },
		],
		['not given', { phone: '+12025550145', onWhatsApp: null }, { phone: '+12025550145' }],
	])('%s', (_what, entry, phone) => {
		expect(phonesOf(entry)).toStrictEqual([phone]);
	});

	test('each phone has its own', () => {
		expect(
			phonesOf({ phone: '+12025550145', onWhatsApp: true }, { phone: '+12025550146', onWhatsApp: false }),
		).toStrictEqual([{ phone: '+12025550145', waId: '12025550145' }, { phone: '+12025550146' }]);
	});

	test('an entry left empty has nothing but the switch, and goes', () => {
		expect(phonesOf({ phone: '', onWhatsApp: true, waId: '', type: '' })).toBeUndefined();
		expect(phonesOf({ onWhatsApp: false })).toBeUndefined();
	});

	test.each(['yes', 1, {}])('%j is neither on nor off', (onWhatsApp) => {
		const form = { contact: [{}, { phones: { phone: [{}, { phone: '+12025550145', onWhatsApp }] } }] };
		expect(refusal(() => contactsFromForm(form))).toEqual({
			message: 'Contact 2: Phone 2: On WhatsApp is neither on nor off',
			description: 'Turn "On WhatsApp" on or off, or correct its expression: it must return true or false',
		});
	});
});
