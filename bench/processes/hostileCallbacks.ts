import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/**
 * `node hostileCallbacks.ts FOLDER BYTES`: runs Parse Callback of each action node of the package on bodies
 * of that size that are nothing but entries. Prints for each node and body the milliseconds of JSON.parse,
 * and those of JSON.parse and Parse Callback together.
 */
const [folder = '', bytes = ''] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));

/** A list that is about this long as text. */
function list(entry: string, length: number): string {
	return `[${Array(Math.floor(length / (entry.length + 1)))
		.fill(entry)
		.join(',')}]`;
}

/** Where the providers' callbacks have lists, filled with entries of any kind. */
const shapes: Record<string, (entry: string, length: number) => string> = {
	'messages and contacts': (entry, length) => {
		const half = list(entry, length / 2);
		return `{"meta_object":{"value":{"messages":${half},"contacts":${half}}}}`;
	},
	statuses: (entry, length) => `{"meta_object":{"value":{"statuses":${list(entry, length)}}}}`,
	contacts: (entry, length) =>
		`{"meta_object":{"value":{"messages":[{"type":"contacts","contacts":${list(entry, length)}}]}}}`,
	results: (entry, length) => `{"results":${list(entry, length)}}`,
	'result with contacts': (entry, length) =>
		`{"results":[{"message":{"type":"CONTACT","contacts":${list(entry, length)}}}]}`,
	list,
	'body of contacts': (entry, length) => `{"hook":"new","type":"contacts","body":${list(entry, length)}}`,
};
const entries = ['1', '{}', '{"a":1}'];

/** What n8n gives a node, as far as Parse Callback asks for it. */
const contextOf = (body: unknown) => ({
	getInputData: () => [{ json: { body } }],
	getNodeParameter: (name: string, _item: number, fallback: unknown) => {
		if (name === 'resource') return 'callback';
		if (name === 'events')
			return [
				'contact',
				'text',
				'reply',
				'media',
				'location',
				'form',
				'reaction',
				'order',
				'status',
				'other',
			];
		return name === 'body' ? '={{ $json.body }}' : fallback;
	},
});

const results: Record<string, { parse: number; whole: number }> = {};
for (const file of globSync('dist/nodes/*/*WhatsApp.node.js', { cwd: folder })) {
	const name = basename(file, '.node.js');
	const loaded: Record<string, { prototype: { execute: unknown } }> = require(`./${file}`);
	const execute = loaded[name]?.prototype.execute;
	if (typeof execute !== 'function') throw new Error(`${name} has no execute`);
	for (const [shape, build] of Object.entries(shapes)) {
		for (const entry of entries) {
			const text = build(entry, Number(bytes));
			const started = performance.now();
			const body: unknown = JSON.parse(text);
			const parsed = performance.now();
			await Reflect.apply(execute, contextOf(body), []);
			const ended = performance.now();
			results[`${name}, ${shape} of ${entry}`] = { parse: parsed - started, whole: ended - started };
		}
	}
}
process.stdout.write(JSON.stringify(results));
