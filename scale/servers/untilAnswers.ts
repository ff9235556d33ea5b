/**
 * Asks every 100 ms until the answer is yes.
 * @param what for the error, e.g. "Redis"
 * @throws {Error} after `withinMs`
 */
export async function untilAnswers(
	what: string,
	withinMs: number,
	ask: () => Promise<boolean>,
): Promise<void> {
	const deadline = Date.now() + withinMs;
	while (!(await ask())) {
		if (Date.now() > deadline) throw new Error(`${what} does not answer after ${withinMs / 1000} s`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
