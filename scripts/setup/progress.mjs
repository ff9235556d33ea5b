import { spawnOwned } from './children.mjs';

const reportEverySeconds = 10;
const shownLines = 20;

/**
 * One line about what is going on. Progress goes to stderr, so that stdout holds results alone.
 * @param {string} line
 */
export function report(line) {
	process.stderr.write(`${line}\n`);
}

/**
 * Runs a long step and says every ten seconds that it is still at work.
 * @template T
 * @param {string} title what is being done, e.g. "Installing n8n 2.41.1"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	report(`> ${title}`);
	const timer = setInterval(() => report(`  ${title}: ${seconds()} s …`), reportEverySeconds * 1000);
	try {
		const result = await work();
		report(`  done in ${seconds()} s`);
		return result;
	} finally {
		clearInterval(timer);
	}
}

/**
 * The first and the last lines: npm names the cause first, compilers last.
 * @param {string[]} lines
 */
function ends(lines) {
	if (lines.length <= 2 * shownLines) return lines;
	return [...lines.slice(0, shownLines), '…', ...lines.slice(-shownLines)];
}

/**
 * Runs a command to its end, quietly.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options `env` replaces the whole environment
 * @returns {Promise<string>} what it wrote to stdout
 * @throws {Error} with the first and last lines it wrote, when it does not exit with 0
 */
export function run(command, args, { cwd, env = process.env }) {
	return new Promise((resolve, reject) => {
		// npm is a .cmd file on Windows, which only a shell can start.
		const shell = process.platform === 'win32';
		const child = spawnOwned(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
		let stdout = '';
		/** @type {string[]} */
		const lines = [];
		child.stdout?.on('data', (chunk) => (stdout += chunk));
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (chunk) => lines.push(...String(chunk).split('\n').filter(Boolean)));
		}
		child.once('error', reject);
		child.once('close', (code, signal) => {
			if (code === 0) return resolve(stdout);
			const ending = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
			reject(new Error([`${command} ${args.join(' ')} ${ending}`, ...ends(lines)].join('\n  ')));
		});
	});
}

/**
 * Tries again after a pause when a step fails that depends on the network.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {{ attempts?: number, pauseSeconds?: number }} [options]
 * @returns {Promise<T>}
 */
export async function retrying(title, work, { attempts = 3, pauseSeconds = 5 } = {}) {
	for (let attempt = 1; ; attempt++) {
		try {
			return await work();
		} catch (error) {
			if (attempt === attempts) throw error;
			const firstLine = String(error).split('\n')[0];
			report(`  ${title} failed (${firstLine}); attempt ${attempt + 1} of ${attempts} in ${pauseSeconds} s`);
			await new Promise((resolve) => setTimeout(resolve, pauseSeconds * 1000));
		}
	}
}
