import type { Provider } from '../shared/provider';
import { receiver } from './receive';
import { registrar } from './register';
import { sender } from './send';

export const ninetyNineDigital: Provider = {
	id: '99digital',
	name: '99digital',
	credentialType: 'ninetyNineDigitalWhatsAppApi',
	sender,
	receiver,
	registrar,
};
