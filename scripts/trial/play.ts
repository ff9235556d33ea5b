import type { ReceivedRequest } from '../../simulator/provider.ts';
import type { Provider } from '../../simulator/providers.ts';
import type { Simulator } from '../../simulator/server.ts';
import { type Execution, type OutputItem, waitForExecution, waitForExecutions } from '../n8n/executions.ts';
import type { Session } from '../n8n/session.ts';
import { activate, createWorkflow, runManually, webhookUrl, withCredentials } from '../n8n/workflows.ts';
import { importExample } from './examples.ts';
import { createTrialCredential, typesOf } from './providers.ts';

/** What came of a round trip. */
export interface PlayedRoundTrip {
	/** The templates that the provider took, in order. */
	offers: ReceivedRequest[];
	/** Where the provider posted its callback. */
	webhookUrl: string;
	/** The callback: the first recipient pressed the template's button. */
	callback: object;
	/** The trigger's items: the press as parsed. */
	received: OutputItem[];
	/** What the provider took after that, in order: the card. */
	answers: ReceivedRequest[];
}

/**
 * Imports and activates the provider's card campaign, starts it, presses the button of the first template,
 * and waits for the card.
 * @throws {Error} that says what went wrong, in the words of the node that failed
 */
export async function play(
	provider: Provider,
	session: Session,
	simulator: Simulator,
): Promise<PlayedRoundTrip> {
	const { id: providerId, title } = provider;
	const file = `${providerId}-card-campaign.json`;
	const credential = await createTrialCredential(session, provider, simulator);
	const workflow = withCredentials(importExample(file), [credential]);
	const trigger = workflow.nodes.find(({ type }) => type === typesOf(provider).triggerType);
	if (!trigger?.webhookId) throw new Error(`examples/${file} has no trigger of ${title}`);
	const { id } = await createWorkflow(session, workflow);
	await activate(session, id);
	// As in real life: without the press the card would not arrive.
	simulator.enforceServiceWindow();

	const before = simulator.messages(providerId).length;
	requireSuccess(title, await waitForExecution(session, await runManually(session, id, 'Start')));
	const offers = simulator.messages(providerId).slice(before);
	const callback = offers[0] && provider.callbacks.replyTo(offers[0], 0);
	if (callback === undefined) throw new Error(`${title} received no template with a button`);

	const url = webhookUrl(session, trigger.webhookId);
	const answer = await simulator.deliver(providerId, url, callback);
	if (answer.status !== 200) {
		throw new Error(`${title}: the trigger answered the callback with ${answer.status}: ${answer.body}`);
	}
	const [, execution] = await waitForExecutions(session, id, 2);
	requireSuccess(title, execution);
	const answers = simulator.messages(providerId).slice(before + offers.length);
	if (answers.length !== 1) {
		throw new Error(`${title} received ${answers.length} messages after the press instead of one`);
	}
	return { offers, webhookUrl: url, callback, received: execution?.itemsOf(trigger.name) ?? [], answers };
}

function requireSuccess(title: string, execution: Execution | undefined): void {
	if (execution?.status === 'success') return;
	const { message = 'no reason given', description } = execution?.error ?? {};
	throw new Error(
		`${title}: the workflow failed at "${execution?.lastNode}": ${message} ${description ?? ''}`,
	);
}
