import type { Provider } from '../shared/provider';
import { receiver } from './receive';
import { registrar } from './register';
import { sender } from './send';
import { withUniqueMessageIds } from './uniqueMessageIds';

export const infobip: Provider = {
	id: 'infobip',
	name: 'Infobip',
	credentialType: 'infobipWhatsAppApi',
	sender,
	receiver,
	registrar,
};

/** The provider for one run of the action node, in which no message ID is given twice. */
export const infobipForRun = (): Provider => ({ ...infobip, sender: withUniqueMessageIds(sender) });
