import { parseArgs } from 'node:util';

export interface Arguments {
	/** n8n's queue mode, as `npm run scale` measures it, instead of one n8n. */
	queue: boolean;
	/** Names of the rows to measure; all when empty. */
	only: string[];
	/** Small amounts, one repetition, no long rows: shows that everything works, not how fast it is. */
	quick: boolean;
	/** n8n runs under Node's profiler, and writes where it spends its time after a row. */
	profile: boolean;
	/** Callbacks of each flow in a flood on the queue mode. */
	callbacks: number;
}

const options = {
	queue: { type: 'boolean', default: false },
	only: { type: 'string', default: '' },
	quick: { type: 'boolean', default: false },
	profile: { type: 'boolean', default: false },
	callbacks: { type: 'string' },
} as const;

/**
 * Reads `[--only texts,parse] [--quick] [--profile]`, and after `--queue` `[--only flood1] [--quick | --callbacks N]`.
 * @param names the names of all rows, with and without `--queue`
 * @throws {Error} that says what they may be
 */
export function readArguments(args: string[], names: (queue: boolean) => string[]): Arguments {
	const { queue, quick, profile, ...values } = parseArgs({ args, options }).values;
	const [only, known] = [values.only.split(',').filter(Boolean), names(queue)];
	const unknown = only.find((name) => !known.includes(name));
	if (unknown !== undefined)
		throw new Error(`There is no row "${unknown}"; the rows are ${known.join(', ')}`);
	if (values.callbacks !== undefined && (quick || !queue))
		throw new Error('--callbacks is for npm run scale without --quick');
	const callbacks = Number(values.callbacks ?? (quick ? 15 : 1000));
	if (!Number.isInteger(callbacks) || callbacks < 15)
		throw new Error(`--callbacks ${values.callbacks}: it takes a whole number from 15 on`);
	return { queue, only, quick, profile, callbacks };
}
