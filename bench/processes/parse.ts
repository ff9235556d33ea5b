import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** What n8n gives a node, as far as Parse Callback asks for it. */
const contextOf = (body: unknown, parameters: Record<string, unknown>) => ({
	getInputData: () => [{ json: { body } }],
	getNode: () => ({ parameters: {} }),
	getNodeParameter: (name: string, _item: number, fallback: unknown) =>
		parameters[name] ?? { resource: 'callback', body: '={{ $json.body }}' }[name] ?? fallback,
	continueOnFail: () => false,
});

/** Runs Parse Callback on a body. */
type Parse = (body: unknown, parameters?: Record<string, unknown>) => Promise<unknown[][]>;

/** Parse Callback of each action node of the package in a folder, by the node's class. */
export function parsers(folder: string): Map<string, Parse> {
	const require = createRequire(join(folder, 'package.json'));
	return new Map(
		globSync('dist/nodes/*/*WhatsApp.node.js', { cwd: folder }).map((file) => {
			const name = basename(file, '.node.js');
			const loaded: Record<string, new () => { execute: unknown }> = require(`./${file}`);
			const execute = loaded[name] && new loaded[name]().execute;
			if (typeof execute !== 'function') throw new Error(`${name} has no execute`);
			return [
				name,
				async (body, parameters = {}) => await Reflect.apply(execute, contextOf(body, parameters), []),
			];
		}),
	);
}
