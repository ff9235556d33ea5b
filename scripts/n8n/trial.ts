import { step } from '../setup/progress.mjs';
import type { N8nInstall } from './install.ts';
import { installPackage, recordInstalledPackage } from './installPackage.ts';
import { type RunningN8n, startN8n } from './process.ts';
import { type Session, signIn } from './session.ts';

/** An n8n with this package, its owner signed in. */
export interface TrialN8n {
	n8n: RunningN8n;
	session: Session;
}

/**
 * Starts n8n on SQLite with the packed package in it, as after an install under Settings > Community nodes.
 * Its `stop()` removes all its data.
 * @throws {Error} when n8n does not start or does not load the package
 */
export async function startTrialN8n(
	install: N8nInstall,
	tarball: string,
	options: { port?: number; env?: Record<string, string> } = {},
): Promise<TrialN8n> {
	return await step(`Starting n8n ${install.version} with the packed package`, async () => {
		const prepare = (userFolder: string): Promise<void> => installPackage(userFolder, tarball);
		const n8n = await startN8n({ ...install, ...options, prepare });
		try {
			const session = await signIn(n8n.url);
			recordInstalledPackage(n8n.userFolder, await session.nodeTypes());
			return { n8n, session };
		} catch (error) {
			await n8n.stop();
			throw error;
		}
	});
}
