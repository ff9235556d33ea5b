import { spawn } from 'node:child_process';
import { hasCode } from './errorCode.mjs';

/** Signals that end a run: Ctrl-C, `kill`, a closed terminal. */
export const endingSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

const signalNumbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * The exit code a shell shows for a process that a signal ended.
 * @param {NodeJS.Signals} signal
 */
export function exitCodeOf(signal) {
	return 128 + (Object.entries(signalNumbers).find(([name]) => name === signal)?.[1] ?? 9);
}

/**
 * Sends a signal to a child that was spawned `detached`, and to whatever that child started.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
	if (child.pid === undefined) return;
	try {
		// A detached child leads a process group of its own; Windows has no groups.
		process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
	} catch (error) {
		if (!hasCode(error, 'ESRCH')) throw error;
	}
}

/** @type {Set<ChildProcess>} */
const owned = new Set();

function killOwned() {
	for (const child of owned) signalGroup(child, 'SIGKILL');
}

/** @param {NodeJS.Signals} signal */
function exitOn(signal) {
	process.exit(exitCodeOf(signal));
}

/**
 * Spawns a child in a process group of its own which never outlives this process: it is killed, with everything
 * it started, when this process exits or is told to end.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {ChildProcess}
 */
export function spawnOwned(command, args, options) {
	const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
	if (owned.size === 0) {
		process.on('exit', killOwned);
		for (const signal of endingSignals) process.on(signal, exitOn);
	}
	owned.add(child);
	// 'close' also follows a spawn that failed.
	child.once('close', () => {
		owned.delete(child);
		if (owned.size > 0) return;
		process.off('exit', killOwned);
		for (const signal of endingSignals) process.off(signal, exitOn);
	});
	return child;
}

/**
 * Ends a child from `spawnOwned` with everything it started, and waits until it is gone.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} [signal] SIGKILL follows after ten seconds
 * @returns {Promise<void>}
 */
export async function endOwned(child, signal = 'SIGTERM') {
	if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
		const ended = new Promise((resolve) => child.once('exit', resolve));
		signalGroup(child, signal);
		const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000);
		await ended;
		clearTimeout(timer);
	}
	// What the child left behind in its group.
	signalGroup(child, 'SIGKILL');
}
