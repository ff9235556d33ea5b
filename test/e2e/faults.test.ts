import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CredentialReference } from '../../scripts/n8n/workflows.ts';
import { actionNode } from '../../scripts/trial/nodes.ts';
import { sharedN8n } from '../../scripts/trial/sharedN8n.ts';
import type { Fault } from '../../simulator/faults.ts';
import { providers } from '../providers/index.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();
const WEBHOOK_SECRET = 'webhook-secret-that-must-not-show';
const TEXT = 'A text that does show in the database';

/** How often the provider may receive the message at the most, how often it takes it, and whether the run knows. */
const faults: Array<{ what: string; fault: Fault; received: number; taken: number; known?: true }> = [
	{
		what: '429 with Retry-After',
		fault: { kind: 'status', status: 429, retryAfter: 1 },
		received: 2,
		taken: 1,
		known: true,
	},
	{
		what: '429 without Retry-After',
		fault: { kind: 'status', status: 429 },
		received: 2,
		taken: 1,
		known: true,
	},
	{ what: '400', fault: { kind: 'status', status: 400 }, received: 1, taken: 0 },
	{ what: '401', fault: { kind: 'status', status: 401 }, received: 1, taken: 0 },
	{ what: '500', fault: { kind: 'status', status: 500 }, received: 1, taken: 0 },
	{ what: '503', fault: { kind: 'status', status: 503 }, received: 1, taken: 0 },
	{ what: 'a hang', fault: { kind: 'hang' }, received: 1, taken: 1 },
	{ what: 'a reset before the body was read', fault: { kind: 'resetBeforeBody' }, received: 1, taken: 0 },
	{ what: 'a reset after the body was read', fault: { kind: 'resetAfterBody' }, received: 1, taken: 1 },
	{ what: 'HTML', fault: { kind: 'html' }, received: 1, taken: 0 },
	{ what: 'cut JSON', fault: { kind: 'cutJson' }, received: 1, taken: 1 },
	{
		what: '429 with Retry-After: 0',
		fault: { kind: 'status', status: 429, retryAfter: 0 },
		received: 2,
		taken: 1,
		known: true,
	},
	{ what: '301', fault: { kind: 'status', status: 301 }, received: 1, taken: 0 },
	{ what: '302', fault: { kind: 'status', status: 302 }, received: 1, taken: 0 },
	{ what: '303', fault: { kind: 'status', status: 303 }, received: 1, taken: 0 },
	{ what: '408', fault: { kind: 'status', status: 408 }, received: 1, taken: 0 },
	{ what: '409', fault: { kind: 'status', status: 409 }, received: 1, taken: 0 },
	{ what: 'a 401 whose body breaks off', fault: { kind: 'breakOff', status: 401 }, received: 1, taken: 0 },
	{ what: 'an answer that breaks off', fault: { kind: 'breakOff' }, received: 1, taken: 1 },
	{ what: 'an answer without an end', fault: { kind: 'endless' }, received: 1, taken: 1 },
	{ what: 'an answer byte by byte', fault: { kind: 'drip' }, received: 1, taken: 1 },
	{ what: 'a refusal with an id', fault: { kind: 'refusedWithId' }, received: 1, taken: 1 },
	{ what: 'an answer of 100,000 levels', fault: { kind: 'deep' }, received: 1, taken: 1, known: true },
	{ what: 'an echo of the whole request', fault: { kind: 'echoKey' }, received: 1, taken: 0 },
];

describe.each(providers)('$title on a real n8n', (provider) => {
	const { id } = provider;
	let credential: CredentialReference;
	beforeAll(async () => {
		credential = await e2e.credential(provider, { webhookSecret: WEBHOOK_SECRET });
	});

	const text = (onError: 'stopWorkflow' | 'continueRegularOutput') =>
		actionNode(
			provider,
			{ operation: 'sendText', to: '972501234567', text: TEXT, simplify: false, options: { timeout: 1_500 } },
			{ credential, onError },
		);

	it.each(faults)('sends once at most after $what', async ({ fault, received, taken, known }) => {
		e2e.simulator.fail(id, fault);
		const execution = await e2e.run(text('stopWorkflow'));
		expect(execution.status).toBe(known ? 'success' : 'error');
		expect(e2e.simulator.sends(id)).toHaveLength(received);
		expect(e2e.simulator.messages(id)).toHaveLength(taken);
	});

	it.each(faults)(
		'gives an item for the failed message after $what, with Continue On Fail',
		async ({ fault, received }) => {
			e2e.simulator.fail(id, fault);
			const execution = await e2e.run(text('continueRegularOutput'));
			expect(execution.status).toBe('success');
			expect(execution.itemsOf('Action')).toHaveLength(1);
			expect(e2e.simulator.sends(id)).toHaveLength(received);
		},
	);
});

afterAll(() => {
	const { userFolder, logFile } = sharedN8n();
	const database = join(userFolder, '.n8n', 'database.sqlite');
	const files = [database, `${database}-wal`, logFile].filter((file) => existsSync(file));
	const kept = files.map((file) => readFileSync(file, 'latin1')).join('\n');
	// That the text is found shows that the search would find a key.
	expect(kept).toContain(TEXT);
	for (const secret of [...providers.map(({ credential }) => credential.apiKey), WEBHOOK_SECRET])
		expect(kept).not.toContain(secret);
});
