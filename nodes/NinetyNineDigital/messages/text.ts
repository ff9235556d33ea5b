import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import type { Options } from '../options';
import { toRequest } from './request';

/** 99digital contract §3. */
export const text: Carrier<Contents['sendText'], Options> = {
	requests: (message, address) => [
		toRequest('sendMessage', message, address, { body: message.content.text }),
	],
};
