import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onExit } from 'signal-exit';
import { withLock } from '../setup/lock.mjs';

/**
 * Fills a folder of the cache, once: what is not complete lies beside it, so an interrupted run never leaves
 * half a folder behind, and a second run waits for the first one.
 * @param path where the folder is, or will be; folders with the same parent are filled one after the other
 * @param fill fills an empty folder
 */
export async function cacheFolder(path: string, fill: (folder: string) => Promise<void>): Promise<void> {
	if (existsSync(path)) return;
	await withLock(join(dirname(path), 'fill.lock'), async () => {
		if (existsSync(path)) return;
		const partial = `${path}.partial`;
		const clear = (): void => rmSync(partial, { recursive: true, force: true, maxRetries: 5 });
		// After what is running in it has been killed.
		const forget = onExit(clear, { alwaysLast: true });
		try {
			clear();
			mkdirSync(partial);
			await fill(partial);
			renameSync(partial, path);
		} finally {
			forget();
			clear();
		}
	});
}
