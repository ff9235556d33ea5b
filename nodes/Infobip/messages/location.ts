import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import type { Options } from '../options';
import { toRequest } from './request';

/** Infobip contract §24. */
export const location: Carrier<Contents['sendLocation'], Options> = {
	requests: (message, address) => [toRequest('location', message, address, message.content)],
};
