import fastify from 'fastify';
import { controlRoutes } from './control.ts';
import type { ReceivedRequest, Webhooks } from './exchange.ts';
import { type Fault, type FaultMatch, newFaultQueue } from './faults.ts';
import { newJournal } from './journal.ts';
import { type CallbackOptions, postCallback } from './postCallback.ts';
import { type Provider, type ProviderId, providers } from './providers.ts';
import { providerRoutes } from './routes.ts';
import { newWindows } from './windows/windows.ts';

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
	keepWindows(): void;
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
	const customers = providers.map((provider) => ({
		provider,
		account: provider.api.open(),
		windows: newWindows(),
	}));
	const journal = newJournal();
	const faults = newFaultQueue();
	const closing = new AbortController();
	const pace = { latency: options.latency ?? 0, closed: closing.signal };
	const app = fastify({ forceCloseConnections: true });
	for (const customer of customers) {
		const { provider, windows } = customer;
		const account = () => customer.account;
		await app.register(providerRoutes, { provider, account, journal, faults, windows, pace });
	}
	await app.register(controlRoutes, { prefix: '/_control', simulator: () => simulator });
	const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });

	const customerOf = (id: ProviderId) => customers.find(({ provider }) => provider.id === id);
	const fail = (id: ProviderId, fault: Fault, times: number, match: FaultMatch = {}) => {
		const known = Object.keys(customerOf(id)?.provider.api.failures ?? {});
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
			const webhooks = customerOf(id)?.account.webhooks;
			if (!webhooks) throw new Error(`${id} has no API to register webhooks`);
			return webhooks;
		},
		fail: (provider, fault, { times = 1, match } = {}) => fail(provider, fault, times, match),
		failAll: (provider, fault, match) => fail(provider, fault, Infinity, match),
		clearFaults: faults.clear,
		keepWindows() {
			for (const { windows } of customers) windows.kept = true;
		},
		async deliver(id, url, callback, callbackOptions) {
			const customer = customerOf(id);
			for (const person of customer?.provider.api.window.writers(callback) ?? [])
				customer?.windows.open(person);
			return await postCallback(reachable(url), callback, callbackOptions);
		},
		reset() {
			journal.clear();
			faults.clear();
			pace.latency = 0;
			for (const customer of customers) {
				customer.account = customer.provider.api.open();
				customer.windows.reset();
			}
		},
		async close() {
			closing.abort();
			await app.close();
		},
	};
	return simulator;
}
