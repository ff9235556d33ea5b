import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { z } from 'zod/v3';
import { waitForExecutions } from '../../scripts/n8n/executions.ts';
import { packSingleTarballs, withUnpacked } from '../../scripts/n8n/package.ts';
import { startTrialN8n, type TrialN8n } from '../../scripts/n8n/trial.ts';
import { activate, createWorkflow, webhookUrl } from '../../scripts/n8n/workflows.ts';
import { othersThan, singleName } from '../../scripts/packages/singlePackage.ts';
import { chain, node } from '../../scripts/trial/nodes.ts';
import { createTrialCredential, typesOf } from '../../scripts/trial/providers.ts';
import { sharedN8n } from '../../scripts/trial/sharedN8n.ts';
import { postCallback } from '../../simulator/postCallback.ts';
import { simulator } from '../runningSimulator.ts';
import { providers } from '../providers/index.ts';

/** The packages of one provider each, side by side in one n8n: that a round trip goes through each of them. */

jest.setTimeout(60_000);

let tarballs: string[];
let trial: TrialN8n;

beforeAll(async () => {
	tarballs = await packSingleTarballs();
	trial = await startTrialN8n(sharedN8n().install, tarballs);
}, 240_000);
afterAll(async () => await trial?.n8n.stop());

const related = z.object({ nodeType: z.string() });
const namesSchema = z.array(
	z.object({
		name: z.string(),
		builderHint: z.object({ relatedNodes: z.array(related).default([]) }).default({}),
	}),
);

it('n8n has the nodes of each provider under the name of its package', async () => {
	const nodes = namesSchema.parse(await trial.session.nodeTypes());
	const names = nodes.map(({ name }) => name);
	const own = nodes.filter(({ name }) => name.startsWith('n8n-nodes-') && name.includes('-whatsapp.'));
	const hints = own.flatMap(({ builderHint }) => builderHint.relatedNodes.map(({ nodeType }) => nodeType));
	expect(hints.length).toBeGreaterThanOrEqual(9);
	expect(hints.filter((type) => !names.includes(type))).toEqual([]);
	expect(names.filter((name) => /^n8n-nodes-.*whatsapp/.test(name) && !name.endsWith('Tool')).sort()).toEqual(
		[
			'n8n-nodes-99digital-whatsapp.ninetyNineDigitalWhatsApp',
			'n8n-nodes-99digital-whatsapp.ninetyNineDigitalWhatsAppTrigger',
			'n8n-nodes-infobip-whatsapp.infobipWhatsApp',
			'n8n-nodes-infobip-whatsapp.infobipWhatsAppTrigger',
			'n8n-nodes-kaleyra-whatsapp.kaleyraWhatsApp',
			'n8n-nodes-kaleyra-whatsapp.kaleyraWhatsAppTrigger',
		],
	);
});

it.each(providers)('$title: a card that comes in is answered with it', async (provider) => {
	const { session } = trial;
	const { actionType, triggerType } = typesOf(provider, singleName(provider));
	const credential = await createTrialCredential(session, provider, simulator);
	const trigger = { ...node(triggerType, {}, { typeVersion: 1.1 }), webhookId: `single-${provider.id}` };
	const parameters = {
		operation: 'sendContact',
		to: '972501234567',
		contactSource: 'json',
		contactsJson: '={{ $json.contact }}',
		options: { ...provider.partial?.options, fallbackName: 'New contact' },
	};
	const { id } = await createWorkflow(session, chain(trigger, node(actionType, parameters, { credential })));
	await activate(session, id);
	const url = webhookUrl(session, trigger.webhookId);
	expect(await postCallback(url, provider.callbacks.contact())).toMatchObject({ status: 200 });
	const [execution] = await waitForExecutions(session, id, 1);
	expect(execution).toMatchObject({ status: 'success' });
	expect(simulator.messages(provider.id)).toHaveLength(1);
});

it.each(providers)('$title: no file of the package names another provider', async (provider) => {
	const tarball = tarballs.find((path) => path.includes(singleName(provider))) ?? '';
	const naming = await withUnpacked(tarball, async (folder) =>
		globSync('**/*.{js,json,md,svg,txt}', { cwd: folder }).filter((file) =>
			othersThan(provider).test(file + readFileSync(join(folder, file), 'utf8')),
		),
	);
	expect(naming).toEqual([]);
});
