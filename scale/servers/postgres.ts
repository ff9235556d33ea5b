import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import { onExit } from 'signal-exit';
import { run } from '../../scripts/run.ts';
import { postgresArguments, sharedEnvironment } from '../settings.ts';
import { endingWithParent, type Programs, serverUser } from './programs.ts';
import { untilAnswers } from './untilAnswers.ts';

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
