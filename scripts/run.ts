import { execa } from 'execa';

const shownLines = 20;

/** The first and the last lines: npm names the cause first, compilers last. */
function ends(lines: string[]): string[] {
	if (lines.length <= 2 * shownLines) return lines;
	return [...lines.slice(0, shownLines), '…', ...lines.slice(-shownLines)];
}

/**
 * Runs a command to its end, quietly; it is killed when this process exits or is told to end.
 * @param env added to the environment
 * @returns what it wrote to stdout
 * @throws {Error} with the first and last lines it wrote, when it does not exit with 0
 */
export async function run(
	command: string,
	args: string[],
	{ cwd, env = {} }: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<string> {
	const { failed, shortMessage, all, stdout } = await execa(command, args, {
		cwd,
		env,
		all: true,
		stdin: 'ignore',
		reject: false,
		killSignal: 'SIGKILL',
	});
	if (!failed) return stdout;
	throw new Error([shortMessage, ...ends(all.split('\n').filter(Boolean))].join('\n  '));
}
