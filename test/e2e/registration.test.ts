import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { startTrialN8n, type TrialN8n } from '../../scripts/n8n/trial.ts';
import {
	activate,
	createWorkflow,
	deactivate,
	type CredentialReference,
} from '../../scripts/n8n/workflows.ts';
import type { ProviderName } from '../../simulator/exchange.ts';
import { startSimulator, type Simulator } from '../../simulator/server.ts';
import { withN8n } from './harness/n8n.ts';
import { sharedN8n } from '../../scripts/trial/sharedN8n.ts';
import { chain, triggerNode } from '../../scripts/trial/nodes.ts';

/** The n8n of the other tests, whose webhook URLs are local. */
const local = withN8n();
// The others need an n8n of their own, which starts twice.
jest.setTimeout(180_000);

const PUBLIC = 'https://hooks.example.com/';
let trial: TrialN8n;
let simulator: Simulator;
beforeAll(async () => {
	const { install, tarball } = sharedN8n();
	[trial, simulator] = await Promise.all([
		startTrialN8n(install, tarball, { env: { WEBHOOK_URL: PUBLIC } }),
		startSimulator(),
	]);
});
afterAll(async () => await Promise.all([trial.n8n.stop(), simulator.close()]));
beforeEach(() => simulator.reset());

interface Provider {
	name: ProviderName;
	title: string;
	/** What is registered for the number now. */
	registered: () => string[];
	/** Registers a URL as somebody else would have. */
	preset: (url: string) => void;
	/** As the provider stores it. */
	stored: (url: string) => string;
}

const providers: Provider[] = [
	{
		name: 'infobip',
		title: 'Infobip',
		registered: () =>
			[...simulator.state.infobip.configurations.values()].map(({ forwarding }) => forwarding?.url ?? ''),
		preset: (url) => {
			simulator.state.infobip.configurations.set('FOREIGN', {
				configurationKey: 'FOREIGN',
				channel: 'WHATSAPP',
				number: '441134960000',
				forwarding: { type: 'HTTP_FORWARD', url, format: 'MO_OTT_CONTACT' },
			});
		},
		stored: (url) => url,
	},
	{
		name: '99digital',
		title: '99digital',
		registered: () => [simulator.state.ninetyNineDigital.url.trim()].filter((url) => url !== ''),
		preset: (url) => {
			simulator.state.ninetyNineDigital.url = url;
		},
		stored: (url) => url,
	},
];

const bare = (url: string) => url.replace(/^https:\/\//, '');

describe.each(providers)('automatic registration with $title', ({ name, title, registered, preset }) => {
	const prepare = async (options: object = {}, secret?: string) => {
		const baseUrl = simulator.baseUrls[name];
		const credential: CredentialReference = await createTrialCredential(
			trial.session,
			name,
			baseUrl,
			secret === undefined ? {} : { webhookSecret: secret },
		);
		const trigger = triggerNode(name, { registration: 'automatic', options }, { credential });
		const { id } = await createWorkflow(trial.session, chain(trigger));
		return { id, url: `${PUBLIC}webhook/${trigger.webhookId}/webhook` };
	};

	it('registers on activation and removes on deactivation', async () => {
		const { id, url } = await prepare();
		await activate(trial.session, id);
		expect(registered().map(bare)).toEqual([bare(url)]);
		await deactivate(trial.session, id);
		expect(registered()).toEqual([]);
	});

	it('puts the secret token into the URL when the credential has one', async () => {
		const { id, url } = await prepare({}, 'long & random');
		await activate(trial.session, id);
		expect(registered().map(bare)).toEqual([`${bare(url)}?token=long+%26+random`]);
		await deactivate(trial.session, id);
		expect(registered()).toEqual([]);
	});

	it('never replaces a URL that is not ours, and says what is there', async () => {
		preset('https://crm.example.org/inbox?token=theirs');
		const { id } = await prepare();
		const activation = activate(trial.session, id);
		await expect(activation).rejects.toThrow(`${title} already sends the callbacks of`);
		await expect(activation).rejects.toThrow('https://crm.example.org/inbox');
		await expect(activation).rejects.not.toThrow('theirs');
		expect(registered()).toEqual(['https://crm.example.org/inbox?token=theirs']);
	});

	it('replaces it when told to, and removes its own only', async () => {
		preset('https://crm.example.org/inbox');
		const { id, url } = await prepare({ replaceExistingWebhook: true });
		await activate(trial.session, id);
		expect(registered().map(bare)).toEqual([bare(url)]);
		preset('https://crm.example.org/inbox');
		await deactivate(trial.session, id);
		expect(registered()).toContain('https://crm.example.org/inbox');
	});

	it('removes what was registered, also when n8n was restarted in between', async () => {
		const { id, url } = await prepare();
		await activate(trial.session, id);
		await trial.n8n.restart('SIGKILL');
		expect(registered().map(bare)).toEqual([bare(url)]);
		await deactivate(trial.session, id);
		expect(registered()).toEqual([]);
	});
});

describe('a URL that the provider cannot reach', () => {
	it.each(providers)('is refused by the $title trigger with a word on WEBHOOK_URL', async ({ name }) => {
		const credential = await local.credential(name);
		const trigger = triggerNode(name, { registration: 'automatic' }, { credential });
		await expect(local.activate(chain(trigger))).rejects.toThrow(/cannot reach http:\/\/127.*WEBHOOK_URL/);
		expect(local.simulator.received.filter(({ operation }) => /^(save|set)/.test(operation ?? ''))).toEqual(
			[],
		);
	});
});
