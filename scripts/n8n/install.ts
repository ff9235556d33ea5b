import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod/v3';
import { run } from '../run.ts';
import { cachePath } from '../setup/cache.mjs';
import { npm } from '../setup/command.mjs';
import { step } from '../setup/progress.mjs';
import { cacheFolder } from './cacheFolder.ts';

/**
 * The lines of n8n this package is tested on; each has a folder `n8n/<line>` with its package.json and lock.
 */
export const n8nLines = ['2', '1'] as const;
export type N8nLine = (typeof n8nLines)[number];

/** Where an installed n8n lies, ready to be started. */
export interface N8nInstall {
	/** Folder with n8n's node_modules. */
	dir: string;
	/** n8n's version, e.g. "2.41.1". */
	version: string;
	/** What starts it; n8n's own arguments, such as `start`, follow. */
	program: string[];
}

export const repository = join(import.meta.dirname, '..', '..');
const runtimeSchema = z.object({ dependencies: z.object({ n8n: z.string() }) });

/**
 * Finds the line for what stands after `--n8n`: "2", "1", or a version such as "1.123" or "2.41.1".
 * @throws {Error} for any other word
 */
export function lineOf(version: string): N8nLine {
	const line = n8nLines.find((candidate) => candidate === version.split('.')[0]);
	if (!line) throw new Error(`There is no n8n ${version} here: --n8n takes 2.41 or 1.123`);
	return line;
}

/**
 * Makes sure that n8n is installed in the cache folder, once for each lock and version of Node.js. The first
 * time takes about five minutes, 2.2 GB, and a C++ compiler where sqlite3 finds no ready binary.
 */
export async function ensureN8n(line: N8nLine): Promise<N8nInstall> {
	const recipe = join(repository, 'n8n', line);
	const packageJson = readFileSync(join(recipe, 'package.json'), 'utf8');
	const lock = readFileSync(join(recipe, 'package-lock.json'), 'utf8');
	const version = runtimeSchema.parse(JSON.parse(packageJson)).dependencies.n8n;
	const key = createHash('sha256').update(packageJson).update(lock).digest('hex').slice(0, 12);
	const dir = cachePath(`n8n-${version}-node-${process.versions.node}-${key}`);
	await cacheFolder(dir, (folder) => install(recipe, folder, version));
	return { dir, version, program: [process.execPath, join(dir, 'node_modules', 'n8n', 'bin', 'n8n')] };
}

/** An n8n that is not installed here, such as one in a container. @param program takes n8n's own arguments */
export async function n8nOf(program: string): Promise<N8nInstall> {
	const version = await run(program, ['--version'], { cwd: repository });
	return { dir: dirname(program), version: version.trim(), program: [program] };
}

async function install(recipe: string, folder: string, version: string): Promise<void> {
	for (const file of ['package.json', 'package-lock.json']) {
		copyFileSync(join(recipe, file), join(folder, file));
	}
	// Native builds find the headers beside the binary.
	const nodeDir = dirname(dirname(process.execPath));
	const hasHeaders = existsSync(join(nodeDir, 'include', 'node', 'node.h'));
	const env = hasHeaders ? { npm_config_nodedir: nodeDir } : {};
	// `npm ci` refuses the lock: builds of @msgpackr-extract for other platforms are missing from it.
	const args = ['install', '--legacy-peer-deps', '--ignore-scripts'];
	const title = `Installing n8n ${version} (once, about 3 minutes and 2 GB)`;
	await step(title, () => npm(args, folder, env));
	try {
		const build = ['rebuild', 'sqlite3', '--no-ignore-scripts'];
		await step('Building its SQLite driver (once, up to 2 minutes)', () => npm(build, folder, env));
	} catch (error) {
		throw new Error(
			"n8n's SQLite driver could not be built. Where npm finds no ready binary it needs Python 3, make and a " +
				'C++ compiler (Debian: apt-get install -y python3 make g++).',
			{ cause: error },
		);
	}
}
