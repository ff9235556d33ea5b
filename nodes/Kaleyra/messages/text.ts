import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import type { Options } from '../options';
import { toRequest } from './request';

/** Kaleyra contract §3.2. */
export const text: Carrier<Contents['sendText'], Options> = {
	requests: (message, address) => [
		toRequest(message, address, {
			recipient_type: 'individual',
			type: 'text',
			text: { preview_url: message.options.previewUrl ?? false, body: message.content.text },
		}),
	],
};
