import { parseArgs } from 'node:util';
import { accounts } from './accounts.ts';
import { startSimulator } from './server.ts';

/**
 * `node simulator/main.ts [--port N] [--latency MS]`: prints one line of JSON (`url`, `baseUrls`, `control`,
 * `accounts`) and serves until SIGINT or SIGTERM.
 */
const { values } = parseArgs({ options: { port: { type: 'string' }, latency: { type: 'string' } } });
const simulator = await startSimulator({
	port: Number(values.port ?? 0),
	latency: Number(values.latency ?? 0),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());
const { url, baseUrls } = simulator;
process.stdout.write(`${JSON.stringify({ url, baseUrls, control: `${url}/_control`, accounts })}\n`);
