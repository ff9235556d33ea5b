import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { normaliseBaseUrl } from '../shared/baseUrl';

/**
 * The address to which the name of a method is added (99digital contract §1).
 * @throws UserError when the credential does not hold a usable address
 */
export function accountBaseUrl({ baseUrl }: ICredentialDataDecryptedObject): string {
	return normaliseBaseUrl(String(baseUrl ?? ''));
}
