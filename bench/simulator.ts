import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { endOwned, spawnOwned } from '../scripts/setup/children.mjs';
import { providerNames } from '../simulator/exchange.ts';

const startSchema = z.object({ control: z.string(), baseUrls: z.record(z.enum(providerNames), z.string()) });
const stateSchema = z.object({ sends: z.number(), messages: z.number(), maxInFlight: z.number() });
const receivedSchema = z.array(z.object({ method: z.string(), path: z.string(), body: z.unknown() }));

/** The providers in a process of their own, so that their work does not count as n8n's. */
export interface SimulatorProcess {
	/** Kaleyra's base URL. */
	baseUrl: string;
	/** Forgets what was received. @param latencyMs milliseconds before every answer from now on */
	reset(latencyMs: number): Promise<void>;
	/** How many sends came, how many were accepted, and the most of them at once, since the last reset. */
	state(): Promise<z.infer<typeof stateSchema>>;
	/** What came since the last reset. */
	received(): Promise<z.infer<typeof receivedSchema>>;
	stop(): Promise<void>;
}

/** Starts the simulator. @throws {Error} when it ends before it serves */
export async function startSimulatorProcess(): Promise<SimulatorProcess> {
	const main = join(import.meta.dirname, '..', 'simulator', 'main.ts');
	const child = spawnOwned(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const firstLine = await new Promise<string>((resolve, reject) => {
		if (child.stdout) createInterface(child.stdout).once('line', resolve);
		child.once('exit', (code) => reject(new Error(`The simulator ended with exit code ${code}`)));
	});
	const { control, baseUrls } = startSchema.parse(JSON.parse(firstLine));
	const call = async (path: string, body?: object): Promise<unknown> => {
		const post = {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		};
		const response = await fetch(control + path, body && post);
		if (!response.ok) throw new Error(`The simulator answered ${path} with ${response.status}`);
		return response.json();
	};
	return {
		baseUrl: baseUrls.kaleyra ?? '',
		async reset(latencyMs) {
			await call('/reset', {});
			await call('/latency', { ms: latencyMs });
		},
		state: async () => stateSchema.parse(await call('')),
		received: async () => receivedSchema.parse(await call('/received')),
		stop: async () => await endOwned(child),
	};
}
