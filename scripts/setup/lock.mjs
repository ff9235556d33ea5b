import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hasCode } from './errorCode.mjs';
import { report } from './progress.mjs';

/**
 * Whether a process of this machine is alive.
 * @param {number} pid
 */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return hasCode(error, 'EPERM');
	}
}

/**
 * Takes the lock file, or says who holds it. A hard link puts the file there with its content in one move.
 * @param {string} path
 * @returns {number | undefined} the holder's process id, when it is another living process
 */
function takeOrHolder(path) {
	const own = `${path}.${process.pid}`;
	writeFileSync(own, String(process.pid));
	try {
		linkSync(own, path);
		return undefined;
	} catch (error) {
		if (!hasCode(error, 'EEXIST')) throw error;
		const holder = Number(readFileSync(path, { encoding: 'utf8', flag: 'a+' }));
		if (holder && isAlive(holder)) return holder;
		rmSync(path, { force: true });
		return takeOrHolder(path);
	} finally {
		rmSync(own, { force: true });
	}
}

/**
 * Does the work while holding a lock file, so that two runs do not fill the same folder at once. A lock whose
 * process is gone is taken over.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
	for (let waited = 0; ; waited++) {
		const holder = takeOrHolder(path);
		if (holder === undefined) break;
		if (waited % 10 === 0) report(`  waiting for process ${holder}, which is doing the same: ${waited} s …`);
		await new Promise((resolve) => setTimeout(resolve, 1000));
	}
	const release = () => rmSync(path, { force: true });
	process.once('exit', release);
	try {
		return await work();
	} finally {
		process.off('exit', release);
		release();
	}
}
