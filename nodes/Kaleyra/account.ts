import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { normaliseBaseUrl } from '../shared/baseUrl';

/** Kaleyra contract §1. */
const PODS = new Map([
	['in', 'https://api.in.kaleyra.io'],
	['sg', 'https://api.ap.kaleyra.io'],
	['eu', 'https://api.eu.kaleyra.io'],
]);

/**
 * The API address of the account's pod, or the one typed in for the pod "Custom".
 * @throws UserError when that is not a usable address
 */
export function accountBaseUrl({ pod, baseUrl }: ICredentialDataDecryptedObject): string {
	return PODS.get(String(pod ?? 'in')) ?? normaliseBaseUrl(String(baseUrl ?? ''));
}
