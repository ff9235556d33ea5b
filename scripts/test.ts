import { ensureN8n, type N8nInstall, n8nOf } from './n8n/install.ts';
import { packTarball } from './n8n/package.ts';
import { startTrialN8n } from './n8n/trial.ts';
import { report } from './setup/progress.mjs';
import { readTestArguments } from './test/arguments.ts';
import { type Count, n8nKinds, runJest, type TestKind } from './test/jest.ts';
import { sharedN8nVariable, type SharedN8n } from './trial/sharedN8n.ts';

const total: Count = { passed: 0, failed: 0 };

async function runKinds(kinds: TestKind[], jestArguments: string[], env = {}): Promise<void> {
	for (const kind of kinds) {
		report(`\n> ${kind} tests`);
		const { passed, failed } = await runJest(kind, jestArguments, env);
		total.passed += passed;
		total.failed += failed;
	}
}

/** All tests against an n8n share one, since it takes longer to start than most of them take. */
async function runKindsOnN8n(kinds: TestKind[], install: N8nInstall, jestArguments: string[]): Promise<void> {
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
		await runKinds(kinds, jestArguments, { [sharedN8nVariable]: JSON.stringify(shared) });
	} finally {
		await n8n.stop();
	}
}

/** `npm test`: runs the tests and closes with one plain line on stdout, "N passed, N failed". */
try {
	const { kinds, line, program, jest } = readTestArguments(process.argv.slice(2));
	const onN8n = kinds.filter((kind) => n8nKinds.includes(kind));
	// n8n's engine logs every error that a test provokes.
	const quiet = { N8N_LOG_LEVEL: 'silent' };
	await runKinds(
		kinds.filter((kind) => !n8nKinds.includes(kind)),
		jest,
		quiet,
	);
	if (onN8n.length > 0) {
		const install = program === undefined ? await ensureN8n(line) : await n8nOf(program);
		await runKindsOnN8n(onN8n, install, jest);
	}
} catch (error) {
	report(error instanceof Error ? error.message : String(error));
	total.failed += 1;
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
