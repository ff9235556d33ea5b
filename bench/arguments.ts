import { parseArgs } from 'node:util';

export interface BenchArguments {
	/** Names of the rows to measure; all when empty. */
	only: string[];
	/** Small amounts and one repetition: shows that everything works, not how fast it is. */
	quick: boolean;
	/** n8n runs under Node's profiler, and writes where it spends its time after a row. */
	profile: boolean;
}

/**
 * Reads `[--only texts,parse] [--quick] [--profile]`.
 * @param known names of all rows
 * @throws {Error} for an unknown option or row
 */
export function readBenchArguments(args: string[], known: string[]): BenchArguments {
	const { values } = parseArgs({
		args,
		options: {
			only: { type: 'string', default: '' },
			quick: { type: 'boolean', default: false },
			profile: { type: 'boolean', default: false },
		},
	});
	const only = values.only.split(',').filter(Boolean);
	const unknown = only.find((name) => !known.includes(name));
	if (unknown !== undefined)
		throw new Error(`There is no row "${unknown}"; the rows are ${known.join(', ')}`);
	return { only, quick: values.quick, profile: values.profile };
}
