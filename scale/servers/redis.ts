import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import { onExit } from 'signal-exit';
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
	const port = await getPort({ host: '127.0.0.1' });
	const folder = mkdtempSync(join(tmpdir(), 'scale-redis-'));
	const spawn = () => {
		const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
		const [command, args] = endingWithParent('TERM', [redis, [...place, ...redisArguments]]);
		return execa(command, args, { cwd: folder, stdio: 'ignore', reject: false });
	};
	let child = spawn();
	onExit(() => {
		// What still runs would write into the folder again.
		child.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});
	const untilReady = (): Promise<void> => untilAnswers('Redis', 30_000, () => ping(port));
	await untilReady();
	return {
		port,
		async restart(awaySeconds) {
			child.kill();
			await child;
			await new Promise((resolve) => setTimeout(resolve, awaySeconds * 1000));
			child = spawn();
			await untilReady();
		},
	};
}
