import type { Carrier } from '../../../shared/messages/kind';
import type { Contents } from '../../../shared/messages/kinds';
import type { Options } from '../../options';
import { toInteractive } from './request';

/** Infobip contract §27.1. */
export const requestContact: Carrier<Contents['requestContact'], Options> = {
	requests: (message, address) => [toInteractive('request-contact-info', message, address)],
};
