/**
 * How long the processor works on `run`, in ms: unlike the clock it does not count what else the machine
 * does.
 */
export async function cpuTime(run: () => unknown): Promise<number> {
	const before = process.cpuUsage();
	await run();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}
