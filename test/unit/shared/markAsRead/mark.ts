import type { INode, INodeExecutionData } from 'n8n-workflow';

import { execute } from '../../../../nodes/shared/execute.ts';
import { PROVIDER } from '../fakeProvider.ts';
import type { Value } from '../nodeContext.ts';
import { answer, fakeRun } from '../send/fakeRun.ts';

/** The operation Mark as Read, without n8n. */

/** The answer that marks a message as read. */
export const DONE = answer(204, '');

interface Settings {
	reply?: (call: number) => unknown;
	node?: Partial<INode>;
	from?: Value;
	provider?: typeof PROVIDER;
}

/** Marks these messages as read. */
export function mark(
	ids: Value[],
	{ reply = () => DONE, node, from = '', provider = PROVIDER }: Settings = {},
) {
	const parameters = ids.map((id) => ({
		resource: 'message',
		operation: 'markAsRead',
		from,
		[provider.markAsRead.by]: id,
	}));
	const run = fakeRun({ parameters, node, reply: (_options, call) => reply(call) });
	const items = async (): Promise<INodeExecutionData[]> => (await execute(run.context, provider)).flat();
	return { ...run, items };
}
