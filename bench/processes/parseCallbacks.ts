import { providers } from '../../simulator/providers.ts';
import { parsers } from './parse.ts';

/**
 * `node parseCallbacks.ts FOLDER`: runs Parse Callback of each action node of the package on callbacks with
 * 257 contacts, the most that a message has, and with a tenth of them. Prints for each node the milliseconds
 * of the first run and the means once the code is warm: a median would leave out the garbage collection of
 * small runs alone, which is due only after several of them.
 */
const CONTACTS = 257;
const TENTH = 26;
const TIMES = 100;

const [folder = ''] = process.argv.slice(2);

async function timed(execute: () => Promise<unknown[][]>, count: number): Promise<number> {
	const started = performance.now();
	const [items] = await execute();
	const ms = performance.now() - started;
	if (items?.length !== count) throw new Error(`${items?.length} of ${count} contacts were parsed`);
	return ms;
}

const mean = (times: number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;

const results: Record<string, { first: number; warm: number; warmTenth: number }> = {};
for (const [name, parseBody] of parsers(folder)) {
	const provider = providers.find(({ nodeName }) => nodeName.toLowerCase() === name.toLowerCase());
	if (!provider) throw new Error(`There is no callback for ${name}`);
	const parse = (count: number) => {
		const body = provider.callbacks.contacts(count);
		return async () => await parseBody(body);
	};
	const [all, tenth] = [parse(CONTACTS), parse(TENTH)];
	const first = await timed(all, CONTACTS);
	const warm: number[] = [];
	const warmTenth: number[] = [];
	// In turns: what else the machine does meanwhile falls on both.
	for (let run = 0; run < TIMES; run++) {
		warm.push(await timed(all, CONTACTS));
		warmTenth.push(await timed(tenth, TENTH));
	}
	results[name] = { first, warm: mean(warm), warmTenth: mean(warmTenth) };
}
process.stdout.write(JSON.stringify(results));
