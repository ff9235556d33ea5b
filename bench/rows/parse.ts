import { z } from 'zod/v3';
import type { Figure } from '../figure.ts';
import { onUnpackedPackage } from '../package/unpacked.ts';
import type { Row } from './row.ts';

const timesSchema = z.record(z.object({ first: z.number(), warm: z.number(), warmTenfold: z.number() }));

/** The parsers alone, through the node that offers them. */
export const parse: Row = {
	name: 'parse',
	title: 'Parse Callback of 257 contacts, in a fresh process each time',
	async measure(stage) {
		const runs: z.infer<typeof timesSchema>[] = [];
		for (let repetition = 0; repetition < stage.repetitions; repetition++) {
			runs.push(await onUnpackedPackage(stage, 'parseCallbacks.ts', [], timesSchema));
		}
		return Object.keys(runs[0] ?? {}).flatMap((name): Figure[] => {
			const times = runs.flatMap((run) => run[name] ?? []);
			return [
				{
					what: `${name}, 257 contacts`,
					unit: 'ms',
					ours: times.map(({ warm }) => warm),
					target: { kind: 'atMost', limit: 5 },
				},
				{ what: `${name}, 257 contacts, the very first`, unit: 'ms', ours: times.map(({ first }) => first) },
				{
					what: `${name}, time for ten times as many`,
					unit: '×',
					ours: times.map(({ warm, warmTenfold }) => warmTenfold / warm),
					target: { kind: 'atMost', limit: 12 },
				},
			];
		});
	},
};
