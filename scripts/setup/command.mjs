import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { report } from './progress.mjs';

const attempts = 3;

/**
 * Runs a command to its end. A signal that would end this process ends the command instead; `killSignal` is
 * sent for it where it is given.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code; after a signal the one that a shell shows
 */
export async function runToEnd(command, args, options) {
	const child = spawn(command, args, options);
	const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
	/** @type {NodeJS.Signals | undefined} */
	let received;
	const passOn = (/** @type {NodeJS.Signals} */ signal) => {
		received = signal;
		child.kill(options.killSignal ?? signal);
	};
	for (const signal of signals) process.on(signal, passOn);
	try {
		return await new Promise((resolve, reject) => {
			child.once('error', reject);
			child.once('exit', (code, signal) => {
				const endedBy = code === 0 ? undefined : (received ?? signal);
				resolve(endedBy ? 128 + constants.signals[endedBy] : (code ?? 1));
			});
		});
	} finally {
		for (const signal of signals) process.off(signal, passOn);
	}
}

/**
 * Runs npm, whose errors go to stderr; again after a pause when it fails, as it depends on the network.
 * @param {string[]} args
 * @param {string} folder its working directory
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @throws {Error} when it has failed three times, or was ended by a signal
 */
export async function npm(args, folder, env = {}) {
	const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
	for (let attempt = 1; ; attempt++) {
		const code = await runToEnd('npm', [...args, ...quiet], {
			cwd: folder,
			env: { ...process.env, ...env },
			stdio: ['ignore', 2, 2],
			// At any other signal npm goes on for a minute.
			killSignal: 'SIGKILL',
			// npm is a .cmd file on Windows, which only a shell can start.
			shell: process.platform === 'win32',
		});
		if (code === 0) return;
		if (attempt === attempts || code > 128) throw new Error(`npm ${args.join(' ')} ended with code ${code}`);
		report(`  npm ${args[0]} failed; attempt ${attempt + 1} of ${attempts} in 5 s`);
		await sleep(5000);
	}
}
