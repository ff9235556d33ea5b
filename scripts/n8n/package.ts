import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod/v3';
import { run } from '../run.ts';
import { cachePath } from '../setup/cache.mjs';
import { step } from '../setup/progress.mjs';
import { cacheFolder } from './cacheFolder.ts';
import { repository } from './install.ts';

/** All that decides what the tarball holds. */
const sources = [
	'{nodes,credentials,icons}/**/*.*',
	'{package,package-lock,tsconfig}.json',
	'gulpfile.js',
	'scripts/build/*',
	'README.md',
	'LICENSE',
];

function hashOfSources(): string {
	const hash = createHash('sha256');
	for (const file of globSync(sources, { cwd: repository }).sort()) {
		hash.update(`${file}\n`).update(readFileSync(join(repository, file)));
	}
	return hash.digest('hex').slice(0, 16);
}

/**
 * Builds this package and packs it the way `npm publish` does; of unchanged sources the tarball of the last
 * time.
 * @returns the tarball's path
 * @throws {Error} with the compiler's messages when the build fails
 */
export async function packTarball(): Promise<string> {
	const folder = cachePath('package', hashOfSources());
	await cacheFolder(folder, (empty) => step('Building and packing this package', () => build(empty)));
	const [name] = globSync('*.tgz', { cwd: folder });
	if (name === undefined) throw new Error(`npm pack left no tarball in ${folder}`);
	return join(folder, name);
}

async function build(folder: string): Promise<void> {
	// What an older build left there would be packed as well.
	rmSync(join(repository, 'dist'), { recursive: true, force: true });
	await run('npm', ['run', 'build'], { cwd: repository });
	await run('npm', ['pack', '--pack-destination', folder], { cwd: repository });
}

/** Unpacks a tarball into a folder that is there as long as `use` needs it. */
export async function withUnpacked<T>(tarball: string, use: (folder: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-whatsapp-contacts-package-'));
	try {
		await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { cwd: folder });
		return await use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const packageSchema = z
	.object({
		name: z.string(),
		version: z.string(),
		author: z.object({ name: z.string(), email: z.string() }),
	})
	.passthrough();
export type PackageJson = z.infer<typeof packageSchema>;

/** This package's own package.json, as far as n8n keeps it. */
export function readPackageJson(path = join(repository, 'package.json')): PackageJson {
	return packageSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
