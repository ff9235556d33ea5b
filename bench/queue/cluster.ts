import { z } from 'zod/v3';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { onExit } from 'signal-exit';

import { packTarball, readPackageJson } from '../../scripts/n8n/package.ts';
import { findPrograms, type Postgres, type Redis, startPostgres, startRedis } from './servers.ts';
import { ensureN8n } from '../../scripts/n8n/install.ts';
import { installPackage } from '../../scripts/n8n/installPackage.ts';
import { type RunningN8n, startN8n } from '../../scripts/n8n/process.ts';
import { type Session, signIn } from '../../scripts/n8n/session.ts';
import { step } from '../../scripts/setup/progress.mjs';
import { type SimulatorProcess, startSimulatorProcess } from '../../scripts/trial/simulatorProcess.ts';
import { roles, sharedEnvironment } from './settings.ts';

const nodeTypesSchema = z.array(z.object({ name: z.string(), displayName: z.string() }));

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/**
 * Enters the package into the tables behind Settings > Community nodes, as n8n's main process does after an
 * install. Webhook processors and workers look there, when they start, for what they have to have.
 * @param nodeTypes what the main process answers at `/types/nodes.json`, proof of what it loaded
 * @throws {Error} when n8n did not load a node of this package
 */
async function recordInstalledPackage(postgres: Postgres, nodeTypes: unknown): Promise<void> {
	const { name, version, author } = readPackageJson();
	const loaded = nodeTypesSchema
		.parse(nodeTypes)
		// n8n's Human in the Loop tool of a node has the node's display name.
		.filter((type) => type.name.startsWith(`${name}.`) && !type.name.endsWith('HitlTool'));
	if (loaded.length === 0) throw new Error(`n8n loaded no node of ${name}`);
	const installed = [name, version, author.name, author.email].map(text).join(', ');
	const nodes = loaded.map((type) => `(${text(type.displayName)}, ${text(type.name)}, 1, ${text(name)})`);
	await postgres.query(`
		INSERT INTO installed_packages ("packageName", "installedVersion", "authorName", "authorEmail")
		VALUES (${installed});
		INSERT INTO installed_nodes (name, type, "latestVersion", package) VALUES ${nodes.join(', ')}`);
}

/** n8n in queue mode, all on this machine. Everything ends, and all data goes, when this process exits. */
export interface Cluster {
	postgres: Postgres;
	redis: Redis;
	simulator: SimulatorProcess;
	session: Session;
	webhook: RunningN8n;
	/** The workers that run. */
	workers: RunningN8n[];
	addWorker(): Promise<void>;
}

type Role = keyof typeof roles;

/**
 * Starts PostgreSQL, Redis, the simulator, n8n's main process, a webhook processor and one worker.
 * @throws {Error} when a program is missing or something does not start
 */
export async function startCluster(): Promise<Cluster> {
	const programs = findPrograms();
	const install = await ensureN8n('2');
	const tarball = await packTarball();
	const folder = mkdtempSync(join(tmpdir(), 'scale-n8n-'));
	const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	// After what kills the processes that write into it.
	onExit(removeFolder, { alwaysLast: true });
	const postgres = await step('Starting PostgreSQL', () => startPostgres(programs));
	const redis = await step('Starting Redis', () => startRedis(programs));
	const simulator = await startSimulatorProcess();
	const encryptionKey = randomBytes(24).toString('hex');

	const start = async (role: Role, name: string): Promise<RunningN8n> =>
		await step(`Starting n8n ${name} with the packed package`, async () => {
			const userFolder = join(folder, name);
			mkdirSync(userFolder);
			const port = await getPort({ host: '127.0.0.1' });
			const { command, environment } = roles[role];
			const env = {
				...sharedEnvironment,
				...environment,
				N8N_ENCRYPTION_KEY: encryptionKey,
				DB_POSTGRESDB_HOST: '127.0.0.1',
				DB_POSTGRESDB_PORT: String(postgres.port),
				DB_POSTGRESDB_PASSWORD: postgres.password,
				QUEUE_BULL_REDIS_HOST: '127.0.0.1',
				QUEUE_BULL_REDIS_PORT: String(redis.port),
				QUEUE_HEALTH_CHECK_PORT: String(port),
				N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
			};
			const prepare = (path: string): Promise<void> => installPackage(path, tarball);
			return await startN8n({ ...install, command, userFolder, port, env, prepare });
		});

	const main = await start('main', 'main');
	const session = await signIn(main.url);
	await recordInstalledPackage(postgres, await session.nodeTypes());
	const webhook = await start('webhook', 'webhook');
	const workers: RunningN8n[] = [];
	const addWorker = async (): Promise<void> => {
		workers.push(await start('worker', `worker-${workers.length + 1}`));
	};
	await addWorker();
	return { postgres, redis, simulator, session, webhook, workers, addWorker };
}
