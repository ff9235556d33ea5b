import type { Property } from './property';

/** The year that means "no year" in the birthdays of Apple's address books. */
const NO_YEAR = '1604';

/**
 * BDAY as YYYY-MM-DD: `19900228`, `1990-02-28`, each with or without a time after it. A birthday without a
 * year (`--0228`, Apple's year 1604), a text ("circa 1800") and a day no calendar has are left out like a
 * PHOTO: a Contact cannot carry them, and they are no reason to refuse the card.
 */
export function readBirthday({ value }: Pick<Property, 'value'>): string | undefined {
	const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?$/s.exec(value.trim()) ?? [];
	if (year === undefined || month === undefined || day === undefined || year === NO_YEAR) return undefined;
	return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
