import { delimiter, join } from 'node:path';
import type { z } from 'zod/v3';
import { withUnpacked } from '../../scripts/n8n/package.ts';
import { run } from '../../scripts/run.ts';
import type { Stage } from '../stage.ts';

/**
 * Runs a script of this folder in a fresh Node.js, on the unpacked package and with the modules of an
 * installed n8n, as n8n itself loads the package.
 * @param args follow the package's folder in the script's arguments
 * @returns what the script wrote to stdout, as JSON
 */
export async function onUnpackedPackage<Schema extends z.ZodTypeAny>(
	{ install, tarball }: Pick<Stage, 'install' | 'tarball'>,
	script: string,
	args: string[],
	schema: Schema,
): Promise<z.infer<Schema>> {
	return await withUnpacked(tarball, async (folder) => {
		const modules = [
			join(install.dir, 'node_modules', 'n8n', 'node_modules'),
			join(install.dir, 'node_modules'),
		];
		const env = { NODE_PATH: modules.join(delimiter) };
		const scriptArgs = [join(import.meta.dirname, script), folder, ...args];
		const output = await run(process.execPath, scriptArgs, { cwd: folder, env });
		return schema.parse(JSON.parse(output));
	});
}
