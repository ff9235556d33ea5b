import { describe, expect, it } from '@jest/globals';
import { actionNode, chain, triggerNode } from '../../scripts/trial/nodes.ts';
import { postCallback } from '../../simulator/postCallback.ts';
import { providers } from '../providers/index.ts';
import type { ProviderUnderTest } from '../providers/provider.ts';
import { withN8n } from './harness/n8n.ts';

const e2e = withN8n();

interface Pair {
	from: ProviderUnderTest;
	to: ProviderUnderTest;
}
const pairs = providers.flatMap((from) => providers.map((to): Pair => ({ from, to })));
const carriesNumberOnly = ({ from }: Pair) => from.inboundCard === 'number';

const forward = async ({ from, to }: Pair, parameters: object) => {
	const credential = await e2e.credential(to);
	const send = actionNode(
		to,
		{
			operation: 'sendContact',
			to: '972501234567',
			contactSource: 'json',
			contactsJson: '={{ $json.contact }}',
			...parameters,
		},
		{ credential },
	);
	const active = await e2e.activate(chain(triggerNode(from), send));
	expect(await postCallback(active.url, from.callbacks.contact())).toMatchObject({ status: 200 });
	const [execution] = await active.executions(1);
	return execution;
};

/** A number alone has no name, which every provider wants. */
const named = { fallbackName: 'New contact' };

describe('a card that comes in at one provider goes out through another, without a mapping step', () => {
	it.each(pairs)('$from.title → $to.title', async (pair) => {
		const { from, to } = pair;
		const options = { ...to.partial?.options, ...(carriesNumberOnly(pair) && named) };
		const execution = await forward(pair, { options });
		expect(execution?.error?.message).toBeUndefined();
		const bodies = e2e.simulator.messages(to.id).map(({ body }) => body);
		expect(bodies.map(to.cardsIn)).toEqual([[to.outboundCards[from.inboundCard]]]);
	});
});
