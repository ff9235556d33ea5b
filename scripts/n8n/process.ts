import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { execa } from 'execa';
import getPort from 'get-port';
import pWaitFor from 'p-wait-for';
import { onExit } from 'signal-exit';
import { untilReady } from './ready.ts';

export interface N8nOptions {
	/** What starts n8n (`ensureN8n` gives it). */
	program: string[];
	/** Where n8n keeps its database and packages; a temporary folder, removed by `stop()`, when not given. */
	userFolder?: string;
	/** Fills the user folder before the start. */
	prepare?: (userFolder: string) => Promise<void>;
	/** A free port when not given. */
	port?: number;
	/** Added to, and winning over, the quiet local environment. */
	env?: Record<string, string>;
	/** n8n's command: `start` (default), `worker` or `webhook`. */
	command?: 'start' | 'worker' | 'webhook';
	/** Seconds until it has to be ready; 120 when not given. */
	readyWithin?: number;
}

export interface RunningN8n {
	/** Address of editor and webhooks, without a slash at the end. */
	url: string;
	userFolder: string;
	/** The environment it was given, without that of this process. */
	env: Record<string, string>;
	/** Process id of the current process; it changes with `restart()`. */
	pid(): number;
	/** Resolves when the current process is gone, whoever ended it. */
	ended(): Promise<void>;
	/** File with all that it wrote so far, over restarts too. */
	logFile: string;
	/** Ends it (SIGKILL after 10 s) and removes the temporary folder. */
	stop(): Promise<void>;
	/** Ends the process, by default gently, and starts it anew on the same folder and port. */
	restart(signal?: NodeJS.Signals): Promise<void>;
}

/** Keeps n8n on this machine and quiet; nothing in it weakens what the nodes see. */
function quietEnvironment(userFolder: string, port: number, brokerPort: number): Record<string, string> {
	return {
		// As n8n's own images run it; under Jest's `test` it does not start.
		NODE_ENV: 'production',
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_LOG_LEVEL: 'info',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_SECURE_COOKIE: 'false',
		// n8n 3 loads no other packages without it.
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_RUNNERS_ENABLED: 'true',
		// n8n 2's defaults. n8n 1 keeps files in memory, from which no link can be made, and has one connection to
		// its database, on which transactions disturb one another.
		N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
		DB_SQLITE_POOL_SIZE: '3',
		WEBHOOK_URL: `http://127.0.0.1:${port}/`,
	};
}

/**
 * Starts n8n and waits until its API answers. It ends with this process, however that ends.
 * @throws {Error} with the end of its log when it does not get ready
 */
export async function startN8n(options: N8nOptions): Promise<RunningN8n> {
	const { program, command = 'start', readyWithin = 120 } = options;
	const userFolder = options.userFolder ?? mkdtempSync(join(tmpdir(), 'n8n-whatsapp-contacts-'));
	const host = '127.0.0.1';
	const port = options.port ?? (await getPort({ host }));
	const env = { ...quietEnvironment(userFolder, port, await getPort({ host })), ...options.env };
	const logFile = join(userFolder, `n8n-${command}-${port}.log`);
	const log = createWriteStream(logFile, { flags: 'a' });
	// n8n writes to the file itself, which has to be open by then.
	await once(log, 'open');
	const url = `http://${host}:${port}`;
	// `/rest` comes last, and only the main process has it.
	const readyPaths = ['/healthz/readiness', ...(command === 'start' ? ['/rest/settings'] : [])];

	let child: ReturnType<typeof spawnN8n> | undefined;
	const launch = async (): Promise<void> => {
		const { size } = statSync(logFile);
		child = spawnN8n([...program, command], userFolder, env, log);
		try {
			await untilReady(child, url, readyPaths, readyWithin * 1000);
			// It answers before it has started its published workflows: one that is changed meanwhile starts twice.
			if (command === 'start') await untilLogged(logFile, size, 'is now accessible', readyWithin * 1000);
		} catch (error) {
			const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-30).join('\n  ');
			throw new Error(`n8n ${command} did not get ready: ${String(error)}\n  ${lines}`, { cause: error });
		}
	};
	const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
		child?.kill(signal);
		await child;
	};
	const removeFolder = (): void => {
		if (!options.userFolder) rmSync(userFolder, { recursive: true, force: true, maxRetries: 5 });
	};
	const forget = onExit(() => {
		// What still runs would write into the folder again.
		child?.kill('SIGKILL');
		removeFolder();
	});
	const stop = async (): Promise<void> => {
		await end();
		log.close();
		forget();
		removeFolder();
	};

	try {
		await options.prepare?.(userFolder);
		await launch();
	} catch (error) {
		await stop();
		throw error;
	}
	return {
		url,
		userFolder,
		env,
		logFile,
		pid: () => child?.pid ?? 0,
		ended: async () => void (await child),
		stop,
		restart: async (signal) => {
			await end(signal);
			await launch();
		},
	};
}

async function untilLogged(logFile: string, from: number, words: string, withinMs: number): Promise<void> {
	const isLogged = () => readFileSync(logFile).includes(words, from);
	const message = `nothing in its log "${words}" within ${withinMs / 1000} s`;
	await pWaitFor(isLogged, { interval: 100, timeout: { milliseconds: withinMs, message } });
}

function spawnN8n([file = '', ...args]: string[], cwd: string, env: Record<string, string>, log: Writable) {
	return execa(file, args, {
		cwd,
		env,
		stdio: ['ignore', log, log],
		reject: false,
		forceKillAfterDelay: 10_000,
	});
}
