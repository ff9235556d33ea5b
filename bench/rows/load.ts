import { statSync } from 'node:fs';
import { z } from 'zod/v3';
import { onUnpackedPackage } from '../package/unpacked.ts';
import type { Row } from './row.ts';

const loadSchema = z.object({ ms: z.number(), count: z.number().min(1) });

/** What n8n itself has loaded long before it comes to a community package. */
const loadedByN8n = ['n8n-workflow', 'zod', 'lodash', 'luxon'];

/** The price of having the package installed. */
export const load: Row = {
	name: 'load',
	title: 'Loading all nodes of the package, in a fresh process each time',
	async measure(stage) {
		const alone: number[] = [];
		const inN8n: number[] = [];
		for (let repetition = 0; repetition < Math.max(5, stage.repetitions); repetition++) {
			inN8n.push((await onUnpackedPackage(stage, 'loadNodes.ts', loadedByN8n, loadSchema)).ms);
			alone.push((await onUnpackedPackage(stage, 'loadNodes.ts', [], loadSchema)).ms);
		}
		return [
			{
				what: 'require of all nodes, as in n8n',
				unit: 'ms',
				ours: inN8n,
				target: { kind: 'atMost', limit: 50 },
			},
			{ what: 'the same with n8n-workflow and zod still to load', unit: 'ms', ours: alone },
			{
				what: 'tarball',
				unit: 'kB',
				ours: [statSync(stage.tarball).size / 1000],
				target: { kind: 'atMost', limit: 300 },
			},
		];
	},
};
