import type { FunctionsBase, ICredentialDataDecryptedObject, ICredentialsDecrypted } from 'n8n-workflow';

/** Whom requests are made for. */
export interface Account {
	credentialType: string;
	/** Decrypted once for the whole run: n8n would otherwise load and decrypt it for every request. */
	credential: ICredentialsDecrypted;
	data: ICredentialDataDecryptedObject;
	/** Values that must not come out anywhere, in every spelling an answer in JSON may have them. */
	secrets: string[];
}

/** The credential fields that are secret; their names are the same for every provider. */
const SECRET_FIELDS = ['apiKey', 'webhookSecret'];

/** JSON escapes quotes and backslashes, and some servers the slash. */
function spellings(secret: string): string[] {
	const inJson = JSON.stringify(secret).slice(1, -1);
	return [...new Set([secret, inJson, inJson.replaceAll('/', '\\/')])];
}

export async function openAccount(
	context: Pick<FunctionsBase, 'getCredentials'>,
	credentialType: string,
): Promise<Account> {
	const data: ICredentialDataDecryptedObject = await context.getCredentials(credentialType, 0);
	const secrets = SECRET_FIELDS.map((field) => data[field])
		.map((secret) => (typeof secret === 'string' ? secret.trim() : ''))
		.filter((secret) => secret !== '')
		.flatMap(spellings);
	return { credentialType, credential: { id: '', name: '', type: credentialType, data }, data, secrets };
}
