import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endOwned, signalGroup, spawnOwned } from '../setup/children.mjs';
import { freePorts } from './freePorts.ts';
import { untilReady } from './ready.ts';

export interface N8nOptions {
	/** Folder with n8n's node_modules, and root of the Node.js to run it with (`ensureN8n` gives both). */
	dir: string;
	nodeDir: string;
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
	/** Ends it with all it started (SIGKILL after 10 s) and removes the temporary folder. */
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
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_SECURE_COOKIE: 'false',
		N8N_RUNNERS_ENABLED: 'true',
		WEBHOOK_URL: `http://127.0.0.1:${port}/`,
	};
}

/**
 * Starts n8n and waits until its API answers. It ends with this process, however that ends.
 * @throws {Error} with the end of its log when it does not get ready
 */
export async function startN8n(options: N8nOptions): Promise<RunningN8n> {
	const { command = 'start', readyWithin = 120 } = options;
	const userFolder = options.userFolder ?? mkdtempSync(join(tmpdir(), 'n8n-whatsapp-contacts-'));
	const [freePort = 0, brokerPort = 0] = await freePorts(2);
	const port = options.port ?? freePort;
	const env = { ...quietEnvironment(userFolder, port, brokerPort), ...options.env };
	const logFile = join(userFolder, `n8n-${command}-${port}.log`);
	const url = `http://127.0.0.1:${port}`;
	// `/rest` comes last, and only the main process has it.
	const readyPaths = ['/healthz/readiness', ...(command === 'start' ? ['/rest/settings'] : [])];

	let child: ChildProcess | undefined;
	const launch = async (): Promise<void> => {
		child = spawnN8n(options, command, env, logFile);
		try {
			await untilReady(child, url, readyPaths, readyWithin * 1000);
		} catch (error) {
			const log = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-30).join('\n  ');
			throw new Error(`n8n ${command} did not get ready: ${String(error)}\n  ${log}`, { cause: error });
		}
	};
	const removeFolder = (): void => {
		if (!options.userFolder) rmSync(userFolder, { recursive: true, force: true, maxRetries: 5 });
	};
	const atExit = (): void => {
		// What still runs would write into the folder again.
		if (child) signalGroup(child, 'SIGKILL');
		removeFolder();
	};
	const stop = async (): Promise<void> => {
		if (child) await endOwned(child);
		process.off('exit', atExit);
		removeFolder();
	};

	process.once('exit', atExit);
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
		ended: () =>
			new Promise((resolve) => {
				if (!child || child.exitCode !== null || child.signalCode !== null) resolve();
				else child.once('exit', () => resolve());
			}),
		stop,
		restart: async (signal) => {
			if (child) await endOwned(child, signal);
			await launch();
		},
	};
}

function spawnN8n(
	{ dir, nodeDir }: Pick<N8nOptions, 'dir' | 'nodeDir'>,
	command: string,
	env: Record<string, string>,
	logFile: string,
): ChildProcess {
	const binDir = join(nodeDir, 'bin');
	const node = join(binDir, process.platform === 'win32' ? 'node.exe' : 'node');
	const guard = pathToFileURL(join(import.meta.dirname, '..', 'setup', 'endWithParent.mjs')).href;
	const n8n = join(dir, 'node_modules', 'n8n', 'bin', 'n8n');
	const log = openSync(logFile, 'a');
	const child = spawnOwned(node, ['--import', guard, n8n, command], {
		cwd: env.N8N_USER_FOLDER,
		// n8n starts its task runner as plain `node`.
		env: { ...process.env, ...env, PATH: [binDir, process.env.PATH].join(delimiter) },
		stdio: ['ignore', log, log],
	});
	closeSync(log);
	return child;
}
