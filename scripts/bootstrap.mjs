import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './setup/command.mjs';
import { ensureNode24 } from './setup/node24.mjs';

/**
 * `node scripts/bootstrap.mjs scripts/start.ts --once` runs a script of this repository with Node 24 on any
 * machine with npm and Node 20 or newer: it gets Node 24 and the dependencies first when they are missing.
 * Without a script it does no more than that.
 */
const scripts = dirname(fileURLToPath(import.meta.url));
const guard = new URL('setup/endWithParent.mjs', import.meta.url).href;

/** @param {string[]} options for this process's children, and theirs */
function addNodeOptions(...options) {
	process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS ?? '', ...options].join(' ').trim();
}

/**
 * @param {string | undefined} script path from the repository's root
 * @param {string[]} args
 * @returns {Promise<number>} the script's exit code
 */
async function runWithNode24(script, args) {
	addNodeOptions('--import', guard);
	const node = await ensureNode24();
	process.env.PATH = [dirname(node), process.env.PATH].join(delimiter);
	// Type stripping and node:sqlite still count as experiments in early versions of Node 24.
	addNodeOptions('--disable-warning=ExperimentalWarning');
	const dependencies = await runToEnd(node, [join(scripts, 'setup', 'dependencies.mjs')], {
		stdio: 'inherit',
	});
	if (dependencies !== 0 || script === undefined) return dependencies;
	return await runToEnd(node, [join(scripts, '..', script), ...args], { stdio: 'inherit' });
}

const [script, ...args] = process.argv.slice(2);
try {
	// A `kill` of npm ends npm and its shell, and is not passed on to what they run.
	if (process.env.npm_lifecycle_event) await import(guard);
	process.exitCode = await runWithNode24(script, args);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
