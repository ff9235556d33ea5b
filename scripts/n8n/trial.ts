import { step } from '../setup/progress.mjs';
import type { N8nInstall } from './install.ts';
import { installPackage, recordInstalledPackage } from './installPackage.ts';
import { packageJsonIn } from './package.ts';
import { type RunningN8n, startN8n } from './process.ts';
import { type Session, signIn } from './session.ts';

/** An n8n with this package, its owner signed in. */
export interface TrialN8n {
	n8n: RunningN8n;
	session: Session;
}

/**
 * Starts n8n on SQLite with packed packages in it, as after an install under Settings > Community nodes.
 * Its `stop()` removes all its data, unless they are in a `userFolder` of the caller's.
 * @throws {Error} when n8n does not start or does not load a package
 */
export async function startTrialN8n(
	install: N8nInstall,
	tarballs: string | string[],
	options: { port?: number; userFolder?: string; env?: Record<string, string> } = {},
): Promise<TrialN8n> {
	return await step(`Starting n8n ${install.version} with the packed package`, async () => {
		const all = [tarballs].flat();
		const prepare = async (userFolder: string): Promise<void> => {
			for (const tarball of all) await installPackage(userFolder, tarball);
		};
		const n8n = await startN8n({ ...install, ...options, prepare });
		try {
			const session = await signIn(n8n.url);
			const nodeTypes = await session.nodeTypes();
			for (const tarball of all) {
				recordInstalledPackage(n8n.userFolder, await packageJsonIn(tarball), nodeTypes);
			}
			return { n8n, session };
		} catch (error) {
			await n8n.stop();
			throw error;
		}
	});
}
