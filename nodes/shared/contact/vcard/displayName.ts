import type { Contact } from '../contact';

/**
 * The name to show for a contact: its formatted name, or else the best there is; `undefined` for a contact
 * without any.
 */
export function displayName({ name = {}, org, phones, emails }: Contact): string | undefined {
	const spelled = [name.prefix, name.firstName, name.middleName, name.lastName, name.suffix];
	const candidates = [
		name.formattedName,
		spelled.filter((part) => part?.trim()).join(' '),
		org?.company,
		...(phones ?? []).flatMap(({ phone, waId }) => [phone, waId]),
		...(emails ?? []).map(({ email }) => email),
	];
	return candidates.find((candidate) => candidate?.trim());
}
