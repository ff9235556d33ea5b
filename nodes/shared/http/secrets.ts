import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** The credential fields that are secret; their names are the same for every provider. */
const SECRET_FIELDS = ['apiKey', 'webhookSecret'];

/** JSON escapes quotes and backslashes, and some servers the slash. */
function spellings(secret: string): string[] {
	const inJson = JSON.stringify(secret).slice(1, -1);
	return [...new Set([secret, inJson, inJson.replaceAll('/', '\\/')])];
}

/** The credential's values that must not come out anywhere, in every spelling that an answer in JSON may have them. */
export const secretsOf = (credential: ICredentialDataDecryptedObject): string[] =>
	SECRET_FIELDS.map((field) => credential[field])
		.map((secret) => (typeof secret === 'string' ? secret.trim() : ''))
		.filter((secret) => secret !== '')
		.flatMap(spellings);

/** `text` with "[hidden]" in the place of every secret. */
export const withoutSecrets = (text: string, secrets: string[]): string =>
	secrets.reduce((clean, secret) => clean.replaceAll(secret, '[hidden]'), text);
