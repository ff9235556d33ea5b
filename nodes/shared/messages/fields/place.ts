import { UserError } from 'n8n-workflow';

import { readText, requireLine, type Field } from './field';

/** A place on the map. */
export interface Place {
	/** In degrees. */
	latitude: number;
	longitude: number;
	name?: string;
	address?: string;
}

/** The most characters of a place's name, and of its address (Infobip contract §24). */
const LONGEST_PLACE = 1000;

const LONGEST_NUMBER = 100;
const DECIMAL = /^[-+]?\d+(\.\d+)?(e-\d+)?$/;

/** @throws UserError when it is not a number from -`most` to `most` */
export function requireDegrees(field: Field, most: number): number {
	const text = requireLine(field, LONGEST_NUMBER);
	if (DECIMAL.test(text) && Math.abs(Number(text)) <= most) return Number(text);
	throw new UserError(`${field.name()} is not a number from -${most} to ${most}`, {
		description: 'Write it in degrees with a decimal point, for example 38.8977',
	});
}

/**
 * A place as the user gave it (Infobip contract §24).
 * @param read reads name and address
 * @throws UserError naming what does not fit
 */
export const readPlace = (
	field: (part: 'Latitude' | 'Longitude' | 'Name' | 'Address') => Field,
	read = readText,
): Place => ({
	latitude: requireDegrees(field('Latitude'), 90),
	longitude: requireDegrees(field('Longitude'), 180),
	name: read(field('Name'), LONGEST_PLACE),
	address: read(field('Address'), LONGEST_PLACE),
});
