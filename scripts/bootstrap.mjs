import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { endingSignals, exitCodeOf } from './setup/children.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode24 } from './setup/node24.mjs';

/**
 * `node scripts/bootstrap.mjs scripts/start.ts --once` runs a script of this repository with Node 24 on any machine
 * with npm and Node 18 or newer: it gets Node 24 and the dependencies first when they are missing. Without a script it
 * does no more than that.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string | undefined} script path from the repository's root
 * @param {string[]} args
 * @returns {Promise<number>} the script's exit code
 */
async function runWithNode24(script, args) {
	const node = await ensureNode24();
	const env = { ...process.env, PATH: [node.binDir, process.env.PATH].join(delimiter) };
	await ensureDependencies(root, env);
	if (script === undefined) return 0;

	const guard = pathToFileURL(join(root, 'scripts', 'setup', 'endWithParent.mjs')).href;
	// Type stripping and node:sqlite still count as experiments in early versions of Node 24.
	const nodeArgs = ['--import', guard, '--disable-warning=ExperimentalWarning'];
	const child = spawn(node.executable, [...nodeArgs, join(root, script), ...args], {
		env,
		stdio: 'inherit',
	});
	// A terminal sends Ctrl-C to the script as well; whoever signals this process alone means the script, too.
	for (const signal of endingSignals) process.on(signal, () => child.kill(signal));
	return await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(signal ? exitCodeOf(signal) : (code ?? 1)));
	});
}

const [script, ...args] = process.argv.slice(2);
try {
	// A `kill` of npm ends npm and its shell, and is not passed on to what they run.
	if (process.env.npm_lifecycle_event) await import('./setup/endWithParent.mjs');
	process.exitCode = await runWithNode24(script, args);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
