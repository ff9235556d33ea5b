import { parsers } from './parse.ts';

/**
 * `node hostileCallbacks.ts FOLDER BYTES`: runs Parse Callback of each action node of the package on bodies
 * of that size that are nothing but entries. Prints for each node and body the milliseconds of JSON.parse,
 * and those of JSON.parse and Parse Callback together.
 */
const [folder = '', bytes = ''] = process.argv.slice(2);

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

/** Of any kind, so that nothing is left out. */
const events = [
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
