import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pWaitFor from 'p-wait-for';
import { waitForExecutions } from '../../scripts/n8n/executions.ts';
import { startTrialN8n, type TrialN8n } from '../../scripts/n8n/trial.ts';
import { activate, createWorkflow, deactivate } from '../../scripts/n8n/workflows.ts';
import { chain, triggerNode } from '../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../scripts/trial/providers.ts';
import { sharedN8n } from '../../scripts/trial/sharedN8n.ts';
import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';

jest.setTimeout(180_000);

/** Hosts and names of their own for test and production URL, as n8n may be set up. */
const HOOKS = 'https://hooks.example.com/';
const EDITOR = 'https://editor.example.com/';
const SETTINGS = {
	WEBHOOK_URL: HOOKS,
	N8N_EDITOR_BASE_URL: EDITOR,
	N8N_ENDPOINT_WEBHOOK: 'in',
	N8N_ENDPOINT_WEBHOOK_TEST: 'try',
};

/** n8n listens for 2 minutes, and has no setting for it. */
const LISTENS_FOR = 8_000;
const shortened = `const later=setTimeout;globalThis.setTimeout=Object.assign((work,ms,...more)=>later(work,ms===120000?${LISTENS_FOR}:ms,...more),later)`;
const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(shortened)}`;

const CRM = 'https://crm.example.org/inbox';
const bare = (url: string) => url.replace(/^https:\/\//, '');

let trial: TrialN8n;
beforeAll(async () => {
	const { install, tarball } = sharedN8n();
	trial = await startTrialN8n(install, tarball, { env: { ...SETTINGS, NODE_OPTIONS } });
});
afterAll(async () => await trial.n8n.stop());

describe.each(providers.filter(({ registersWebhook }) => registersWebhook))(
	'listening for a test event of $title',
	(provider) => {
		const registered = () => simulator.webhooks(provider.id).urls().map(bare);
		const becomes = async (urls: string[]) =>
			await pWaitFor(() => String(registered()) === String(urls.map(bare)), {
				interval: 50,
				timeout: {
					milliseconds: 30_000,
					fallback: () => expect(registered()).toEqual(urls.map(bare)),
				},
			});

		const prepare = async (options: object = {}) => {
			const credential = await createTrialCredential(trial.session, provider, simulator, {});
			const parameters = { registration: 'automatic', events: ['text', 'contact'], options };
			const trigger = triggerNode(provider, parameters, { credential });
			const { id } = await createWorkflow(trial.session, chain(trigger));
			const path = `${trigger.webhookId}/webhook`;
			// n8n 1 has one host for both.
			const host = trial.session.version.startsWith('1.') ? HOOKS : EDITOR;
			return { id, path, test: `${host}try/${path}`, production: `${HOOKS}in/${path}` };
		};
		const listen = async (id: string) => {
			const workflowData = await trial.session.request('GET', `/workflows/${id}`);
			const body = { workflowData, triggerToStartFrom: { name: 'Trigger' } };
			return await trial.session.request('POST', `/workflows/${id}/run`, body);
		};
		const stop = async (id: string) => await trial.session.request('DELETE', `/test-webhook/${id}`);

		it('nothing is registered: the test URL until an event comes, then nothing', async () => {
			const { id, path, test } = await prepare();
			expect(await listen(id)).toEqual({ waitingForWebhook: true });
			expect(registered()).toEqual([bare(test)]);
			const event = await fetch(`${trial.session.url}/try/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(provider.callbacks.contact()),
			});
			expect(event.status).toBe(200);
			await waitForExecutions(trial.session, id, 1);
			await becomes([]);
		});

		it('the production URL is registered: the test URL until one stops, then production again', async () => {
			const { id, test, production } = await prepare();
			await activate(trial.session, id);
			expect(registered()).toEqual([bare(production)]);
			await listen(id);
			expect(registered()).toEqual([bare(test)]);
			await stop(id);
			await becomes([production]);
			await deactivate(trial.session, id);
			expect(registered()).toEqual([]);
		});

		it('production comes back when the time is over, too, and when one listened twice', async () => {
			const { id, test, production } = await prepare();
			await activate(trial.session, id);
			await listen(id);
			await listen(id);
			expect(registered()).toEqual([bare(test)]);
			await becomes([production]);
			await deactivate(trial.session, id);
		});

		it("somebody else's URL stays, and the error says which it is", async () => {
			simulator.webhooks(provider.id).preset(CRM);
			const { id, test } = await prepare();
			await expect(listen(id)).rejects.toThrow(`to another URL: ${CRM}. Nothing was changed.`);
			await expect(listen(id)).rejects.toThrow(`The webhook URL is ${test}`);
			expect(registered()).toEqual([bare(CRM)]);
		});

		it('an answer that cannot be read changes nothing', async () => {
			simulator.webhooks(provider.id).preset(CRM);
			simulator.failAll(provider.id, { kind: 'html' });
			const { id } = await prepare({ replaceExistingWebhook: true });
			await expect(listen(id)).rejects.toThrow(
				`${provider.title} returned an answer about the webhook that cannot be read. Check "Base URL" in the credential`,
			);
			expect(registered()).toEqual([bare(CRM)]);
		});

		it("somebody else's URL is replaced when told to, and comes back", async () => {
			simulator.webhooks(provider.id).preset(CRM);
			const { id, test } = await prepare({ replaceExistingWebhook: true });
			await listen(id);
			expect(registered()).toEqual([bare(test)]);
			await stop(id);
			await becomes([CRM]);
		});

		it('a test URL that a crash left is ours: to listen again, and to activate', async () => {
			const { id, test, production } = await prepare();
			await listen(id);
			await trial.n8n.restart('SIGKILL');
			expect(registered()).toEqual([bare(test)]);
			await listen(id);
			expect(registered()).toEqual([bare(test)]);
			await activate(trial.session, id);
			expect(registered()).toEqual([bare(production)]);
			await stop(id);
			await deactivate(trial.session, id);
			expect(registered()).toEqual([]);
		});
	},
);
