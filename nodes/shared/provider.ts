import type { Receiver } from './receive/receiver';
import type { Registrar } from './receive/registrar';
import type { Sender } from './send/sender';

/**
 * All that the shared code knows of a provider. A provider's folder gives one such object; nothing in `nodes/shared`
 * names a provider.
 */
export interface Provider {
	/** The value of `provider` in output items. */
	id: string;
	/** The name in error texts. */
	name: string;
	/** The credential type of its nodes. */
	credentialType: string;
	sender: Sender;
	receiver: Receiver;
	registrar: Registrar;
}
