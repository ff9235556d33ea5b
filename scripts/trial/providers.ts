import { z } from 'zod/v3';
import type { Provider } from '../../simulator/providers.ts';
import type { Simulator } from '../../simulator/server.ts';
import { createCredential, updateCredential } from '../n8n/credentials.ts';
import { readPackageJson } from '../n8n/package.ts';
import type { Session } from '../n8n/session.ts';
import type { CredentialReference } from '../n8n/workflows.ts';

/**
 * A provider's nodes and its credential, by the names that n8n has for them.
 * @param packageName the package with all providers, when not given
 */
export function typesOf({ nodeName }: Provider, packageName = readPackageJson().name) {
	const actionType = `${packageName}.${nodeName}`;
	return { actionType, triggerType: `${actionType}Trigger`, credentialType: `${nodeName}Api` };
}

/**
 * Stores a provider's credential for the simulator in n8n.
 * @param fields added to, or replacing, those of the simulator's account
 */
export async function createTrialCredential(
	session: Session,
	provider: Provider,
	simulator: Pick<Simulator, 'baseUrl'>,
	fields: Record<string, unknown> = {},
): Promise<CredentialReference> {
	const data = { baseUrl: simulator.baseUrl(provider), ...provider.credential, ...fields };
	return await createCredential(session, typesOf(provider).credentialType, `${provider.title} account`, data);
}

const credentialsSchema = z.array(z.object({ id: z.string(), name: z.string(), type: z.string() }));

/** Gives the credential of an earlier start this simulator's address, which differs from start to start. */
export async function renewTrialCredential(
	session: Session,
	provider: Provider,
	simulator: Pick<Simulator, 'baseUrl'>,
): Promise<void> {
	const stored = credentialsSchema.parse(await session.request('GET', '/credentials'));
	const { credentialType } = typesOf(provider);
	const earlier = stored.find(
		({ type, name }) => type === credentialType && name === `${provider.title} account`,
	);
	if (earlier === undefined) await createTrialCredential(session, provider, simulator);
	else
		await updateCredential(session, earlier, {
			baseUrl: simulator.baseUrl(provider),
			...provider.credential,
		});
}
