import type { INodeParameters } from 'n8n-workflow';

import { InfobipWhatsAppApi } from '../../../credentials/InfobipWhatsAppApi.credentials.ts';
import { KaleyraWhatsAppApi } from '../../../credentials/KaleyraWhatsAppApi.credentials.ts';
import { NinetyNineDigitalWhatsAppApi } from '../../../credentials/NinetyNineDigitalWhatsAppApi.credentials.ts';
import { InfobipWhatsApp } from '../../../nodes/Infobip/InfobipWhatsApp.node.ts';
import { KaleyraWhatsApp } from '../../../nodes/Kaleyra/KaleyraWhatsApp.node.ts';
import { NinetyNineDigitalWhatsApp } from '../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsApp.node.ts';
import { accounts } from '../../../simulator/accounts.ts';
import type { ProviderName } from '../../../simulator/exchange.ts';
import type { Simulator } from '../../../simulator/server.ts';
import type { NodeUnderTest } from './engine.ts';

/** A provider as the tests that hold for every provider need it. */
export interface ProviderUnderTest {
	/** Its `provider` in output items, and its name in the simulator. */
	id: ProviderName;
	/** Its name in error texts. */
	name: string;
	secret: string;
	/** The node with a working credential for the simulator; `more` overrides fields of the credential. */
	open(simulator: Simulator, more?: INodeParameters): NodeUnderTest;
}

/** Stands in for every recipient, written as output items show it. */
export const recipient = (provider: ProviderUnderTest, index: number): string =>
	`${provider.id === 'kaleyra' ? '+' : ''}${12025550000 + index}`;

export const providers: ProviderUnderTest[] = [
	{
		id: 'kaleyra',
		name: 'Kaleyra',
		secret: accounts.kaleyra.apiKey,
		open: (simulator, more = {}) => ({
			node: new KaleyraWhatsApp(),
			credentialType: new KaleyraWhatsAppApi(),
			credential: {
				pod: 'custom',
				baseUrl: simulator.baseUrls.kaleyra,
				sid: accounts.kaleyra.sid,
				apiKey: accounts.kaleyra.apiKey,
				defaultSender: accounts.kaleyra.numbers[0],
				...more,
			},
		}),
	},
	{
		id: 'infobip',
		name: 'Infobip',
		secret: accounts.infobip.apiKey,
		open: (simulator, more = {}) => ({
			node: new InfobipWhatsApp(),
			credentialType: new InfobipWhatsAppApi(),
			credential: {
				baseUrl: simulator.baseUrls.infobip,
				apiKey: accounts.infobip.apiKey,
				defaultSender: accounts.infobip.senders[0],
				...more,
			},
		}),
	},
	{
		id: '99digital',
		name: '99digital',
		secret: accounts.ninetyNineDigital.apiKey,
		open: (simulator, more = {}) => ({
			node: new NinetyNineDigitalWhatsApp(),
			credentialType: new NinetyNineDigitalWhatsAppApi(),
			credential: {
				baseUrl: simulator.baseUrls['99digital'],
				apiKey: accounts.ninetyNineDigital.apiKey,
				defaultSender: accounts.ninetyNineDigital.from,
				...more,
			},
		}),
	},
];
