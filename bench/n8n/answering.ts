import type { WorkflowNode } from '../../scripts/trial/nodes.ts';
import type { BenchN8n, Stage } from '../stage.ts';
import { sendNodes } from './sending.ts';

/** Where the item of n8n's Webhook node has the callback's message. */
const message = '$json.body.meta_object.value.messages[0]';

/**
 * Our node behind our trigger, and the HTTP Request node behind n8n's Webhook node: the card that came in
 * goes back to its sender.
 */
export const answerNodes = async (
	stage: Stage,
	bench: BenchN8n,
): Promise<{ ours: WorkflowNode; theirs: WorkflowNode }> =>
	await sendNodes(stage, bench, {
		items: [],
		parameters: {
			resource: 'message',
			operation: 'sendContact',
			to: '={{ $json.from.phone }}',
			contactSource: 'json',
			contactsJson: '={{ $json.contact }}',
			options: { ref: '={{ $json.messageId }}' },
		},
		jsonBody: `={{ { messaging_object: { messaging_product: 'whatsapp', to: '+' + ${message}.from, type: 'contacts', contacts: ${message}.contacts }, extra_info: { ref: ${message}.id } } }}`,
		httpOptions: {},
		latencyMs: 0,
	});
