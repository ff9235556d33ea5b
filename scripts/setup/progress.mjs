const reportEverySeconds = 10;

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
