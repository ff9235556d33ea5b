import { UserError } from 'n8n-workflow';
import { z } from 'zod';

import { looseList, looseObject, looseText } from '../shared/http/tolerant';
import type { RegistrationTarget, WebhookApi } from '../shared/registration/webhookApi';
import { address } from './account';

const resource = ({ credentials }: RegistrationTarget): string =>
	`${address(credentials)}/resource-management/1/inbound-message-configurations`;

/** Infobip contract §7.1. */
const configurationSchema = z
	.object({
		configurationKey: looseText,
		keyword: looseText,
		forwarding: looseObject({ url: looseText }),
	})
	.partial()
	.catch({});

/**
 * The number's inbound message configuration (Infobip contract §7.1). One with a keyword is for the messages that begin with it:
 * it is neither read nor replaced. Infobip has no field for a secret, so the URL carries it.
 */
export const webhook: WebhookApi = {
	async read(target) {
		const answer = await target.call({
			method: 'GET',
			url: resource(target),
			qs: { channel: 'WHATSAPP', number: target.sender },
		});
		return looseList
			.parse(answer)
			.map((entry) => configurationSchema.parse(entry))
			.filter(({ keyword }) => keyword === undefined)
			.flatMap(({ configurationKey: key, forwarding }) =>
				forwarding?.url === undefined ? [] : [{ url: forwarding.url, key }],
			);
	},

	async write(target, url) {
		await target.call({
			method: 'POST',
			url: resource(target),
			body: {
				channel: 'WHATSAPP',
				number: target.sender,
				// The default format leaves out the sender's `contact` (Infobip contract §7.1).
				forwarding: { type: 'HTTP_FORWARD', url, format: 'MO_OTT_CONTACT' },
			},
		});
	},

	async remove(target, { key }) {
		if (key === undefined) {
			throw new UserError('Infobip names no key of the webhook, so it cannot be removed from here', {
				description: 'Remove the forwarding of the number in the Infobip portal',
			});
		}
		await target.call({ method: 'DELETE', url: `${resource(target)}/${encodeURIComponent(key)}` });
	},
};
