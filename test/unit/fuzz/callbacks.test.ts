import assert from 'node:assert/strict';

import fc from 'fast-check';

import { EVENTS, isEventKind } from '../../../nodes/shared/receive/events.ts';
import { callbackItems } from '../../../nodes/shared/receive/items.ts';
import { tameBody } from '../../../nodes/shared/receive/tameBody.ts';
import { providers } from '../../providers/index.ts';
import { anyJson, mutated, numRuns } from './arbitraries.ts';
import { expectNoPollution, expectTame } from './invariants.ts';
import { outputItem } from './outputItem.ts';

/** As it arrives: a member that is not there is not there. */
const sent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

describe.each(providers)('$title', ({ id, provider, validCallbacks, textAmong }) => {
	test('a callback gives items of the interface or none, whatever is in it', () => {
		fc.assert(
			fc.property(
				fc.oneof(mutated(...validCallbacks.map(sent)), anyJson),
				fc.boolean(),
				(body, includeRaw) => {
					const events = Object.keys(EVENTS).filter(isEventKind);
					const items = callbackItems(provider, body, { events, output: 'contact', includeRaw });
					for (const { json } of items) {
						outputItem.parse(json);
						// Behind `event` the content, which is what the event is called after unless it is `other`.
						assert.equal(Object.keys(json)[1], json.event === 'other' ? 'type' : json.event);
						assert.equal(json.provider, id);
						expectTame(json);
						assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
					}
					expectNoPollution();
				},
			),
			{ numRuns },
		);
	});

	test('a valid message among damaged ones comes out as it is', () => {
		const some = fc.array(anyJson, { maxLength: 2 });
		fc.assert(
			fc.property(some, some, (before, after) => {
				const body = tameBody(textAmong(before, after));
				const read = provider.readCallback(body, '2026-01-02T03:04:05.000Z');
				const found = read.filter(({ messageId }) => messageId === 'wamid.EXAMPLE');
				assert.equal(found.length, 1);
				assert.equal(found[0]?.event === 'text' && found[0].text, 'Still here');
			}),
			{ numRuns },
		);
	});
});
