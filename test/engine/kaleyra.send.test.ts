import { KaleyraWhatsAppApi } from '../../credentials/KaleyraWhatsAppApi.credentials.ts';
import { KaleyraWhatsApp } from '../../nodes/Kaleyra/KaleyraWhatsApp.node.ts';
import { accounts } from '../simulator/accounts.ts';
import { startSimulator, type Simulator } from '../simulator/server.ts';
import { runNode } from './harness/engine.ts';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(async () => await simulator.close());
beforeEach(() => simulator.reset());

const underTest = () => ({
	node: new KaleyraWhatsApp(),
	credentialType: new KaleyraWhatsAppApi(),
	credential: {
		pod: 'custom',
		baseUrl: simulator.baseUrls.kaleyra,
		sid: accounts.kaleyra.sid,
		apiKey: accounts.kaleyra.apiKey,
		defaultSender: accounts.kaleyra.numbers[0],
	},
});

test('a text goes out to every recipient, in order, with one output item each', async () => {
	const { items, error } = await runNode(underTest(), {
		resource: 'message',
		operation: 'sendText',
		to: '+1 202-555-0123, 0012025550124',
		text: 'Hello',
	});
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json)).toMatchObject([
		{ provider: 'kaleyra', status: 'accepted', to: '+12025550123' },
		{ provider: 'kaleyra', status: 'accepted', to: '+12025550124' },
	]);
});
