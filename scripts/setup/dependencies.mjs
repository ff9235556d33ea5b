import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachePath } from './cache.mjs';
import { npm } from './command.mjs';
import { withLock } from './lock.mjs';
import { report, step } from './progress.mjs';

/** `node dependencies.mjs`, under Node 24: makes sure that the repository's own node_modules are there. */
const root = fileURLToPath(new URL('../..', import.meta.url));

/** npm writes it once an install is complete, so an interrupted one has none. */
const installedLock = join(root, 'node_modules', '.package-lock.json');

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Whether node_modules holds what package-lock.json names. */
function matchLock() {
	if (!existsSync(installedLock)) return false;
	const installed = packagesIn(installedLock);
	// Optional packages are mostly binaries for other platforms, which npm leaves out.
	return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
		([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
	);
}

try {
	if (!matchLock()) {
		await withLock(cachePath('npm-ci.lock'), async () => {
			const title = "Installing this repository's dependencies (npm ci, about a minute)";
			if (!matchLock()) await step(title, () => npm(['ci'], root));
		});
	}
} catch (error) {
	report(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
