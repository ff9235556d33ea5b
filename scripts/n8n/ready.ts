import type { ChildProcess } from 'node:child_process';
import pWaitFor from 'p-wait-for';

/**
 * Waits until each path of a starting server has answered with JSON and a 2xx, one after the other.
 * @param url address without a slash at the end
 * @throws {Error} when the process ends first, or a path does not answer within `withinMs`
 */
export async function untilReady(
	child: Pick<ChildProcess, 'exitCode' | 'signalCode'>,
	url: string,
	paths: string[],
	withinMs: number,
): Promise<void> {
	for (const path of paths) {
		const isReady = async (): Promise<boolean> => {
			if (child.exitCode !== null || child.signalCode !== null) throw new Error('the process ended');
			return await answersWithJson(url + path);
		};
		const message = `no answer at ${path} within ${withinMs / 1000} s`;
		await pWaitFor(isReady, { interval: 250, timeout: { milliseconds: withinMs, message } });
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
