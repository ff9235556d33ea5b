import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { contactsFromJson } from '../../../nodes/shared/contact/read.ts';
import { requireSendableContacts } from '../../../nodes/shared/contact/sendable.ts';
import type { SendRequest } from '../../../nodes/shared/messages/kind.ts';
import type { Kind } from '../../../nodes/shared/messages/kind.ts';
import { type Contents, KINDS } from '../../../nodes/shared/messages/kinds.ts';
import { readOptions } from '../../../nodes/shared/options.ts';
import type { Provider } from '../../../nodes/shared/provider.ts';
import { readKind } from '../shared/messages/items.ts';
import type { Parameters } from '../shared/nodeContext.ts';

/** What credential and node say of a message beside its content, as a user types it. */
interface Envelope {
	credential: ICredentialDataDecryptedObject;
	from: string;
	to: string;
	options?: IDataObject;
}

/** The requests that carry a message, as `nodes/shared/send/plan.ts` makes them, without n8n. */
export function requestsFor<K extends Kind>(
	provider: Provider,
	kind: K,
	content: Contents[K],
	{ credential, from, to, options = {} }: Envelope,
): SendRequest[] {
	const carrier = provider.messages[kind];
	if (carrier === null) throw new Error(`${provider.name} has no ${kind}`);
	const message = {
		from: provider.senderNumber(from),
		to: provider.recipient(to),
		content,
		options: readOptions(provider.options, options, kind),
	};
	return carrier.requests(message, provider.address(credential));
}

/** The one request that carries what these parameters say. */
export async function requestOf<K extends Kind>(
	provider: Provider,
	kind: K,
	parameters: Parameters,
	envelope: Envelope,
): Promise<SendRequest> {
	const content: Contents[K] = await readKind(KINDS[kind], parameters);
	const [request, ...others] = requestsFor(provider, kind, content, envelope);
	if (request === undefined || others.length > 0) throw new Error('expected one request');
	return request;
}

/** The contacts as the parameter "Contacts (JSON)" would give them. */
export const contactContent = (contacts: unknown): Contents['sendContact'] => ({
	contacts: requireSendableContacts(contactsFromJson(contacts)),
});
