import { basename, delimiter, join } from 'node:path';
import { z } from 'zod/v3';
import { statSync } from 'node:fs';

import { packSingleTarballs, withUnpacked } from '../../scripts/n8n/package.ts';
import { run } from '../../scripts/run.ts';
import type { Row, Stage } from '../stage.ts';
import type { Figure } from '../figures.ts';

/**
 * Runs a script of `bench/processes` in a fresh Node.js, on the unpacked package and with the modules of an
 * installed n8n, as n8n itself loads the package.
 * @param args follow the package's folder in the script's arguments
 * @returns what the script wrote to stdout, as JSON
 */
async function onUnpackedPackage<Schema extends z.ZodTypeAny>(
	{ install, tarball }: Pick<Stage, 'install' | 'tarball'>,
	script: string,
	args: string[],
	schema: Schema,
): Promise<z.infer<Schema>> {
	return await withUnpacked(tarball, async (folder) => {
		const modules = [
			join(install.dir, 'node_modules', 'n8n', 'node_modules'),
			join(install.dir, 'node_modules'),
		];
		const env = { NODE_PATH: modules.join(delimiter) };
		const scriptArgs = [join(import.meta.dirname, '..', 'processes', script), folder, ...args];
		const output = await run(process.execPath, scriptArgs, { cwd: folder, env });
		return schema.parse(JSON.parse(output));
	});
}

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
		const singles: Figure[] = [];
		for (const tarball of await packSingleTarballs()) {
			const single: number[] = [];
			for (let repetition = 0; repetition < inN8n.length; repetition++) {
				const loaded = { install: stage.install, tarball };
				single.push((await onUnpackedPackage(loaded, 'loadNodes.ts', loadedByN8n, loadSchema)).ms);
			}
			const name = basename(tarball).replace(/-[\d.]+\.tgz$/, '');
			singles.push({ what: `the same, ${name}`, unit: 'ms', ours: single });
		}
		return [
			{
				what: 'require of all nodes, as in n8n',
				unit: 'ms',
				ours: inN8n,
				target: { kind: 'atMost', limit: 50 },
			},
			...singles,
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

const parseSchema = z.record(z.object({ first: z.number(), warm: z.number(), warmTenth: z.number() }));

/** The parsers alone, through the node that offers them. */
export const parse: Row = {
	name: 'parse',
	title: 'Parse Callback of 257 contacts, in a fresh process each time',
	async measure(stage) {
		const runs: z.infer<typeof parseSchema>[] = [];
		for (let repetition = 0; repetition < stage.repetitions; repetition++) {
			runs.push(await onUnpackedPackage(stage, 'parseCallbacks.ts', [], parseSchema));
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
					what: `${name}, 257 contacts against 26`,
					unit: '×',
					ours: times.map(({ warm, warmTenth }) => warm / warmTenth),
					target: { kind: 'atMost', limit: 12 },
				},
			];
		});
	},
};

const hostileSchema = z.record(z.object({ parse: z.number(), whole: z.number() }));

/** The largest body that n8n takes, unless `N8N_PAYLOAD_SIZE_MAX` says otherwise. */
const FULL_BYTES = 16 * 1024 * 1024;
const QUICK_BYTES = 1024 * 1024;

/** What reading takes beyond JSON.parse, a figure for each node and body. @param bytes size of each body */
async function readHostile(
	stage: Pick<Stage, 'install' | 'tarball' | 'repetitions'>,
	bytes: number,
): Promise<Figure[]> {
	const runs: z.infer<typeof hostileSchema>[] = [];
	for (let repetition = 0; repetition < stage.repetitions; repetition++) {
		runs.push(await onUnpackedPackage(stage, 'hostileCallbacks.ts', [String(bytes)], hostileSchema));
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

const vcardSchema = z.record(z.number());

/** Files that anybody can send on WhatsApp: the reader stops where no card of a person is. */
export const vcard: Row = {
	name: 'vcard',
	title: 'Send Contact from a vCard of 100 MB, refused, in a fresh process each time',
	async measure(stage) {
		const bytes = stage.quick ? 10_000_000 : 100_000_000;
		const runs: z.infer<typeof vcardSchema>[] = [];
		for (let repetition = 0; repetition < stage.repetitions; repetition++) {
			runs.push(await onUnpackedPackage(stage, 'hostileVcards.ts', [String(bytes)], vcardSchema));
		}
		return Object.keys(runs[0] ?? {}).map((name): Figure => {
			const ours = runs.flatMap((run) => run[name] ?? []);
			return { what: name, unit: 'ms', ours, target: { kind: 'atMost', limit: 1000 } };
		});
	},
};
