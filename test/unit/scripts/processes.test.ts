import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { execa } from 'execa';
import pWaitFor from 'p-wait-for';
import { run } from '../../../scripts/run.ts';

const scripts = join(__dirname, '..', '..', '..', 'scripts');
const urlOf = (file: string): string => JSON.stringify(pathToFileURL(join(scripts, file)).href);
const folder = mkdtempSync(join(tmpdir(), 'scripts-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nodeArgs = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval'];
const start = (code: string) => execa(process.execPath, [...nodeArgs, code], { reject: false });

/** A process that fills a cache folder, in two steps; the second one waits for `fillOn`. */
const fill = (path: string) =>
	start(`
		import { existsSync, writeFileSync } from 'node:fs';
		import { setTimeout as sleep } from 'node:timers/promises';
		import { cacheFolder } from ${urlOf('n8n/cacheFolder.ts')};
		await cacheFolder(${JSON.stringify(path)}, async (folder) => {
			console.log('filling');
			writeFileSync(folder + '/first', String(process.pid));
			while (!existsSync(${JSON.stringify(`${path}.on`)})) await sleep(10);
			writeFileSync(folder + '/second', String(process.pid));
		});
		console.log('done');
	`);

const fillOn = (path: string): void => writeFileSync(`${path}.on`, '');
const hasBegun = async (path: string): Promise<void> =>
	await pWaitFor(() => existsSync(join(`${path}.partial`, 'first')));

const isAlive = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

it('shows the first and the last lines of a command that fails', async () => {
	const code = 'for (let line = 1; line <= 100; line++) console.log(`line ${line}`); process.exit(3)';
	const failure = await run(process.execPath, ['--eval', code], { cwd: folder }).catch(String);
	expect(failure).toContain('exit code 3');
	expect(failure).toContain('line 1\n  line 2\n');
	expect(failure).toContain('line 20\n  …\n  line 81\n');
	expect(failure).toMatch(/line 100$/);
});

it('lets one of two runs fill a folder, and the other one wait for it', async () => {
	const path = join(folder, 'two');
	const both = [fill(path), fill(path)];
	await hasBegun(path);
	fillOn(path);
	const [one, other] = await Promise.all(both);
	expect([one?.stdout, other?.stdout].sort()).toEqual(['done', 'filling\ndone']);
	expect(readdirSync(path).sort()).toEqual(['first', 'second']);
	const [first, second] = ['first', 'second'].map((name) => readFileSync(join(path, name), 'utf8'));
	expect(first).toBe(second);
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
	'leaves nothing of a folder behind after %s',
	async (signal) => {
		const path = join(folder, signal);
		const child = fill(path);
		await hasBegun(path);
		child.kill(signal);
		expect(await child).toMatchObject({ stdout: 'filling', signal });
		expect(readdirSync(folder).filter((name) => name.startsWith(signal))).toEqual([]);
	},
);

it('fills a folder anew after SIGKILL, without a wait', async () => {
	const path = join(folder, 'killed');
	const child = fill(path);
	await hasBegun(path);
	child.kill('SIGKILL');
	await child;
	fillOn(path);
	expect(existsSync(path)).toBe(false);
	expect(await fill(path)).toMatchObject({ stdout: 'filling\ndone', stderr: '' });
	expect(existsSync(`${path}.partial`)).toBe(false);
});

it('ends what a process started when that one is killed, even if it takes no notice of SIGTERM', async () => {
	const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log(process.pid)";
	const args = JSON.stringify(['--import', pathToFileURL(join(scripts, 'setup', 'endWithParent.mjs')).href]);
	const parent = start(`
		import { spawn } from 'node:child_process';
		const ignore = ['ignore', 'inherit', 'ignore'];
		spawn(process.execPath, [...${args}, '--eval', ${JSON.stringify(stubborn)}], { stdio: ignore });
	`);
	const pid = await new Promise<number>((resolve) =>
		parent.stdout.once('data', (data) => resolve(Number(data))),
	);
	expect(isAlive(pid)).toBe(true);
	parent.kill('SIGKILL');
	await pWaitFor(() => !isAlive(pid));
});
