import { z } from 'zod/v3';
import type { Figure } from '../figure.ts';
import { onUnpackedPackage } from '../package/unpacked.ts';
import type { Stage } from '../stage.ts';
import type { Row } from './row.ts';

const timesSchema = z.record(z.object({ parse: z.number(), whole: z.number() }));

/** The largest body that n8n takes, unless `N8N_PAYLOAD_SIZE_MAX` says otherwise. */
const FULL_BYTES = 16 * 1024 * 1024;
const QUICK_BYTES = 1024 * 1024;

/** What reading takes beyond JSON.parse, a figure for each node and body. @param bytes size of each body */
export async function readHostile(
	stage: Pick<Stage, 'install' | 'tarball' | 'repetitions'>,
	bytes: number,
): Promise<Figure[]> {
	const runs: z.infer<typeof timesSchema>[] = [];
	for (let repetition = 0; repetition < stage.repetitions; repetition++) {
		runs.push(await onUnpackedPackage(stage, 'hostileCallbacks.ts', [String(bytes)], timesSchema));
	}
	return Object.keys(runs[0] ?? {}).map((name): Figure => {
		const times = runs.flatMap((run) => run[name] ?? []);
		return {
			what: `${name}, beyond JSON.parse`,
			unit: 'ms',
			ours: times.map(({ parse, whole }) => whole - parse),
			against: { name: 'JSON.parse', values: times.map(({ parse }) => parse) },
			target: { kind: 'atMost', limit: 2000 },
		};
	});
}

/** Bodies that anybody can post who knows a trigger's URL: n8n does nothing else while one is read. */
export const hostile: Row = {
	name: 'hostile',
	title: 'Callbacks of 16 MB that are nothing but entries, in a fresh process each time',
	measure: async (stage) => await readHostile(stage, stage.quick ? QUICK_BYTES : FULL_BYTES),
};
