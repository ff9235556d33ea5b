import { join } from 'node:path';
import { execa } from 'execa';
import { repository } from './n8n/install.ts';
import { packTarball, withUnpacked } from './n8n/package.ts';

/**
 * `npm run lint:packed`: n8n's rules over what is published, as n8n itself checks a package: compiled,
 * packed, unpacked.
 */
const eslint = join(repository, 'node_modules', 'eslint', 'bin', 'eslint.js');
const config = join(repository, 'eslint.packed.config.mjs');
const args = [eslint, '--config', config, '**/*.js', 'package.json'];
const { exitCode } = await withUnpacked(await packTarball(), (folder) =>
	execa(process.execPath, args, { cwd: folder, stdio: 'inherit', reject: false }),
);
process.exitCode = exitCode ?? 1;
