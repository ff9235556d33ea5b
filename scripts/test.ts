import { sharedN8nVariable, type SharedN8n } from '../test/e2e/harness/sharedN8n.ts';
import { ensureN8n, type N8nLine } from './n8n/install.ts';
import { packTarball } from './n8n/package.ts';
import { startTrialN8n } from './n8n/trial.ts';
import { report } from './setup/progress.mjs';
import { readTestArguments } from './test/arguments.ts';
import { type Count, runJest } from './test/jest.ts';

/** All end-to-end tests share one n8n, since it takes longer to start than most of them take. */
async function runEndToEnd(line: N8nLine, jestArguments: string[]): Promise<Count> {
	const install = await ensureN8n(line);
	const tarball = await packTarball();
	const { n8n, session } = await startTrialN8n(install, tarball);
	try {
		const shared: SharedN8n = {
			url: n8n.url,
			cookie: session.cookie,
			userFolder: n8n.userFolder,
			logFile: n8n.logFile,
			tarball,
			install,
		};
		return await runJest('e2e', jestArguments, { [sharedN8nVariable]: JSON.stringify(shared) });
	} finally {
		await n8n.stop();
	}
}

/** `npm test`: runs the tests and closes with one plain line on stdout, "N passed, N failed". */
const total: Count = { passed: 0, failed: 0 };
try {
	const { kinds, line, jest } = readTestArguments(process.argv.slice(2));
	for (const kind of kinds) {
		report(`\n> ${kind} tests`);
		const count = await (kind === 'e2e' ? runEndToEnd(line, jest) : runJest(kind, jest));
		total.passed += count.passed;
		total.failed += count.failed;
	}
} catch (error) {
	report(error instanceof Error ? error.message : String(error));
	total.failed += 1;
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
