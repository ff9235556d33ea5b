import { globSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/n8n/install.ts';
import type { BenchN8n, Stage } from '../stage.ts';

const folder = join(repository, 'reports', 'profiles');

/** The environment of an n8n that writes a CPU profile when it ends, as its task runner does. */
export const profiling = {
	NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --cpu-prof --cpu-prof-dir="${folder}"`,
};

/**
 * With `--profile`: does the work of each side once more, in an n8n freshly started for it, and prints where
 * the profile is; the DevTools of Chromium and most editors show such a file.
 */
export async function printProfiles(
	stage: Stage,
	{ n8n }: BenchN8n,
	sides: Record<string, () => Promise<unknown>>,
): Promise<void> {
	if (!stage.profile) return;
	for (const [title, work] of Object.entries(sides)) {
		await n8n.restart();
		const pid = n8n.pid();
		await work();
		await n8n.restart();
		const file = globSync(join(folder, `CPU.*.${pid}.0.*.cpuprofile`))
			.sort()
			.at(-1);
		console.log(`profile of ${title}: ${file ?? 'n8n wrote none'}`);
	}
}
