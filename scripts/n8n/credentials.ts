import { z } from 'zod/v3';
import type { Session } from './session.ts';
import type { CredentialReference } from './workflows.ts';

const storedSchema = z.object({ id: z.string(), name: z.string(), type: z.string() });
const testSchema = z.object({ status: z.enum(['OK', 'Error']), message: z.string() });
export type CredentialTestResult = z.infer<typeof testSchema>;

/** Stores a credential. @param data its fields, by their names in the credential type */
export async function createCredential(
	session: Session,
	type: string,
	name: string,
	data: Record<string, unknown>,
): Promise<CredentialReference> {
	return storedSchema.parse(await session.request('POST', '/credentials', { type, name, data }));
}

/** Replaces a credential's fields. */
export async function updateCredential(
	session: Session,
	credential: CredentialReference,
	data: Record<string, unknown>,
): Promise<void> {
	await session.request('PATCH', `/credentials/${credential.id}`, { ...credential, data });
}

/** Removes a credential. */
export async function deleteCredential(session: Session, id: string): Promise<void> {
	await session.request('DELETE', `/credentials/${id}`);
}

/**
 * What the Test button of a stored credential shows. @param data its fields, as the editor sends them along
 */
export async function testCredential(
	session: Session,
	credential: CredentialReference,
	data: Record<string, unknown>,
): Promise<CredentialTestResult> {
	const body = { credentials: { ...credential, data } };
	return testSchema.parse(await session.request('POST', '/credentials/test', body));
}
