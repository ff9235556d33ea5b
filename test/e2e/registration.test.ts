import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startTrialN8n, type TrialN8n } from '../../scripts/n8n/trial.ts';
import { activate, createWorkflow, deactivate } from '../../scripts/n8n/workflows.ts';
import { chain, triggerNode } from '../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { sharedN8n } from '../../scripts/trial/sharedN8n.ts';
import { providers } from '../providers/index.ts';
import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import { simulator } from '../runningSimulator.ts';
import { withN8n } from './harness/n8n.ts';

/** The n8n of the other tests, whose webhook URLs are local. */
const local = withN8n();
// The others need an n8n of their own, which starts twice.
jest.setTimeout(180_000);

const PUBLIC = 'https://hooks.example.com/';
let trial: TrialN8n;
beforeAll(async () => {
	const { install, tarball } = sharedN8n();
	trial = await startTrialN8n(install, tarball, { env: { WEBHOOK_URL: PUBLIC } });
});
afterAll(async () => await trial.n8n.stop());

const registering = providers.filter(({ registersWebhook }) => registersWebhook);

const bare = (url: string) => url.replace(/^https:\/\//, '');

describe.each(registering)('automatic registration with $title', (provider) => {
	const { id: providerId, title } = provider;
	const registered = () => simulator.webhooks(providerId).urls();
	const preset = (url: string) => simulator.webhooks(providerId).preset(url);

	const prepare = async (options: object = {}, secret?: string, more: Record<string, unknown> = {}) => {
		const fields = { ...(secret === undefined ? {} : { webhookSecret: secret }), ...more };
		const credential = await createTrialCredential(trial.session, provider, simulator, fields);
		const trigger = triggerNode(provider, { registration: 'automatic', options }, { credential });
		const { id } = await createWorkflow(trial.session, chain(trigger));
		return { id, path: `webhook/${trigger.webhookId}/webhook` };
	};

	it('registers on activation and removes on deactivation', async () => {
		const { id, path } = await prepare();
		await activate(trial.session, id);
		expect(registered().map(bare)).toEqual([bare(PUBLIC + path)]);
		await deactivate(trial.session, id);
		expect(registered()).toEqual([]);
	});

	it('puts the secret token into the URL when the credential has one', async () => {
		const { id, path } = await prepare({}, 'long & random text');
		await activate(trial.session, id);
		expect(registered().map(bare)).toEqual([`${bare(PUBLIC + path)}?token=long+%26+random+text`]);
		await deactivate(trial.session, id);
		expect(registered()).toEqual([]);
	});

	it('never replaces a URL that is not ours, and says what is there', async () => {
		preset('https://crm.example.org/inbox?token=theirs');
		const { id } = await prepare();
		const activation = activate(trial.session, id);
		await expect(activation).rejects.toThrow(`${title} already sends the callbacks of`);
		await expect(activation).rejects.toThrow('https://crm.example.org/inbox');
		await expect(activation).rejects.toThrow('turn on "Replace Existing Webhook" under "Options"');
		await expect(activation).rejects.not.toThrow('theirs');
		expect(registered()).toEqual(['https://crm.example.org/inbox?token=theirs']);
	});

	it('says in the message what is missing, for n8n shows nothing else', async () => {
		const { id } = await prepare({}, undefined, { defaultSender: '' });
		await expect(activate(trial.session, id)).rejects.toThrow('Fill in "Default Sender" in the credential');
	});

	it('never takes the URL of a copy of the workflow on another n8n for its own', async () => {
		const { id, path } = await prepare();
		await activate(trial.session, id);
		const staging = `https://staging.example.com/${path}`;
		preset(staging);
		await deactivate(trial.session, id);
		expect(registered()).toEqual([staging]);
		await expect(activate(trial.session, id)).rejects.toThrow(`to another URL: ${staging}`);
		expect(registered()).toEqual([staging]);
	});

	it('waits for a provider that is limiting the rate of requests', async () => {
		const { id, path } = await prepare();
		simulator.fail(providerId, { kind: 'status', status: 429, retryAfter: 1 }, { times: 2 });
		await activate(trial.session, id);
		expect(registered().map(bare)).toEqual([bare(PUBLIC + path)]);
		// Twice to look, once to register and once to look again, each tried until it was answered; n8n did not have to start anew.
		const received = simulator.received.filter(({ provider: to }) => to === providerId);
		expect(received.length).toBeLessThanOrEqual(6);
		await deactivate(trial.session, id);
	});

	it('replaces it when told to, and removes its own only', async () => {
		preset('https://crm.example.org/inbox');
		const { id, path } = await prepare({ replaceExistingWebhook: true });
		await activate(trial.session, id);
		expect(registered().map(bare)).toEqual([bare(PUBLIC + path)]);
		preset('https://crm.example.org/inbox');
		await deactivate(trial.session, id);
		expect(registered()).toContain('https://crm.example.org/inbox');
	});

	it('removes what was registered, also when n8n was restarted in between', async () => {
		const { id, path } = await prepare();
		await activate(trial.session, id);
		await trial.n8n.restart('SIGKILL');
		expect(registered().map(bare)).toEqual([bare(PUBLIC + path)]);
		await deactivate(trial.session, id);
		expect(registered()).toEqual([]);
	});
});

it('an Infobip key without the scope for webhooks: the message names it', async () => {
	const credential = await createTrialCredential(trial.session, infobip, simulator);
	const trigger = triggerNode(infobip, { registration: 'automatic' }, { credential });
	const { id } = await createWorkflow(trial.session, chain(trigger));
	simulator.failAll('infobip', { kind: 'status', status: 403 });
	await expect(activate(trial.session, id)).rejects.toThrow('the key needs the scope numbers:manage');
});

it('a webhook secret that is too short is refused, also where the URL is registered by hand', async () => {
	const credential = await local.credential(kaleyra, { webhookSecret: 'short' });
	await expect(local.activate(chain(triggerNode(kaleyra, {}, { credential })))).rejects.toThrow(
		'The webhook secret in the credential is too short, so no callback is accepted. Set "Webhook Secret" to a random text of at least 16 characters',
	);
});

describe('a URL that the provider cannot reach', () => {
	it.each(registering)('is refused by the $title trigger, which names WEBHOOK_URL', async (provider) => {
		const credential = await local.credential(provider);
		const trigger = triggerNode(provider, { registration: 'automatic' }, { credential });
		await expect(local.activate(chain(trigger))).rejects.toThrow(/cannot reach http:\/\/127.*WEBHOOK_URL/);
		expect(local.simulator.received.filter(({ operation }) => /^(save|set)/.test(operation ?? ''))).toEqual(
			[],
		);
	});
});
