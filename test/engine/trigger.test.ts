import { EVENTS } from '../../nodes/shared/receive/events.ts';
import { providers } from '../providers/index.ts';
import { runNode } from './harness/engine.ts';
import { nodeOf } from './harness/sends.ts';
import { receive } from './harness/trigger.ts';

/**
 * Replies, files and locations by way of n8n's own engine: through the trigger, and through Parse Callback.
 */

const KINDS = Object.keys(EVENTS);

describe.each(providers)('$title', (provider) => {
	const bodies = {
		reply: provider.callbacks.reply(),
		media: provider.callbacks.media(),
		location: provider.callbacks.location(),
	};

	test.each(['reply', 'media', 'location'] as const)('%s', async (event) => {
		const body = { ...bodies[event] };
		const expected = expect.objectContaining({
			event,
			provider: provider.id,
			...provider.contents[event],
		});
		expect(await receive(provider, { events: KINDS }, body)).toEqual([{ json: expected }]);
		expect(await receive(provider, { events: [event] }, body)).toEqual([{ json: expected }]);

		const others = KINDS.filter((other) => other !== event);
		expect(await receive(provider, { events: others }, body)).toEqual([]);

		const parameters = {
			resource: 'callback',
			operation: 'parse',
			body: '={{ $json.body }}',
			events: [event],
		};
		const { items, error } = await runNode(nodeOf(provider), parameters, [{ json: { body } }]);
		expect(error).toBeUndefined();
		expect(items).toEqual([{ json: expected, pairedItem: { item: 0 } }]);
	});
});
