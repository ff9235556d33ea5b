import type { ReceivedRequest } from '../../simulator/exchange.ts';
import { postCallback } from '../../simulator/postCallback.ts';
import type { Provider } from '../../simulator/providers.ts';
import type { Simulator } from '../../simulator/server.ts';
import { type OutputItem, waitForExecutions } from '../n8n/executions.ts';
import type { Session } from '../n8n/session.ts';
import { activate, createWorkflow, webhookUrl, withCredentials } from '../n8n/workflows.ts';
import { importExample } from './examples.ts';
import { createTrialCredential, typesOf } from './providers.ts';

/** What came of a round trip. */
export interface PlayedRoundTrip {
	/** Where the provider posted its callback. */
	webhookUrl: string;
	/** The trigger's items: the contact as parsed. */
	received: OutputItem[];
	/** What the provider took, in order. */
	sent: ReceivedRequest[];
}

/** What every example answers a card with. */
export const answers = ['the same card, by Send Contact', 'a thank-you, by Send Text'];

/**
 * Imports and activates the provider's example, posts the provider's callback and waits for the answers.
 * @throws {Error} that says what went wrong, in the words of the node that failed
 */
export async function play(
	provider: Provider,
	session: Session,
	simulator: Simulator,
): Promise<PlayedRoundTrip> {
	const { id: providerId, title, example } = provider;
	const { triggerType } = typesOf(provider);
	const credential = await createTrialCredential(session, provider, simulator);
	const workflow = withCredentials(importExample(example.file), [credential]);
	const trigger = workflow.nodes.find((node) => node.type === triggerType);
	if (!trigger?.webhookId) throw new Error(`examples/${example.file} has no ${triggerType}`);
	const { id } = await createWorkflow(session, workflow);
	await activate(session, id);

	const url = webhookUrl(session, trigger.webhookId);
	const before = simulator.messages(providerId).length;
	const answer = await postCallback(url, example.callback);
	if (answer.status !== 200) {
		throw new Error(`${title}: the trigger answered the callback with ${answer.status}: ${answer.body}`);
	}
	const [execution] = await waitForExecutions(session, id, 1);
	if (execution?.status !== 'success') {
		const { message = 'no reason given', description = '' } = execution?.error ?? {};
		throw new Error(
			`${title}: the workflow failed at "${execution?.lastNode}": ${message} ${description ?? ''}`,
		);
	}
	const sent = simulator.messages(providerId).slice(before);
	if (sent.length !== answers.length) {
		throw new Error(`${title} received ${sent.length} messages instead of ${answers.length}`);
	}
	return { webhookUrl: url, received: execution.itemsOf(trigger.name), sent };
}
