import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import type { Options } from '../options';
import { toRequest } from './request';

/** Degrees as text without an exponent, which `String` writes for the smallest numbers. */
const decimal = (degrees: number): string => degrees.toFixed(10).replace(/\.?0+$/, '');

/** 99digital contract §25: degrees are text, and there is one text beside the pin. */
export const location: Carrier<Contents['sendLocation'], Options> = {
	requests(message, address) {
		const { latitude, longitude, name, address: street } = message.content;
		const caption = [name, street].filter((part) => part !== undefined).join(', ');
		const fields = { lat: decimal(latitude), lng: decimal(longitude), caption };
		return [toRequest('sendLocation', message, address, fields)];
	},
};
