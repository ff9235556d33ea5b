import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder outside the checkout where everything large is kept between runs (Node 24, n8n, packed
 * tarballs). Removing it costs nothing but the time to fill it again.
 * @param {string[]} parts path below the cache folder
 * @returns {string} absolute path; its parent folder exists
 */
export function cachePath(...parts) {
	const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
	const path = join(base, 'n8n-nodes-whatsapp-contacts', ...parts);
	mkdirSync(join(path, '..'), { recursive: true });
	return path;
}
