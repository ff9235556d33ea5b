import { kaleyra } from '../simulator/kaleyra/index.ts';
import { readAmounts } from './arguments.ts';
import { startCluster } from './cluster.ts';
import { type Result, table } from './results.ts';
import { flood } from './scenarios/flood.ts';
import { kill } from './scenarios/kill.ts';
import { repeat } from './scenarios/repeat.ts';
import { slowProvider } from './scenarios/slowProvider.ts';
import { wait } from './scenarios/wait.ts';
import { controlFlow, parseFlow, triggerFlow, triggerFlows } from './traffic/flows.ts';

/**
 * `npm run scale [-- --callbacks N | --small] [--flood]`: this package in n8n's queue mode, under load and
 * under fire.
 */
async function play(args: string[]): Promise<Result[]> {
	const amounts = readAmounts(args);
	const cluster = await startCluster();
	const flows = await triggerFlows(cluster);
	const control = await controlFlow(cluster, 'at once');
	if (amounts.floodOnly) return await flood(cluster, flows, control, amounts.flood);
	const results = await wait(cluster);
	results.push(...(await flood(cluster, flows, control, amounts.flood)));
	await cluster.addWorker();
	results.push(...(await flood(cluster, flows, control, amounts.flood)));
	results.push(...(await slowProvider(cluster, await triggerFlow(cluster, kaleyra), amounts.slow)));
	results.push(...(await repeat(cluster, amounts.repeat)));
	const pairs = [
		{ answers: 'at once', flow: await triggerFlow(cluster, kaleyra), control },
		{
			answers: 'when sent',
			flow: await parseFlow(cluster, 'when sent'),
			control: await controlFlow(cluster, 'when sent'),
		},
	] as const;
	results.push(...(await kill(cluster, [...pairs], amounts.kills)));
	return results;
}

let exitCode = 1;
try {
	const results = await play(process.argv.slice(2));
	console.log(`\n${table(results)}`);
	const missed = results.filter(({ verdict }) => verdict === 'missed').length;
	console.log(missed > 0 ? `\n${missed} goals missed` : '\nNo goal missed');
	exitCode = missed > 0 ? 1 : 0;
} catch (error) {
	console.error(`\nnpm run scale failed: ${error instanceof Error ? error.message : String(error)}`);
}
// Ends what was started, and removes its data, as Ctrl-C does.
process.exit(exitCode);
