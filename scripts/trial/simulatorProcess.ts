import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { z } from 'zod/v3';
import { providerId } from '../../simulator/providers.ts';
import type { Simulator } from '../../simulator/server.ts';
import { repository } from '../n8n/install.ts';

const startedSchema = z.object({ url: z.string(), control: z.string() });
const stateSchema = z.object({ sends: z.number(), messages: z.number(), maxInFlight: z.number() });
const receivedSchema = z.array(
	z.object({
		provider: providerId,
		method: z.string(),
		path: z.string(),
		body: z.unknown(),
		rawBody: z.string(),
		receivedAt: z.coerce.date(),
		messageId: z.string().optional(),
		violations: z.array(z.string()),
	}),
);
/** A request as the simulated provider took it; without a `messageId` it was refused. */
export type Received = z.infer<typeof receivedSchema>[number];

/** The providers in a process of their own, so that their work does not count as n8n's. */
export interface SimulatorProcess extends Pick<Simulator, 'baseUrl'> {
	/** What came since the last reset. */
	received(): Promise<Received[]>;
	/** How many sends came, how many were accepted, and the most of them at once, since the last reset. */
	state(): Promise<z.infer<typeof stateSchema>>;
	/** Forgets all requests, and answers at once again. */
	reset(): Promise<void>;
	/** Milliseconds before every answer. */
	setLatency(ms: number): Promise<void>;
	stop(): Promise<void>;
}

/**
 * Starts the simulator; it ends when this process exits, however that ends.
 * @throws {Error} when it ends before it serves
 */
export async function startSimulatorProcess(): Promise<SimulatorProcess> {
	const main = join(repository, 'simulator', 'main.ts');
	const child = execa(process.execPath, [main], {
		cwd: repository,
		stdio: ['ignore', 'pipe', 'inherit'],
		reject: false,
	});
	const line = await new Promise<string>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => reject(new Error(`The simulator ended with exit code ${code}`)));
		createInterface(child.stdout).once('line', resolve);
	});
	const { url, control } = startedSchema.parse(JSON.parse(line));
	const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
		const response = await fetch(control + path, {
			method,
			headers: body === undefined ? {} : { 'content-type': 'application/json' },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		if (!response.ok) throw new Error(`The simulator answered ${path} with ${response.status}`);
		return await response.json();
	};
	return {
		baseUrl: ({ prefix }) => url + prefix,
		received: async () => receivedSchema.parse(await call('GET', '/received')),
		state: async () => stateSchema.parse(await call('GET', '')),
		reset: async () => void (await call('POST', '/reset')),
		setLatency: async (ms) => void (await call('POST', '/latency', { ms })),
		async stop() {
			child.kill();
			await child;
		},
	};
}
