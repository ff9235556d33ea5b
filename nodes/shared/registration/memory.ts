import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { z } from 'zod';

/**
 * What was registered before somebody listened for a test event: our own address, or somebody else's setting.
 */
const beforeSchema = z.union([
	z.object({ ours: z.string() }),
	z.object({ theirs: z.custom<IDataObject>((value) => typeof value === 'object' && value !== null) }),
]);
export type Before = z.infer<typeof beforeSchema>;

const memorySchema = z.object({
	/** The number whose production URL was registered last. */
	sender: z.string().optional().catch(undefined),
	/** Set while somebody listens for a test event; without a number until the test URL is registered. */
	listening: z
		.object({ sender: z.string().optional(), before: beforeSchema.optional() })
		.optional()
		.catch(undefined),
});
export type Memory = z.infer<typeof memorySchema>;

/**
 * What the hooks of one trigger tell each other, in the node's static data. That of a test webhook is its
 * own: n8n keeps it from the creation of the test webhook to its deletion, and the one of production with the
 * workflow.
 */
export const recall = (context: IHookFunctions): Memory =>
	memorySchema.parse(context.getWorkflowStaticData('node'));

/** Keeps `memory`, in place of what was kept. */
export function keep(context: IHookFunctions, memory: Memory): void {
	const data = context.getWorkflowStaticData('node');
	for (const name of Object.keys(memorySchema.shape)) delete data[name];
	Object.assign(data, memory);
}
