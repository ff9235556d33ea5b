import { basename, join } from 'node:path';
import { execa } from 'execa';
import { repository } from './n8n/install.ts';
import { packSingleTarballs, packTarball, withUnpacked } from './n8n/package.ts';

/**
 * `npm run lint:packed`: n8n's rules over the packages that are published, as n8n itself checks one:
 * bundled, packed, unpacked.
 */
const eslint = join(repository, 'node_modules', 'eslint', 'bin', 'eslint.js');
const config = join(repository, 'eslint.packed.config.mjs');
const args = [eslint, '--config', config, '**/*.js', 'package.json'];
for (const tarball of [await packTarball(), ...(await packSingleTarballs())]) {
	console.log(basename(tarball));
	const { exitCode } = await withUnpacked(tarball, (folder) =>
		execa(process.execPath, args, { cwd: folder, stdio: 'inherit', reject: false }),
	);
	process.exitCode ||= exitCode ?? 1;
}
