import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { bundle, loadOutputs } from './bundle.mjs';
import { writeOutputSchemas } from './outputSchemas.cjs';

const require = createRequire(import.meta.url);

/** @param {string} path of a compiled file, which has the name of its class */
const classOf = (path) => basename(path).replace(/\..*/, '');

/** @param {string} path of a compiled file @returns {string} its source's, without extension */
const sourceOf = (path) => relative('dist', path).replace(/\.js$/, '');

/** @param {string} path @param {string} text */
function write(path, text) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

/** @param {string} from @param {string} to */
function copy(from, to) {
	mkdirSync(dirname(to), { recursive: true });
	copyFileSync(from, to);
}

/**
 * Makes a package's `dist`: the bundle, a file for each class that leads n8n there, and what n8n reads from beside the
 * classes: icons, codex files, the fields of outputs.
 * @param {string} root of the sources
 * @param {string} folder of the package, inside `root`
 * @param {string[]} files compiled files of its nodes and credentials, as its package.json names them for n8n
 * @param {{ unnamed?: RegExp, renamed?: (text: string) => string }} [single] of a package for one provider: comments with
 * such a word are left out of the bundle, and types of nodes get the package's name
 */
export async function writeDist(root, folder, files, { unnamed, renamed = (text) => text } = {}) {
	const dist = join(folder, 'dist');
	// What an older build left there would be packed as well.
	rmSync(dist, { recursive: true, force: true });
	const entry = files.map((file) => `export { ${classOf(file)} } from './${sourceOf(file)}';`).join('\n');
	const { code, libraries } = await bundle(root, entry, unnamed);
	for (const [name, text] of code) write(join(dist, name), renamed(text));
	for (const name of libraries) {
		copy(join(root, 'node_modules', name, 'LICENSE'), join(dist, 'licenses', `${name}.txt`));
	}
	for (const file of files) {
		const main = relative(dirname(file), 'dist/index.js');
		write(join(folder, file), `exports.${classOf(file)} = require('${main}').${classOf(file)};\n`);
		const codex = `${sourceOf(file)}.json`;
		if (existsSync(join(root, codex))) {
			write(join(dist, codex), renamed(readFileSync(join(root, codex), 'utf8')));
		}
	}
	const instances = files.map((file) => ({
		file,
		instance: new (require(join(folder, file))[classOf(file)])(),
	}));
	for (const { file, instance } of instances) {
		const { light, dark } = (instance.description ?? instance).icon;
		for (const icon of [light, dark]) {
			const path = normalize(join(dirname(sourceOf(file)), icon.replace(/^file:/, '')));
			copy(join(root, path), join(dist, path));
		}
	}
	const outputs = await loadOutputs(root);
	for (const { file, instance } of instances) {
		if (instance.description) writeOutputSchemas(join(folder, dirname(file)), instance.description, outputs);
	}
}
