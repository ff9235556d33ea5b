import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder outside the checkout where everything large is kept between runs (Node 24, n8n, packed tarballs).
 * Removing it costs nothing but the time to fill it again.
 * @param {string[]} parts path below the cache folder
 * @returns {string} absolute path; its parent folder exists
 */
export function cachePath(...parts) {
	const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
	const path = join(base, 'n8n-nodes-whatsapp-contacts', ...parts);
	mkdirSync(join(path, '..'), { recursive: true });
	return path;
}

/**
 * Fills a folder beside its final place and renames it once it is complete: an interrupted run never leaves half a
 * folder behind, and of two runs at once the first one counts.
 * @param {string} target the final place
 * @param {(folder: string) => Promise<string>} fill fills the temporary folder; returns the folder to keep, which
 * is the given one or one inside it
 */
export async function fillFolder(target, fill) {
	const temporary = mkdtempSync(`${target}-`);
	const clear = () => rmSync(temporary, { recursive: true, force: true });
	process.once('exit', clear);
	try {
		const filled = await fill(temporary);
		if (!existsSync(target)) renameSync(filled, target);
	} finally {
		process.off('exit', clear);
		clear();
	}
}
