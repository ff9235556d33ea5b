import { asText } from '../../http/tolerant';
import type { EventContent } from '../events';
import { LONGEST_LINK } from './media';

/** Degrees: a number, or a text that is nothing but one. @param most how far from zero they may be */
function asDegrees(value: unknown, most: number): number | undefined {
	// Longer than any number of degrees, so that no more than that is searched.
	const isNumeral =
		typeof value === 'string' && value.length <= 40 && /^[+-]?\d+(\.\d+)?$/.test(value.trim());
	const degrees = isNumeral ? Number(value) : value;
	// JSON has a minus zero, which n8n stores as 0.
	return typeof degrees === 'number' && Math.abs(degrees) <= most ? degrees + 0 : undefined;
}

/**
 * The event of a location; `undefined` without two numbers that are a place on earth.
 * @param members as the provider sent them
 */
export function readLocation(members: {
	latitude?: unknown;
	longitude?: unknown;
	name?: unknown;
	address?: unknown;
	url?: unknown;
}): EventContent | undefined {
	const latitude = asDegrees(members.latitude, 90);
	const longitude = asDegrees(members.longitude, 180);
	const url = asText(members.url);
	if (latitude === undefined || longitude === undefined) return undefined;
	if (url !== undefined && url.length > LONGEST_LINK) return undefined;
	return {
		event: 'location',
		location: { latitude, longitude, name: asText(members.name), address: asText(members.address), url },
	};
}
