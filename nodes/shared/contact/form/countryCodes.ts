import { UserError } from 'n8n-workflow';

import type { Contact } from '../contact';
import { hasCountryCode } from '../phoneNumber';

/**
 * The contacts of the form, whose numbers people type: one without a country code would go out on the card
 * and reach nobody abroad. Cards from JSON and vCards keep what they have, service numbers and all.
 * @throws UserError naming contact and phone
 */
export function requireCountryCodes(contacts: Contact[]): Contact[] {
	contacts.forEach(({ phones = [] }, contact) => {
		phones.forEach(({ phone }, index) => {
			if (phone === undefined || hasCountryCode(phone)) return;
			throw new UserError(
				`Contact ${contact + 1}: Phone ${index + 1}: Number "${phone}" is not a phone number with a country code`,
				{
					description:
						'Write "Number" with + and the country code, for example +12025550145. Without +, a number of fewer than 11 digits may be a local one and is not accepted',
				},
			);
		});
	});
	return contacts;
}
