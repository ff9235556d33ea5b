import { postCallback } from '../../simulator/callbacks.ts';
import type { ReceivedRequest } from '../../simulator/exchange.ts';
import type { Simulator } from '../../simulator/server.ts';
import { type OutputItem, waitForExecutions } from '../n8n/executions.ts';
import type { Session } from '../n8n/session.ts';
import { activate, createWorkflow, webhookUrl, withCredentials } from '../n8n/workflows.ts';
import { createTrialCredential, trialProvider } from './providers.ts';
import { readExample, type RoundTrip } from './roundTrips.ts';

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
 * Imports and activates the example, posts the provider's callback and waits for the answers.
 * @throws {Error} that says what went wrong, in the words of the node that failed
 */
export async function play(
	trip: RoundTrip,
	session: Session,
	simulator: Simulator,
): Promise<PlayedRoundTrip> {
	const { title, triggerType } = trialProvider(trip.provider);
	const credential = await createTrialCredential(session, trip.provider, simulator.baseUrls[trip.provider]);
	const workflow = withCredentials(readExample(trip.example), [credential]);
	const trigger = workflow.nodes.find((node) => node.type === triggerType);
	if (!trigger?.webhookId)
		throw new Error(`examples/${trip.example} has no ${triggerType} with a webhook id`);
	const { id } = await createWorkflow(session, workflow);
	await activate(session, id);

	const url = webhookUrl(session, trigger.webhookId);
	const before = simulator.messages(trip.provider).length;
	const answer = await postCallback(url, trip.callback);
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
	const sent = simulator.messages(trip.provider).slice(before);
	if (sent.length !== answers.length) {
		throw new Error(`${title} received ${sent.length} messages instead of ${answers.length}`);
	}
	return { webhookUrl: url, received: execution.itemsOf(trigger.name), sent };
}
