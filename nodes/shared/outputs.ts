import { z } from 'zod/v3';

import { contactSchema } from './contact/contact';
import { readSchema } from './markAsRead';
import { SEND_AND_WAIT } from './messages/kind';
import { isKind } from './messages/kinds';
import { EVENTS, eventBaseSchema } from './receive/events';
import { receiptSchema } from './send/output';
import { templateSchema } from './templates/template';
import { answeredSchema } from './wait/question';

/**
 * What the nodes put out, for `scripts/build`, which makes of it what n8n shows before the first run. Nodes
 * do not load it.
 */

/** The fields of all events but contact cards, of which each is an item. */
const contents: z.ZodRawShape = Object.fromEntries(
	Object.entries(EVENTS).flatMap(([kind, { fields }]) => (kind === 'contact' ? [] : Object.entries(fields))),
);

/** The items of a trigger and of Parse Callback, of every event at once. */
export const triggerItems = z.object({
	event: z.string(),
	contact: contactSchema,
	contactIndex: z.number(),
	contactCount: z.number(),
	...contents,
	...eventBaseSchema.shape,
});

/** The items of an operation; `undefined` where they are those that came in. */
export function outputSchema(resource: string, operation: string): z.ZodTypeAny | undefined {
	switch (resource) {
		case 'message':
			if (operation === SEND_AND_WAIT) return answeredSchema;
			return isKind(operation) ? receiptSchema : readSchema;
		case 'template':
			return templateSchema;
		case 'callback':
			return triggerItems;
		default:
			return undefined;
	}
}
