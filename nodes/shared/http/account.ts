import type { FunctionsBase, ICredentialDataDecryptedObject, ICredentialsDecrypted } from 'n8n-workflow';

import { secretsOf } from './secrets';

/** Whom requests are made for. */
export interface Account {
	credentialType: string;
	/** Decrypted once for the whole run: n8n would otherwise load and decrypt it for every request. */
	credential: ICredentialsDecrypted;
	data: ICredentialDataDecryptedObject;
	/** As `secretsOf` gives them. */
	secrets: string[];
}

export async function openAccount(
	context: Pick<FunctionsBase, 'getCredentials'>,
	credentialType: string,
): Promise<Account> {
	const data: ICredentialDataDecryptedObject = await context.getCredentials(credentialType, 0);
	return {
		credentialType,
		credential: { id: '', name: '', type: credentialType, data },
		data,
		secrets: secretsOf(data),
	};
}
