import { UserError } from 'n8n-workflow';

import type { Place } from '../../shared/messages/fields/place';
import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import type { Options } from '../options';
import { toRequest } from './request';

/**
 * A place as Meta takes it (Kaleyra contract §25).
 * @throws UserError when it has an address, but no name
 */
export function toLocation({ longitude, latitude, name, address }: Place): object {
	if (address !== undefined && name === undefined) {
		throw new UserError('The place has an address, but no name', {
			description:
				'Fill in "Name" (for a template, "Header Place") as well: Kaleyra does not allow an address without a name',
		});
	}
	return { longitude, latitude, name, address };
}

/** Kaleyra contract §25. */
export const location: Carrier<Contents['sendLocation'], Options> = {
	requests: (message, address) => [
		toRequest(message, address, { type: 'location', location: toLocation(message.content) }),
	],
};
