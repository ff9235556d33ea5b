import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { execa } from 'execa';
import getPort from 'get-port';
import { onExit } from 'signal-exit';
import { connect } from 'node:net';

import { run } from '../../scripts/run.ts';
import { postgresArguments, redisArguments, sharedEnvironment } from './settings.ts';

/** The servers' programs as Debian's packages install them. */
interface Programs {
	/** Folder with `postgres`, `initdb`, `pg_ctl` and `psql` of the newest installed version. */
	postgres: string;
	redis: string;
}

const debianPostgres = '/usr/lib/postgresql';

const inPath = (program: string): string | undefined =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, program))
		.find((path) => existsSync(path));

/**
 * Finds PostgreSQL and Redis. Their system services are not used and need not run.
 * @throws {Error} with the command that installs what is missing
 */
export function findPrograms(): Programs {
	const versions = existsSync(debianPostgres) ? readdirSync(debianPostgres) : [];
	const folders = versions
		.sort((one, other) => Number(other) - Number(one))
		.map((version) => join(debianPostgres, version, 'bin'));
	const postgres = folders.find((folder) => existsSync(join(folder, 'initdb')));
	const redis = inPath('redis-server');
	if (postgres && redis) return { postgres, redis };
	const missing = [...(postgres ? [] : ['postgresql']), ...(redis ? [] : ['redis-server'])];
	throw new Error(`Missing: ${missing.join(', ')}. Debian: apt-get install -y ${missing.join(' ')}`);
}

/** A command and its arguments. */
type CommandLine = [command: string, args: string[]];

/**
 * Who a server runs as: PostgreSQL refuses root, so there it is the user that Debian's package has created.
 */
interface ServerUser {
	/** Wraps a command line so that it runs as this user. */
	as(commandLine: CommandLine): CommandLine;
	/** The ids that data folders must belong to; none when it is the user of this process. */
	ids?: { uid: number; gid: number };
}

const idOf = (kind: '-u' | '-g', name: string): number => {
	const { status, stdout } = spawnSync('id', [kind, name], { encoding: 'utf8' });
	if (status !== 0) throw new Error(`PostgreSQL does not run as root, and there is no user "${name}"`);
	return Number(stdout);
};

/** @throws {Error} when this process is root's and there is no other user to run PostgreSQL as */
function serverUser(): ServerUser {
	if (process.getuid?.() !== 0) return { as: (commandLine) => commandLine };
	const ids = { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') };
	const drop = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'];
	return { as: ([command, args]) => ['setpriv', [...drop, command, ...args]], ids };
}

/** Ends a server with this process also when that is killed and can end nothing any more. */
function endingWithParent(signal: 'QUIT' | 'TERM', [command, args]: CommandLine): CommandLine {
	return ['setpriv', [`--pdeathsig=${signal}`, command, ...args]];
}

/**
 * Asks every 100 ms until the answer is yes.
 * @param what for the error, e.g. "Redis"
 * @throws {Error} after `withinMs`
 */
async function untilAnswers(what: string, withinMs: number, ask: () => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + withinMs;
	while (!(await ask())) {
		if (Date.now() > deadline) throw new Error(`${what} does not answer after ${withinMs / 1000} s`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

export interface Postgres {
	port: number;
	password: string;
	/** Runs SQL and returns the rows, each a list of the columns' texts. */
	query(sql: string): Promise<string[][]>;
}

const columnEnd = '\x1f';

/**
 * Starts a PostgreSQL of its own on loopback, with an empty database, durable as by default. It ends, and its
 * data goes, when this process exits.
 */
export async function startPostgres({ postgres: bin }: Programs): Promise<Postgres> {
	const user = serverUser();
	const port = await getPort({ host: '127.0.0.1' });
	const password = randomBytes(16).toString('hex');
	const folder = mkdtempSync(join(tmpdir(), 'scale-postgres-'));
	const data = join(folder, 'data');
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, password);
	if (user.ids) for (const path of [folder, passwordFile]) chownSync(path, user.ids.uid, user.ids.gid);
	onExit(() => {
		// Only the server itself ends its children and clears its memory.
		const [command, args] = user.as([join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w']]);
		spawnSync(command, args, { cwd: folder });
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});

	const { DB_POSTGRESDB_USER: owner, DB_POSTGRESDB_DATABASE: database } = sharedEnvironment;
	const options = ['-D', data, '-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
	await run(...user.as([join(bin, 'initdb'), options]), { cwd: folder });

	const serve = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...postgresArguments];
	const [command, args] = user.as(endingWithParent('QUIT', [join(bin, 'postgres'), serve]));
	void execa(command, args, { cwd: folder, stdio: 'ignore', reject: false, cleanup: false });

	const connection = ['-h', '127.0.0.1', '-p', String(port), '-U', owner];
	const sql = async (name: string, statement: string): Promise<string[][]> => {
		const format = ['-X', '-A', '-t', '-q', '-F', columnEnd, '-v', 'ON_ERROR_STOP=1', '-c', statement];
		const stdout = await run(join(bin, 'psql'), [...connection, '-d', name, ...format], {
			cwd: tmpdir(),
			env: { PGPASSWORD: password },
		});
		return stdout
			.split('\n')
			.filter((line) => line !== '')
			.map((line) => line.split(columnEnd));
	};
	await untilAnswers('PostgreSQL', 30_000, async () => {
		const ready = run(join(bin, 'pg_isready'), connection, { cwd: tmpdir() });
		return await ready.then(
			() => true,
			() => false,
		);
	});
	await sql('postgres', `CREATE DATABASE ${database}`);
	return { port, password, query: (statement) => sql(database, statement) };
}

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
