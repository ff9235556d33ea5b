import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

import { providers } from '../../simulator/providers.ts';

/**
 * `node parseCallbacks.ts FOLDER`: runs Parse Callback of each action node of the package on callbacks with
 * 257 and 2,570 contacts. Prints for each node the milliseconds of the first run and the means once the code
 * is warm: a median would leave out the garbage collection of small runs alone, which is due only after
 * several of them.
 */
const CONTACTS = 257;
const TIMES = 100;

const [folder = ''] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));

/** What n8n gives a node, as far as Parse Callback asks for it. */
const contextOf = (body: unknown) => ({
	getInputData: () => [{ json: { body } }],
	getNodeParameter: (name: string, _item: number, fallback: unknown) => {
		if (name === 'resource') return 'callback';
		return name === 'body' ? '={{ $json.body }}' : fallback;
	},
});

async function timed(execute: () => Promise<unknown[][]>, count: number): Promise<number> {
	const started = performance.now();
	const [items] = await execute();
	const ms = performance.now() - started;
	if (items?.length !== count) throw new Error(`${items?.length} of ${count} contacts were parsed`);
	return ms;
}

const mean = (times: number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;

const results: Record<string, { first: number; warm: number; warmTenfold: number }> = {};
for (const file of globSync('dist/nodes/*/*WhatsApp.node.js', { cwd: folder })) {
	const name = basename(file, '.node.js');
	const provider = providers.find(({ nodeName }) => nodeName.toLowerCase() === name.toLowerCase());
	if (!provider) throw new Error(`There is no callback for ${name}`);
	const loaded: Record<string, { prototype: { execute: unknown } }> = require(`./${file}`);
	const execute = loaded[name]?.prototype.execute;
	if (typeof execute !== 'function') throw new Error(`${name} has no execute`);
	const parse = (count: number) => {
		const context = contextOf(provider.callbacks.contacts(count));
		return async (): Promise<unknown[][]> => await Reflect.apply(execute, context, []);
	};
	const [some, tenfold] = [parse(CONTACTS), parse(10 * CONTACTS)];
	const first = await timed(some, CONTACTS);
	const warm: number[] = [];
	const warmTenfold: number[] = [];
	// In turns: what else the machine does meanwhile falls on both.
	for (let run = 0; run < TIMES; run++) {
		warm.push(await timed(some, CONTACTS));
		warmTenfold.push(await timed(tenfold, 10 * CONTACTS));
	}
	results[name] = { first, warm: mean(warm), warmTenfold: mean(warmTenfold) };
}
process.stdout.write(JSON.stringify(results));
