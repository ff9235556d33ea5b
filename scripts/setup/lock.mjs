import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { report } from './progress.mjs';

/** SQLite's SQLITE_BUSY. */
const busy = 5;

/**
 * Does the work while it holds a lock, so that two runs do not fill the same folder at once. The lock is
 * SQLite's on an empty database: the system releases it when the process ends, however that ends, so none is
 * stale.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
	const database = new DatabaseSync(path);
	try {
		for (let seconds = 0; !isTaken(database); seconds++) {
			if (seconds % 10 === 0) report(`  waiting for another run that does the same: ${seconds} s …`);
			await sleep(1000);
		}
		return await work();
	} finally {
		database.close();
	}
}

/** @param {DatabaseSync} database */
function isTaken(database) {
	try {
		database.exec('BEGIN EXCLUSIVE');
		return true;
	} catch (error) {
		if (Object(error).errcode === busy) return false;
		throw error;
	}
}
