import type { ICredentialDataDecryptedObject, ICredentialsDecrypted, IExecuteFunctions } from 'n8n-workflow';

/** Whom requests are made for. */
export interface Account {
	credentialType: string;
	/** Decrypted once for the whole run: n8n would otherwise load and decrypt it for every request. */
	credential: ICredentialsDecrypted;
	data: ICredentialDataDecryptedObject;
	/** Values that must not come out anywhere. */
	secrets: string[];
}

/** The credential fields that are secret; their names are the same for every provider. */
const SECRET_FIELDS = ['apiKey', 'webhookSecret'];

export async function openAccount(context: IExecuteFunctions, credentialType: string): Promise<Account> {
	const data: ICredentialDataDecryptedObject = await context.getCredentials(credentialType, 0);
	const secrets = SECRET_FIELDS.map((field) => data[field])
		.map((secret) => (typeof secret === 'string' ? secret.trim() : ''))
		.filter((secret) => secret !== '');
	return { credentialType, credential: { id: '', name: '', type: credentialType, data }, data, secrets };
}
