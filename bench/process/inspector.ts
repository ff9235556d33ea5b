import { readFileSync } from 'node:fs';
import { z } from 'zod';

const profileSchema = z.object({
	nodes: z.array(
		z.object({
			id: z.number(),
			callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
			children: z.array(z.number()).default([]),
		}),
	),
	samples: z.array(z.number()),
	/** Microseconds from each sample to the one before. */
	timeDeltas: z.array(z.number()),
});
/** V8's CPU profile. */
export type CpuProfile = z.infer<typeof profileSchema>;

const answerSchema = z.object({
	id: z.number(),
	result: z.record(z.unknown()).optional(),
	error: z.object({ message: z.string() }).optional(),
});

/** Where a process that was started with `--inspect` can be reached, after what it wrote. */
function inspectorUrl(logFile: string): string {
	const [, url] = /^Debugger listening on (ws:\S+)$/m.exec(readFileSync(logFile, 'utf8')) ?? [];
	if (url === undefined) throw new Error('n8n was not started with --inspect');
	return url;
}

/** Calls methods of the inspector protocol, one after the other. */
async function connect(url: string) {
	const socket = new WebSocket(url);
	await new Promise((resolve, reject) => {
		socket.addEventListener('open', resolve, { once: true });
		socket.addEventListener('error', () => reject(new Error(`No inspector at ${url}`)), { once: true });
	});
	let lastId = 0;
	return {
		call: async (method: string, params: object = {}): Promise<Record<string, unknown>> => {
			const id = ++lastId;
			const answer = new Promise<z.infer<typeof answerSchema>>((resolve) => {
				const listen = ({ data }: MessageEvent): void => {
					const read = answerSchema.safeParse(JSON.parse(String(data)));
					if (!read.success || read.data.id !== id) return;
					socket.removeEventListener('message', listen);
					resolve(read.data);
				};
				socket.addEventListener('message', listen);
			});
			socket.send(JSON.stringify({ id, method, params }));
			const { result, error } = await answer;
			if (error) throw new Error(`${method}: ${error.message}`);
			return result ?? {};
		},
		close: () => socket.close(),
	};
}

/** Profiles a process while `work` is under way. @param logFile where the process wrote its inspector's address */
export async function profileWhile(logFile: string, work: () => Promise<unknown>): Promise<CpuProfile> {
	const inspector = await connect(inspectorUrl(logFile));
	try {
		await inspector.call('Profiler.enable');
		await inspector.call('Profiler.setSamplingInterval', { interval: 200 });
		await inspector.call('Profiler.start');
		await work();
		const { profile } = await inspector.call('Profiler.stop');
		return profileSchema.parse(profile);
	} finally {
		inspector.close();
	}
}
