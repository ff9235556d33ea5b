import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod/v3';

import { type Fault, type FaultMatch, newFaultQueue, plannedFault } from './faults.ts';
import { type Provider, type ProviderId, providerId, providers } from './providers.ts';
import type { ReceivedRequest, Webhooks } from './provider.ts';
import { newJournal, newServiceWindow, providerRoutes } from './routes.ts';
import { type CallbackOptions, postCallback } from './postCallback.ts';

const latencyBody = z.object({ ms: z.number().min(0) }).strict();

const played = z
	.object({
		provider: providerId,
		event: z.enum([
			'contact',
			'text',
			'reply',
			'media',
			'location',
			'form',
			'reaction',
			'order',
			'delivered',
		]),
		url: z.string().url().optional(),
		/** Of a reply: which button or row is pressed, counted from 0. */
		choice: z.coerce.number().int().min(0).default(0),
	})
	.strict();

/**
 * The simulator's own address, for runs that have it in another process: state, records, reset, latency and
 * faults.
 */
async function controlRoutes(app: FastifyInstance, options: { simulator: () => Simulator }) {
	app.setErrorHandler((error, _request, reply) =>
		reply.code(400).send({ error: error instanceof Error ? error.message : String(error) }),
	);
	app.get('/', () => state(options.simulator()));
	app.get('/received', () => options.simulator().received);
	app.post('/reset', () => {
		options.simulator().reset();
		return state(options.simulator());
	});
	app.post('/latency', ({ body }) => {
		options.simulator().latency = latencyBody.parse(body).ms;
		return state(options.simulator());
	});
	app.post('/faults', ({ body }) => {
		const { provider, fault, times = 1, match } = plannedFault.parse(body);
		if (times === 0) options.simulator().failAll(provider, fault, match);
		else options.simulator().fail(provider, fault, { times, match });
		return state(options.simulator());
	});
	app.post<{ Params: Record<string, string>; Querystring: Record<string, string> }>(
		'/callbacks/:provider/:event',
		({ params, query }) => {
			const { url, ...callback } = played.parse({ ...params, ...query });
			return playTo(options.simulator(), callback, url);
		},
	);
	app.delete('/faults', () => {
		options.simulator().clearFaults();
		return state(options.simulator());
	});
}

/** Posts a callback to `url`, or to what is registered at the provider. @throws when there is neither */
async function playTo(
	simulator: Simulator,
	{ provider: id, event, choice }: Pick<z.infer<typeof played>, 'provider' | 'event' | 'choice'>,
	url = registeredAt(simulator, id),
) {
	const callbacks = providers.find((provider) => provider.id === id)?.callbacks;
	const pressed = event === 'reply' ? latestReply(simulator, id, choice) : undefined;
	const callback = pressed ?? callbacks?.[event]?.();
	if (callback === undefined) throw new Error(`${id} has no callback "${event}"`);
	return { url, answer: await simulator.deliver(id, url, callback) };
}

/** What comes when whoever got the latest message with such a choice presses it. */
function latestReply(simulator: Simulator, id: ProviderId, choice: number): object | undefined {
	const provider = providers.find((known) => known.id === id);
	for (const message of simulator.messages(id).toReversed()) {
		const reply = provider?.callbacks.replyTo(message, choice);
		if (reply !== undefined) return reply;
	}
	return undefined;
}

/** 99digital prints URLs without their scheme (99digital contract §7). */
function registeredAt(simulator: Simulator, id: ProviderId): string {
	const [url] = simulator.webhooks(id).urls();
	if (url === undefined) throw new Error(`${id} has no webhook yet: add ?url= and the URL of your trigger`);
	return /^https?:/.test(url) ? url : `https://${url}`;
}

function state(simulator: Simulator) {
	return {
		received: simulator.received.length,
		sends: simulator.sends().length,
		messages: simulator.messages().length,
		maxInFlight: simulator.maxInFlight,
		latency: simulator.latency,
	};
}

