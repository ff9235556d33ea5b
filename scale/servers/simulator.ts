import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { repository } from '../../scripts/n8n/install.ts';
import { spawnOwned } from '../../scripts/setup/children.mjs';
import { providerNames } from '../../simulator/exchange.ts';

const startedSchema = z.object({
	url: z.string(),
	baseUrls: z.object({ kaleyra: z.string(), infobip: z.string(), '99digital': z.string() }),
	control: z.string(),
});
const receivedSchema = z.array(
	z.object({
		provider: z.enum(providerNames),
		rawBody: z.string(),
		receivedAt: z.coerce.date(),
		messageId: z.string().optional(),
		violations: z.array(z.string()),
	}),
);
/** A request as the simulated provider took it; without a `messageId` it was refused. */
export type Received = z.infer<typeof receivedSchema>[number];

/** The providers, in a process of their own. */
export interface SimulatorProcess {
	baseUrls: z.infer<typeof startedSchema>['baseUrls'];
	received(): Promise<Received[]>;
	/** Forgets all requests, and answers at once again. */
	reset(): Promise<void>;
	/** Milliseconds before every answer. */
	setLatency(ms: number): Promise<void>;
}

/** Starts the simulator; it ends when this process exits, however that ends. */
export async function startSimulatorProcess(): Promise<SimulatorProcess> {
	const guard = pathToFileURL(join(repository, 'scripts', 'setup', 'endWithParent.mjs')).href;
	const main = join(repository, 'simulator', 'main.ts');
	const child = spawnOwned(process.execPath, ['--import', guard, main], {
		cwd: repository,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const line = await new Promise<string>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => reject(new Error(`The simulator ended with exit code ${code}`)));
		child.stdout?.once('data', (data) => resolve(String(data)));
	});
	const { baseUrls, control } = startedSchema.parse(JSON.parse(line));
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
		baseUrls,
		received: async () => receivedSchema.parse(await call('GET', '/received')),
		reset: async () => void (await call('POST', '/reset')),
		setLatency: async (ms) => void (await call('POST', '/latency', { ms })),
	};
}
