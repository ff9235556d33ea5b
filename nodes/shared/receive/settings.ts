import { UserError } from 'n8n-workflow';
import { z } from 'zod';

import { EVENTS, isEventKind, type EventKind } from './events';
import type { TriggerSettings } from './items';

/** A switch. An expression that finds nothing gives null, which means "not given". */
const flag = z
	.boolean()
	.nullish()
	.transform((given) => given ?? false);

const shapeSchema = z.object({
	events: z.array(z.custom<EventKind>(isEventKind)),
	output: z.enum(['contact', 'message']),
	options: z.object({ includeRaw: flag, attachVcard: flag }),
});

/**
 * The parameters "Events", "Output" and "Options", which trigger and Parse Callback share.
 * @param read gives a parameter of the node
 * @throws UserError when an expression gives something else than the parameters offer
 */
export function readSettings(read: (name: string, fallback: string | object) => unknown): TriggerSettings {
	const shape = shapeSchema.safeParse({
		events: read('events', ['contact']),
		output: read('output', 'contact'),
		options: read('options', {}),
	});
	if (!shape.success) {
		throw new UserError('"Events", "Output" or "Options" has a value that the node does not offer', {
			description: `Choose from the lists, or correct the expression. Events: ${Object.keys(EVENTS).join(', ')}. Output: contact, message`,
		});
	}
	const { events, output, options } = shape.data;
	return { events, output, ...options };
}
