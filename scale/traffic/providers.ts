import type { CredentialReference } from '../../scripts/n8n/workflows.ts';
import { actionNode } from '../../scripts/trial/nodes.ts';
import { callbacks } from '../../simulator/callbacks.ts';
import type { ProviderName } from '../../simulator/exchange.ts';

interface ProviderTraffic {
	title: string;
	/** A contact callback with this message id. */
	callback(messageId: string): unknown;
	/** Which option of Send Contact takes the id along, so that it is found again at the provider. */
	option: 'ref' | 'messageId' | 'replyToMessageId';
	/** What is sent: the card that came in, where the callback has one. */
	contact: string;
}

const { kaleyra, infobip, ninetyNineDigital } = callbacks;

export const providerTraffic: Record<ProviderName, ProviderTraffic> = {
	kaleyra: {
		title: 'Kaleyra',
		callback: (messageId) => kaleyra.contacts([kaleyra.fullCard], { messageId }),
		option: 'ref',
		contact: '={{ $json.contact }}',
	},
	infobip: {
		title: 'Infobip',
		callback: (messageId) => infobip.contacts([infobip.fullCard], { messageId }),
		option: 'messageId',
		contact: '={{ $json.contact }}',
	},
	'99digital': {
		title: '99digital',
		callback: (messageId) => ninetyNineDigital.contacts('972500000003', { messageId }),
		option: 'replyToMessageId',
		// Its callbacks tell a card's number and nothing else (99digital contract §9.2).
		contact: "={{ { name: { formattedName: 'Card' }, phones: $json.contact.phones } }}",
	},
};

/** Send Contact back to the sender. */
export function answerNode(provider: ProviderName, credential: CredentialReference) {
	const { option, contact } = providerTraffic[provider];
	const parameters = {
		resource: 'message',
		operation: 'sendContact',
		to: '={{ $json.from.phone }}',
		contactSource: 'json',
		contactsJson: contact,
		options: { [option]: '={{ $json.messageId }}' },
	};
	return actionNode(provider, parameters, { name: 'Answer', credential });
}
