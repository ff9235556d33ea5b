import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { repository } from './n8n/install.ts';
import { packTarball } from './n8n/package.ts';
import { run } from './setup/progress.mjs';

/** `npm run lint:packed`: n8n's rules over what is published, as n8n itself checks a package: compiled, packed, unpacked. */
const folder = mkdtempSync(join(tmpdir(), 'n8n-whatsapp-contacts-lint-'));
try {
	await run('tar', ['-xzf', await packTarball(), '-C', folder, '--strip-components=1'], { cwd: folder });
	const eslint = join(repository, 'node_modules', 'eslint', 'bin', 'eslint.js');
	const config = join(repository, 'eslint.packed.config.mjs');
	const { exitCode } = await execa(
		process.execPath,
		[eslint, '--config', config, '**/*.js', 'package.json'],
		{
			cwd: folder,
			stdio: 'inherit',
			reject: false,
		},
	);
	process.exitCode = exitCode ?? 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
