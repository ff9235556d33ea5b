import { parseArgs } from 'node:util';
import { providers } from './providers.ts';
import { startSimulator } from './server.ts';

/**
 * `node simulator/main.ts [--port N] [--latency MS]`: prints one line of JSON (`url`, `control`, and the
 * `credentials` to enter, by provider) and serves until SIGINT or SIGTERM.
 */
const { values } = parseArgs({ options: { port: { type: 'string' }, latency: { type: 'string' } } });
const simulator = await startSimulator({
	port: Number(values.port ?? 0),
	latency: Number(values.latency ?? 0),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());
const { url } = simulator;
const credentials = Object.fromEntries(
	providers.map((provider) => [
		provider.id,
		{ baseUrl: simulator.baseUrl(provider), ...provider.credential },
	]),
);
process.stdout.write(`${JSON.stringify({ url, control: `${url}/_control`, credentials })}\n`);
