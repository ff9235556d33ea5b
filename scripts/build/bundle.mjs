import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import ts from 'typescript';

/** What n8n gives a package when it runs. */
export const provided = ['n8n-workflow', 'zod/v3', 'lodash', 'luxon', 'crypto'];

/** Development dependencies that may become part of the bundle: n8n installs a package without any. */
export const bundled = ['libphonenumber-js'];

/** A comment that has its lines for itself. */
const COMMENT = /^[ \t]*\/\*\*[^]*?\*\/\n|(?:^[ \t]*\/\/.*\n)+/gm;

/** The module that does not lie in a file: it exports the classes that n8n loads. */
const ENTRY = 'index';

/** The chunk of the bundled libraries. */
const LIBRARIES = 'libraries';

/** The line that loads it, and the name it gets. */
const LOADS_LIBRARIES = new RegExp(`^var (\\w+) = (require\\('\\./${LIBRARIES}\\.js'\\));\n`, 'm');

/**
 * Finds and compiles TypeScript.
 * @param {string} root of the sources
 * @param {string} entry the text of the entry
 * @param {RegExp} [unnamed] words that no comment may have
 * @returns {import('rollup').Plugin}
 */
const sources = (root, entry, unnamed) => ({
	name: 'sources',
	resolveId(id, from) {
		if (id === ENTRY) return id;
		if (provided.includes(id)) return { id, external: true };
		if (!id.startsWith('.')) {
			const isKnown = bundled.some((name) => id === name || id.startsWith(`${name}/`));
			if (!isKnown) throw new Error(`${from} imports "${id}", which is neither provided by n8n nor bundled`);
			// As its package.json says: what is not used of it stays out of the bundle.
			return { id: fileURLToPath(import.meta.resolve(id)), moduleSideEffects: false };
		}
		const path = join(from === undefined || from === ENTRY ? root : dirname(from), id);
		if (from?.includes('/node_modules/')) return { id: path, moduleSideEffects: false };
		return path.endsWith('.ts') ? path : `${path}.ts`;
	},
	load: (id) => (id === ENTRY ? entry : null),
	transform(code, id) {
		if (!id.endsWith('.ts')) return null;
		const kept = code.replace(COMMENT, (comment) => (unnamed?.test(comment) ? '' : comment));
		const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
		return { code: ts.transpileModule(kept, { compilerOptions }).outputText, map: null };
	},
	// The libraries are loaded where they are first used: no form needs one, and they take as long as all the rest.
	renderChunk(code) {
		const [line, name, load] = LOADS_LIBRARIES.exec(code) ?? [];
		if (line === undefined) return null;
		return { code: code.replace(line, '').replace(new RegExp(`\\b${name}\\.`, 'g'), `${load}.`), map: null };
	},
});

/**
 * What is imported only when it is needed goes into a chunk of its own, and so do the libraries.
 * @type {import('rollup').GetManualChunk}
 */
function chunkOf(id, { getModuleInfo }) {
	if (id.includes('/node_modules/')) return LIBRARIES;
	/** @type {Set<string>} */
	const atStart = new Set();
	const visit = (/** @type {string} */ module) => {
		if (atStart.has(module)) return;
		atStart.add(module);
		getModuleInfo(module)?.importedIds.forEach(visit);
	};
	visit(ENTRY);
	return atStart.has(id) ? undefined : 'run';
}

/**
 * Bundles modules as CommonJS that can be read: names and comments stay.
 * @param {string} root of the sources
 * @param {string} entry what `index.js` has in it, in TypeScript without types; paths begin at the root
 * @param {RegExp} [unnamed] comments with such a word are left out
 * @returns {Promise<{ code: Map<string, string>, libraries: string[] }>} `index.js`, which n8n loads at its start, and
 * `run.js` and `libraries.js`, which `index.js` loads when a node first runs; and the names of the bundled libraries
 * @throws {Error} when a module imports what is neither provided nor bundled
 */
export async function bundle(root, entry, unnamed) {
	const build = await rollup({
		input: ENTRY,
		plugins: [sources(root, entry, unnamed)],
		// `run.js` takes from `index.js` what both need.
		preserveEntrySignatures: 'allow-extension',
		onwarn: ({ message }) => {
			throw new Error(message);
		},
	});
	const { output } = await build.generate({
		format: 'cjs',
		chunkFileNames: '[name].js',
		manualChunks: chunkOf,
		onlyExplicitManualChunks: true,
		minifyInternalExports: false,
	});
	/** @type {Map<string, string>} */
	const code = new Map();
	for (const file of output) if (file.type === 'chunk') code.set(file.fileName, file.code);
	return {
		code,
		libraries: bundled.filter((name) =>
			build.watchFiles.some((path) => path.includes(`/node_modules/${name}/`)),
		),
	};
}

/**
 * Loads what the nodes put out, from the sources.
 * @param {string} root of the sources
 * @returns {Promise<import('./outputSchemas.cjs').Outputs>}
 */
export async function loadOutputs(root) {
	const { code } = await bundle(root, "export * from './nodes/shared/outputs';");
	const load = new Function('exports', 'require', `${code.get('index.js')}\nreturn exports;`);
	return load({}, createRequire(import.meta.url));
}
