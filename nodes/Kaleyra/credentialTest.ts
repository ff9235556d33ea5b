import type { ICredentialTestFunction } from 'n8n-workflow';

import { testCredential } from '../shared/credentialTest';
import { internationalDigits } from '../shared/contact/phoneNumber';
import { accountBaseUrl } from './account';
import { explain } from './explain';

/**
 * Kaleyra contract §5: with a Default Sender one call proves key, SID and number together, and the error code tells a wrong
 * number (WA401) from a wrong key or SID (RBC001, which the API does not tell apart); without one, key and SID only.
 */
export const kaleyraCredentialTest: ICredentialTestFunction = async function (credential) {
	const { sid, apiKey, defaultSender } = credential.data ?? {};
	return await testCredential(this.helpers, () => {
		const account = encodeURIComponent(String(sid ?? '').trim());
		const digits = internationalDigits(String(defaultSender ?? ''));
		const base = accountBaseUrl(credential.data ?? {});
		return {
			request: {
				method: 'GET',
				url:
					digits === undefined
						? `${base}/v1/${account}/callback/profiles?limit=1&offset=0`
						: `${base}/v2/${account}/whatsapp/+${digits}/phone_number_details`,
				headers: { 'api-key': String(apiKey ?? '').trim(), 'Content-Type': 'application/json' },
			},
			verdict: (answer) =>
				answer.status >= 200 && answer.status < 300
					? {
							good: true,
							message:
								digits === undefined
									? 'Key and SID are right. Fill in Default Sender to test the number as well'
									: 'Key, SID and number are right',
						}
					: { good: false, ...explain(answer) },
		};
	});
};
