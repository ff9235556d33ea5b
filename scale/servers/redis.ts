import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../scripts/n8n/freePorts.ts';
import { endOwned, signalGroup, spawnOwned } from '../../scripts/setup/children.mjs';
import { redisArguments } from '../settings.ts';
import { endingWithParent, type Programs } from './programs.ts';
import { untilAnswers } from './untilAnswers.ts';

export interface Redis {
	port: number;
	/** Ends it, waits that long, and starts it anew on the same data. */
	restart(awaySeconds: number): Promise<void>;
}

/** Whether something at this port answers PING with PONG: one that still loads its data does not. */
function ping(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
		const end = (answer: boolean): void => {
			socket.destroy();
			resolve(answer);
		};
		socket.once('data', (data) => end(String(data).startsWith('+PONG')));
		socket.once('error', () => end(false));
		socket.setTimeout(1000, () => end(false));
	});
}

/** Starts a Redis of its own on loopback. It ends, and its data goes, when this process exits. */
export async function startRedis({ redis }: Programs): Promise<Redis> {
	const [port = 0] = await freePorts(1);
	const folder = mkdtempSync(join(tmpdir(), 'scale-redis-'));
	let child: ChildProcess | undefined;
	process.once('exit', () => {
		// What still runs would write into the folder again.
		if (child) signalGroup(child, 'SIGKILL');
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});
	const launch = async (): Promise<void> => {
		const log = openSync(join(folder, 'log'), 'a');
		const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
		const [command, args] = endingWithParent('TERM', [redis, [...place, ...redisArguments]]);
		child = spawnOwned(command, args, { cwd: folder, stdio: ['ignore', log, log] });
		closeSync(log);
		await untilAnswers('Redis', 30_000, () => ping(port));
	};
	await launch();
	return {
		port,
		async restart(awaySeconds) {
			if (child) await endOwned(child);
			await new Promise((resolve) => setTimeout(resolve, awaySeconds * 1000));
			await launch();
		},
	};
}
