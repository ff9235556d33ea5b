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

/** What decides besides what those of one provider hold. */
const sourcesOfSingles = [...sources, 'scripts/packages/*', 'simulator/**/*.ts', 'examples/*'];

function hashOf(files: string[]): string {
	const hash = createHash('sha256');
	for (const file of globSync(files, { cwd: repository }).sort()) {
		hash.update(`${file}\n`).update(readFileSync(join(repository, file)));
	}
	return hash.digest('hex').slice(0, 16);
}

/** @returns the tarballs in a folder of the cache, which `fill` fills when there is none for these sources */
async function tarballsOf(files: string[], fill: (folder: string) => Promise<void>): Promise<string[]> {
	const folder = cachePath('package', hashOf(files));
	await cacheFolder(folder, fill);
	const tarballs = globSync('*.tgz', { cwd: folder }).sort();
	if (tarballs.length === 0) throw new Error(`npm pack left no tarball in ${folder}`);
	return tarballs.map((name) => join(folder, name));
}

const pack = (cwd: string, folder: string): Promise<string> =>
	run('npm', ['pack', '--pack-destination', folder], { cwd });

/**
 * Builds this package and packs it the way `npm publish` does; of unchanged sources the tarball of the last
 * time.
 * @returns the tarball's path
 * @throws {Error} with the compiler's messages when the build fails
 */
export async function packTarball(): Promise<string> {
	const [tarball = ''] = await tarballsOf(sources, (folder) =>
		step('Building and packing this package', async () => {
			await run('npm', ['run', 'build'], { cwd: repository });
			await pack(repository, folder);
		}),
	);
	return tarball;
}

/**
 * The same for the packages of one provider each.
 * @returns the tarballs' paths
 */
export async function packSingleTarballs(): Promise<string[]> {
	return await tarballsOf(sourcesOfSingles, (folder) =>
		step('Building and packing the packages of one provider each', async () => {
			const folders = await run('npm', ['run', '--silent', 'packages'], { cwd: repository });
			for (const path of folders.split('\n')) await pack(join(repository, path), folder);
		}),
	);
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

/** The package.json of a packed package. */
export async function packageJsonIn(tarball: string): Promise<PackageJson> {
	const text = await run('tar', ['-xzOf', tarball, 'package/package.json'], { cwd: tmpdir() });
	return packageSchema.parse(JSON.parse(text));
}