export interface Simulator {
	/** `http://127.0.0.1:port` */
	url: string;
	/** What to enter as a provider's base URL; its documented paths follow. */
	baseUrl(provider: Pick<Provider, 'prefix'>): string;
	/** Milliseconds before every answer; may be changed at any time. */
	latency: number;
	/** Every request as it came, faulted ones too, in order of arrival. */
	received: ReceivedRequest[];
	/** The received sends, whatever became of them: the attempts. */
	sends(provider?: ProviderId): ReceivedRequest[];
	/** The sends that the provider took, including those whose answer a fault kept from the caller. */
	messages(provider?: ProviderId): ReceivedRequest[];
	/** The highest number of sends under way at once since the last reset. */
	readonly maxInFlight: number;
	/** What is registered at a provider. Throws for one that has no API for it. */
	webhooks(provider: ProviderId): Webhooks;
	/** Makes the next request (or `times` of them) of a provider fail; faults are used up in the order given. */
	fail(provider: ProviderId, fault: Fault, options?: { times?: number; match?: FaultMatch }): void;
	/** Makes all requests of a provider fail until `clearFaults` or `reset`. */
	failAll(provider: ProviderId, fault: Fault, match?: FaultMatch): void;
	clearFaults(): void;
	/**
	 * From now on, what is no template reaches a person only within 24 hours after `deliver` brought a message
	 * of theirs. Until then everybody counts as somebody who has just written.
	 */
	enforceServiceWindow(): void;
	/** Posts a callback, as `postCallback` does, and notes who has written by it. */
	deliver(
		provider: ProviderId,
		url: string,
		callback: object,
		options?: CallbackOptions,
	): ReturnType<typeof postCallback>;
	/** Forgets requests, faults, latency, who has written, and everything registered. */
	reset(): void;
	/** Ends the server and every connection, hung ones too. */
	close(): Promise<void>;
}

interface SimulatorOptions {
	/** 0 (default) takes a free one. */
	port?: number;
	/** Milliseconds before every answer, 0 by default. */
	latency?: number;
	/** The public origin of an n8n, and where it listens: callbacks to the first go to the second. */
	n8n?: { publicUrl: string; url: string };
}

/**
 * Starts a server on loopback that answers as the providers document it.
 * @throws if the port is taken
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const accounts = providers.map((provider) => ({
		provider,
		account: provider.api.open(),
		serviceWindow: newServiceWindow(),
	}));
	const journal = newJournal();
	const faults = newFaultQueue();
	const closing = new AbortController();
	const pace = { latency: options.latency ?? 0, closed: closing.signal };
	const app = fastify({ forceCloseConnections: true });
	for (const entry of accounts) {
		const { provider, serviceWindow } = entry;
		const account = () => entry.account;
		await app.register(providerRoutes, { provider, account, journal, faults, serviceWindow, pace });
	}
	await app.register(controlRoutes, { prefix: '/_control', simulator: () => simulator });
	const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });

	const accountOf = (id: ProviderId) => accounts.find(({ provider }) => provider.id === id);
	const fail = (id: ProviderId, fault: Fault, times: number, match: FaultMatch = {}) => {
		const known = Object.keys(accountOf(id)?.provider.api.failures ?? {});
		if (fault.kind === 'code' && !known.includes(fault.code)) {
			throw new Error(`${id} documents no ${fault.code}; it has: ${known.join(', ')}`);
		}
		faults.add(id, fault, times, match);
	};
	const { publicUrl = '', url: local = '' } = options.n8n ?? {};
	const reachable = (target: string) => target.replace(publicUrl, local);
	const simulator: Simulator = {
		url,
		baseUrl: ({ prefix }) => url + prefix,
		get latency() {
			return pace.latency;
		},
		set latency(ms) {
			pace.latency = ms;
		},
		received: journal.received,
		sends: journal.sends,
		messages: journal.messages,
		get maxInFlight() {
			return journal.maxInFlight();
		},
		webhooks(id) {
			const webhooks = accountOf(id)?.account.webhooks;
			if (!webhooks) throw new Error(`${id} has no API to register webhooks`);
			return webhooks;
		},
		fail: (provider, fault, { times = 1, match } = {}) => fail(provider, fault, times, match),
		failAll: (provider, fault, match) => fail(provider, fault, Infinity, match),
		clearFaults: faults.clear,
		enforceServiceWindow() {
			for (const { serviceWindow } of accounts) serviceWindow.kept = true;
		},
		async deliver(id, url, callback, callbackOptions) {
			const entry = accountOf(id);
			for (const person of entry?.provider.api.serviceWindow.writers(callback) ?? [])
				entry?.serviceWindow.open(person);
			return await postCallback(reachable(url), callback, callbackOptions);
		},
		reset() {
			journal.clear();
			faults.clear();
			pace.latency = 0;
			for (const entry of accounts) {
				entry.account = entry.provider.api.open();
				entry.serviceWindow.reset();
			}
		},
		async close() {
			closing.abort();
			await app.close();
		},
	};
	return simulator;
}
