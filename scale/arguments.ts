import { parseArgs } from 'node:util';

/** How much of each scenario is played. */
export interface Amounts {
	/** Callbacks for each provider and each number of workers in the flood. */
	flood: number;
	/** How often a worker and the webhook processor are killed and Redis restarts. */
	kills: number;
	/** Callbacks while the provider is slow; none leaves the scenario out. */
	slow: number;
	/** Different callbacks of which each is delivered three times; none leaves the scenario out. */
	repeat: number;
	/** Whether only the flood with one worker is played. */
	floodOnly: boolean;
}

/** About 300 callbacks in all: 15 for each way with one worker and with two, and a good minute of kills. */
const small = { flood: 15, kills: 1, slow: 0, repeat: 0 };

/**
 * Reads the arguments of `npm run scale`: `--callbacks N` (1,000 when not given) or `--small`, and `--flood`.
 * @throws {Error} that says what they may be
 */
export function readAmounts(args: string[]): Amounts {
	const { values } = parseArgs({
		args,
		options: { callbacks: { type: 'string' }, small: { type: 'boolean' }, flood: { type: 'boolean' } },
	});
	const floodOnly = values.flood ?? false;
	if (values.small) {
		if (values.callbacks !== undefined) throw new Error('--small has its own number of callbacks');
		return { ...small, floodOnly };
	}
	const callbacks = Number(values.callbacks ?? 1000);
	if (!Number.isInteger(callbacks) || callbacks < 20) {
		throw new Error(`--callbacks ${values.callbacks}: it takes a whole number from 20 on`);
	}
	return { flood: callbacks, kills: 3, slow: 200, repeat: 100, floodOnly };
}
