import { UserError, type INodeProperties } from 'n8n-workflow';

import { isRecord } from '../../json';
import { internationalDigits } from '../phoneNumber';

/** The switch of a phone that saves typing its digits again as the WhatsApp ID. */
const onWhatsApp: INodeProperties = {
	displayName: 'On WhatsApp',
	name: 'onWhatsApp',
	type: 'boolean',
	default: true,
	description:
		'Whether the number is on WhatsApp. When on, the card offers "Message"; when off, it offers "Invite to WhatsApp".',
};

/**
 * The phones of the form with the switch in front of the WhatsApp ID, which is behind a button until it
 * has a value.
 * @param fields of a phone
 */
export const withSwitch = (phones: INodeProperties, fields: INodeProperties[]): INodeProperties => ({
	...phones,
	typeOptions: {
		...phones.typeOptions,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add a Different WhatsApp ID',
	},
	options: [
		{
			name: 'phone',
			displayName: 'Phone',
			values: fields.flatMap((field) =>
				field.name === 'waId' ? [shown(onWhatsApp), field] : [shown(field)],
			),
		},
	],
});

const shown = (field: INodeProperties): INodeProperties => ({
	...field,
	typeOptions: { showEvenWhenOptional: true },
});

/**
 * @param where the phone in the user's words @throws UserError when an expression gives something else than a
 * switch has
 */
function isOn(value: unknown, where: string): boolean {
	if (value === true || value === 'true') return true;
	if (value === false || value === 'false' || value === null || value === undefined || value === '')
		return false;
	throw new UserError(`${where}: On WhatsApp is neither on nor off`, {
		description: 'Turn "On WhatsApp" on or off, or correct its expression: it must return true or false',
	});
}

/**
 * A phone of the form as a card has it: the digits of its number are its WhatsApp ID when the switch is on
 * and no other ID is given. A number that is not all digits, such as one with an extension, has none.
 * @param where the phone in the user's words
 * @throws UserError when the switch holds neither true nor false
 */
export function withWaId(entry: unknown, where: string): unknown {
	if (!isRecord(entry)) return entry;
	const { onWhatsApp: given, ...phone } = entry;
	const hasAnother = String(phone.waId ?? '').trim() !== '';
	if (!isOn(given, where) || hasAnother) return phone;
	return { ...phone, waId: internationalDigits(String(phone.phone ?? '')) };
}
