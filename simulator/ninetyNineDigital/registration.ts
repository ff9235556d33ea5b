import type { z } from 'zod/v3';

import type { Answer, Webhooks } from '../provider.ts';
import type { setWebhookBody } from './messages.ts';

/** What the account has set, as the gateway prints it. */
export interface GatewaySettings {
	/** Printed without a scheme; empty when none is set (99digital contract §7). */
	url: string;
	system: string;
	systemPhoneAlert: string;
	retry: number;
	readStatus: number;
	/** Minutes left of every recipient's reply window. */
	templateTimeLeft: string;
}

export const newGatewaySettings = (): GatewaySettings => ({
	url: '',
	system: '0',
	systemPhoneAlert: '',
	retry: 0,
	readStatus: 0,
	templateTimeLeft: '400',
});

/** `setWebhook`: changes what is given, and keeps the rest (§8). */
export function setWebhook(change: z.infer<typeof setWebhookBody>, settings: GatewaySettings): Answer {
	if (change.url !== undefined) settings.url = change.url.trim().replace(/^https?:\/\//, '');
	if (change.systemPhoneAlert !== undefined) settings.systemPhoneAlert = change.systemPhoneAlert.trim();
	if (change.system !== undefined) settings.system = String(change.system);
	settings.retry = change.retry ?? settings.retry;
	settings.readStatus = change.readStatus ?? settings.readStatus;
	return { status: 200, body: { status: 'OK', reason: 1 } };
}

/** The one webhook of an account. */
export const webhooksOf = (settings: GatewaySettings): Webhooks => ({
	urls: () => [settings.url].filter((url) => url !== ''),
	preset: (url) => {
		settings.url = url;
	},
});
