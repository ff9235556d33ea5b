/** Callbacks that are nothing but entries, as text. */

/** A list that is about this long as text. */
function list(entry: string, length: number): string {
	return `[${Array(Math.floor(length / (entry.length + 1)))
		.fill(entry)
		.join(',')}]`;
}

/** Where Kaleyra's callbacks have lists, filled with entries of any kind. */
export const kaleyraShapes: Record<string, (entry: string, length: number) => string> = {
	'messages and contacts': (entry, length) => {
		const half = list(entry, length / 2);
		return `{"meta_object":{"value":{"messages":${half},"contacts":${half}}}}`;
	},
	statuses: (entry, length) => `{"meta_object":{"value":{"statuses":${list(entry, length)}}}}`,
	contacts: (entry, length) =>
		`{"meta_object":{"value":{"messages":[{"type":"contacts","contacts":${list(entry, length)}}]}}}`,
};

/** Where the providers' callbacks have lists. */
export const shapes: typeof kaleyraShapes = {
	...kaleyraShapes,
	results: (entry, length) => `{"results":${list(entry, length)}}`,
	'result with contacts': (entry, length) =>
		`{"results":[{"message":{"type":"CONTACT","contacts":${list(entry, length)}}}]}`,
	list,
	'body of contacts': (entry, length) => `{"hook":"new","type":"contacts","body":${list(entry, length)}}`,
};

export const entries = ['1', '{}', '{"a":1}'];

/** All events, so that nothing is left out. */
export const events = [
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
