import type { ChildProcess } from 'node:child_process';

/**
 * Waits until each path of a starting server has answered with JSON and a 2xx, one after the other.
 * @param url address without a slash at the end
 * @throws {Error} when the process ends first, or after `withinMs`
 */
export async function untilReady(
	child: ChildProcess,
	url: string,
	paths: string[],
	withinMs: number,
): Promise<void> {
	const deadline = Date.now() + withinMs;
	for (const path of paths) {
		while (!(await answersWithJson(url + path))) {
			if (child.exitCode !== null || child.signalCode !== null) throw new Error('the process ended');
			if (Date.now() > deadline) throw new Error(`no answer at ${path} within ${withinMs / 1000} s`);
			await new Promise((resolve) => setTimeout(resolve, 250));
		}
	}
}

/** While n8n migrates its database it answers everything with 200 and a line of text. */
async function answersWithJson(url: string): Promise<boolean> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
		const isJson = response.headers.get('content-type')?.includes('json') ?? false;
		await response.body?.cancel();
		return response.ok && isJson;
	} catch {
		return false;
	}
}
