import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The servers' programs as Debian's packages install them. */
export interface Programs {
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
export type CommandLine = [command: string, args: string[]];

/**
 * Who a server runs as: PostgreSQL refuses root, so there it is the user that Debian's package has created.
 */
export interface ServerUser {
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
export function serverUser(): ServerUser {
	if (process.getuid?.() !== 0) return { as: (commandLine) => commandLine };
	const ids = { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') };
	const drop = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'];
	return { as: ([command, args]) => ['setpriv', [...drop, command, ...args]], ids };
}

/** Ends a server with this process also when that is killed and can end nothing any more. */
export function endingWithParent(signal: 'QUIT' | 'TERM', [command, args]: CommandLine): CommandLine {
	return ['setpriv', [`--pdeathsig=${signal}`, command, ...args]];
}
