import { setTimeout as sleep } from 'node:timers/promises';

import type { Flow } from './flows.ts';

/** A callback as a provider keeps account of it. */
export interface Delivery {
	flow: Flow;
	messageId: string;
	/** When it was first posted. */
	postedAt: number;
	/** Milliseconds until a 200 came; none when none came. */
	acknowledgedAfter?: number;
}

interface SendOptions {
	/** How many callbacks of one flow are under way at once. */
	senders: number;
	/**
	 * Milliseconds from one callback of a sender to its next; none posts again as soon as the last is answered.
	 */
	every?: number;
}

/** Longer than any provider waits that says how long it does: 99digital's 5 s (99digital contract §10). */
const unansweredAfter = 10_000;

/** Nobody listens: the callback has certainly not been taken. */
function isRefused(error: unknown): boolean {
	const cause = error instanceof Error ? error.cause : undefined;
	return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}

async function isReady(origin: string): Promise<boolean> {
	const response = await fetch(`${origin}/healthz/readiness`).catch(() => undefined);
	return response?.status === 200;
}

/** What waits for a process to be ready again, by its address. */
const gates = new Map<string, Promise<void>>();

async function untilReady(origin: string): Promise<void> {
	while (!(await isReady(origin))) await sleep(250);
	gates.delete(origin);
}

/**
 * Posts as soon as the process is ready, like a reverse proxy that asks for its health: n8n, while it starts,
 * answers a callback with 200 and "n8n is starting up", and forgets it.
 * @returns whether a 200 came
 */
async function post(url: string, body: string): Promise<boolean> {
	const { origin } = new URL(url);
	for (;;) {
		await gates.get(origin);
		try {
			const headers = { 'content-type': 'application/json' };
			const signal = AbortSignal.timeout(unansweredAfter);
			const response = await fetch(url, { method: 'POST', headers, body, signal });
			await response.arrayBuffer();
			return response.status === 200;
		} catch (error) {
			// An answer that never came leaves it open whether the callback was taken: not posted again.
			if (!isRefused(error)) return false;
			if (!gates.has(origin)) gates.set(origin, untilReady(origin));
		}
	}
}

/** Posts these callbacks to their flow, several senders at a time. Never throws. */
export async function send(
	flow: Flow,
	messageIds: Iterable<string>,
	{ senders, every = 0 }: SendOptions,
): Promise<Delivery[]> {
	const deliveries: Delivery[] = [];
	const waiting = messageIds[Symbol.iterator]();
	const work = async (): Promise<void> => {
		for (let next = waiting.next(); !next.done; next = waiting.next()) {
			const messageId = next.value;
			const postedAt = Date.now();
			const acknowledged = await post(flow.url, JSON.stringify(flow.callback(messageId)));
			const acknowledgedAfter = acknowledged ? Date.now() - postedAt : undefined;
			deliveries.push({ flow, messageId, postedAt, acknowledgedAfter });
			await sleep(Math.max(0, postedAt + every - Date.now()));
		}
	};
	await Promise.all(Array.from({ length: senders }, work));
	return deliveries;
}
