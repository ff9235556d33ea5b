import type { Provider } from '../shared/provider';
import { receiver } from './receive';
import { registrar } from './register';
import { sender } from './send';

export const kaleyra: Provider = {
	id: 'kaleyra',
	name: 'Kaleyra',
	credentialType: 'kaleyraWhatsAppApi',
	sender,
	receiver,
	registrar,
};
