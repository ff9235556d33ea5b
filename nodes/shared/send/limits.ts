import { UserError, type IDataObject } from 'n8n-workflow';
import { z } from 'zod';

const within = (displayName: string, min: number, max: number, preset: number) =>
	z
		.number({ message: `${displayName} is not a number` })
		.int(`${displayName} is not a whole number`)
		.min(min, `${displayName} is below ${min}`)
		.max(max, `${displayName} is above ${max}`)
		.default(preset);

/**
 * How the node sends. 20 requests in flight make about 65 messages a second at 300 ms each: under WhatsApp's usual 80 per
 * second and number.
 */
const limitsSchema = z.object({
	parallelRequests: within('Parallel Requests', 1, 100, 20),
	maxRetries: within('Max Retries', 0, 10, 3),
	timeout: within('Timeout', 1, 600_000, 30_000),
});

export type Limits = z.infer<typeof limitsSchema>;

/** @throws UserError naming the option that is out of its bounds */
export function readLimits(options: IDataObject): Limits {
	const limits = limitsSchema.safeParse(options);
	if (limits.success) return limits.data;
	throw new UserError(limits.error.issues[0]?.message ?? 'An option is out of its bounds', {
		description: 'Correct it under "Options"',
	});
}
