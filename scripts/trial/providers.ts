import type { Provider } from '../../simulator/providers.ts';
import type { Simulator } from '../../simulator/server.ts';
import { createCredential } from '../n8n/credentials.ts';
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
