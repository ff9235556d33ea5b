import type { IBuilderHint } from 'n8n-workflow';

/**
 * What n8n's AI workflow builder is told of the nodes. It finds a related node by its whole type, which begins with the
 * package's name; the packages of one provider each have theirs in its place.
 */

/** @param trigger the type of the provider's trigger */
export const actionHint = (trigger: string): IBuilderHint => ({
	searchHint:
		'WhatsApp delivers cards, texts, media and buttons only within 24 hours after the last message of the person. To write first, use Send Template with a quick reply, and send the card when the trigger brings its Reply. A message that is accepted is not delivered yet: the event Status of the trigger says what arrived.',
	relatedNodes: [
		{
			nodeType: trigger,
			relationHint:
				'Brings the answers (Reply, Contact, Text …) and what became of each message (Status); Recipients is then ={{ $json.from.phone }}',
		},
		{
			nodeType: 'n8n-nodes-base.dataTable',
			relationHint:
				'Keeps the people of a campaign and who has got what: fields of the sending node come from its rows',
		},
	],
});

/** @param action the type of the provider's action node */
export const triggerHint = (action: string): IBuilderHint => ({
	searchHint:
		'Starts for each WhatsApp message, contact card, press of a button and delivery status that is chosen in Events. Statuses need no answer: choose only the events that the workflow handles. Every message opens 24 hours in which the action node may send anything.',
	relatedNodes: [
		{
			nodeType: action,
			relationHint:
				'Answers the person: Recipients is ={{ $json.from.phone }}; Send Contact takes ={{ $json.contact }}; Download fetches a received file',
		},
	],
});
