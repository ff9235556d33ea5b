import { entries, events, shapes } from './hostileBodies.ts';
import { parsers } from './parse.ts';

/**
 * `node hostileCallbacks.ts FOLDER BYTES`: runs Parse Callback of each action node of the package on bodies
 * of that size that are nothing but entries. Prints for each node and body the milliseconds of JSON.parse,
 * and those of JSON.parse and Parse Callback together.
 */
const [folder = '', bytes = ''] = process.argv.slice(2);

const results: Record<string, { parse: number; whole: number }> = {};
for (const [name, parseBody] of parsers(folder)) {
	for (const [shape, build] of Object.entries(shapes)) {
		for (const entry of entries) {
			const text = build(entry, Number(bytes));
			const started = performance.now();
			const body: unknown = JSON.parse(text);
			const parsed = performance.now();
			await parseBody(body, { events });
			const ended = performance.now();
			results[`${name}, ${shape} of ${entry}`] = { parse: parsed - started, whole: ended - started };
		}
	}
}
process.stdout.write(JSON.stringify(results));
