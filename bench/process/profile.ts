import type { BenchN8n, Stage } from '../stage.ts';
import { profileWhile } from './inspector.ts';
import { profileTable } from './profileTable.ts';

/** With `--profile`: does the work of each side once more and prints where n8n's main thread spent its time. */
export async function printProfiles(
	stage: Stage,
	{ n8n }: BenchN8n,
	sides: Record<string, () => Promise<unknown>>,
): Promise<void> {
	if (!stage.profile) return;
	for (const [title, work] of Object.entries(sides)) {
		console.log(profileTable(title, await profileWhile(n8n.logFile, work)));
	}
}
