import { accounts } from '../../simulator/accounts.ts';
import type { ProviderName } from '../../simulator/exchange.ts';
import { createCredential } from '../n8n/credentials.ts';
import { readPackageJson } from '../n8n/package.ts';
import type { Session } from '../n8n/session.ts';
import type { CredentialReference } from '../n8n/workflows.ts';

interface TrialProvider {
	/** As users read it. */
	title: string;
	/** Name of the action node; that of the trigger and of the credential follow from it. */
	nodeName: string;
	/** The fields of a credential for the simulator's account. */
	credentialData(baseUrl: string): Record<string, unknown>;
}

const providers: Record<ProviderName, TrialProvider> = {
	kaleyra: {
		title: 'Kaleyra',
		nodeName: 'kaleyraWhatsApp',
		credentialData: (baseUrl) => ({
			pod: 'custom',
			baseUrl,
			sid: accounts.kaleyra.sid,
			apiKey: accounts.kaleyra.apiKey,
			defaultSender: accounts.kaleyra.numbers[0],
		}),
	},
	infobip: {
		title: 'Infobip',
		nodeName: 'infobipWhatsApp',
		credentialData: (baseUrl) => ({
			baseUrl,
			apiKey: accounts.infobip.apiKey,
			defaultSender: accounts.infobip.senders[0],
		}),
	},
	'99digital': {
		title: '99digital',
		nodeName: 'ninetyNineDigitalWhatsApp',
		credentialData: (baseUrl) => ({
			baseUrl,
			apiKey: accounts.ninetyNineDigital.apiKey,
			defaultSender: accounts.ninetyNineDigital.from,
		}),
	},
};

/** A provider's names as n8n knows them, and its credential for the simulator. */
export function trialProvider(name: ProviderName) {
	const { title, nodeName, credentialData } = providers[name];
	const packageName = readPackageJson().name;
	return {
		title,
		actionType: `${packageName}.${nodeName}`,
		triggerType: `${packageName}.${nodeName}Trigger`,
		credentialType: `${nodeName}Api`,
		credentialData,
	};
}

/**
 * Stores a provider's credential for the simulator in n8n.
 * @param baseUrl the provider's base URL there
 * @param fields over and above, or instead of, those of the simulator's account
 */
export async function createTrialCredential(
	session: Session,
	provider: ProviderName,
	baseUrl: string,
	fields: Record<string, unknown> = {},
): Promise<CredentialReference> {
	const { title, credentialType, credentialData } = trialProvider(provider);
	const data = { ...credentialData(baseUrl), ...fields };
	return await createCredential(session, credentialType, `${title} account`, data);
}
