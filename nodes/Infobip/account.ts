import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { normaliseBaseUrl } from '../shared/baseUrl';

/**
 * The address of the account's API (Infobip contract §1).
 * @throws UserError when the credential does not hold a usable one
 */
export function accountBaseUrl({ baseUrl }: ICredentialDataDecryptedObject): string {
	return normaliseBaseUrl(String(baseUrl ?? ''));
}
