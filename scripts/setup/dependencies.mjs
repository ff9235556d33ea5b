import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath } from './cache.mjs';
import { withLock } from './lock.mjs';
import { retrying, run, step } from './progress.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * @param {string} path
 * @returns {Lock}
 */
const readLock = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Whether node_modules holds what package-lock.json names. npm writes down what it has installed once it is done, so
 * an interrupted install does not pass.
 * @param {string} root the repository
 * @returns {boolean}
 */
export function dependenciesMatchLock(root) {
	const installedPath = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(installedPath)) return false;
	const installed = readLock(installedPath).packages;
	// Optional packages are mostly binaries for other platforms, which npm leaves out.
	return Object.entries(readLock(join(root, 'package-lock.json')).packages).every(
		([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
	);
}

/**
 * Makes sure that the repository's own node_modules are there.
 * @param {string} root the repository
 * @param {NodeJS.ProcessEnv} env with Node 24 first on PATH
 */
export async function ensureDependencies(root, env) {
	if (dependenciesMatchLock(root)) return;
	const lock = cachePath(`npm-ci-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.lock`);
	await withLock(lock, async () => {
		if (dependenciesMatchLock(root)) return;
		const title = "Installing this repository's dependencies (npm ci, about a minute)";
		const args = ['ci', '--no-audit', '--no-fund'];
		await step(title, () => retrying(title, () => run('npm', args, { cwd: root, env })));
	});
}
