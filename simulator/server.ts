import fastify from 'fastify';
import { controlRoutes } from './control.ts';
import type { ProviderName, ReceivedRequest } from './exchange.ts';
import { type Fault, type FaultMatch, newFaultQueue } from './faults.ts';
import { infobip } from './infobip/answer.ts';
import type { Configurations } from './infobip/registration.ts';
import { newJournal } from './journal.ts';
import { kaleyra } from './kaleyra/answer.ts';
import { type GatewaySettings, newGatewaySettings, ninetyNineDigital } from './ninetyNineDigital/answer.ts';
import { prefixes, providerRoutes } from './routes.ts';

export interface Simulator {
	/** `http://127.0.0.1:port` */
	url: string;
	/** What to enter as each provider's base URL; its documented paths follow. */
	baseUrls: Record<ProviderName, string>;
	/** Milliseconds before every answer; may be changed at any time. */
	latency: number;
	/** Every request as it came, faulted ones too, in order of arrival. */
	received: ReceivedRequest[];
	/** The received sends, whatever became of them: the attempts. */
	sends(provider?: ProviderName): ReceivedRequest[];
	/** The sends that the provider took, including those whose answer a fault kept from the caller. */
	messages(provider?: ProviderName): ReceivedRequest[];
	/** The highest number of sends under way at once since the last reset. */
	readonly maxInFlight: number;
	/** What the accounts have registered; may be preset and read. */
	state: { infobip: { configurations: Configurations }; ninetyNineDigital: GatewaySettings };
	/** Makes the next request (or `times` of them) of a provider fail; faults are used up in the order given. */
	fail(provider: ProviderName, fault: Fault, options?: { times?: number; match?: FaultMatch }): void;
	/** Makes all requests of a provider fail until `clearFaults` or `reset`. */
	failAll(provider: ProviderName, fault: Fault, match?: FaultMatch): void;
	clearFaults(): void;
	/** Forgets requests, faults, latency and everything registered. */
	reset(): void;
	/** Ends the server and every connection, hung ones too. */
	close(): Promise<void>;
}

/**
 * Starts a server on loopback that answers as Kaleyra, Infobip and 99digital document it.
 * @param options `port`: 0 (default) takes a free one; `latency`: milliseconds before every answer, 0 by default
 * @throws if the port is taken
 */
export async function startSimulator(options: { port?: number; latency?: number } = {}): Promise<Simulator> {
	const configurations: Configurations = new Map();
	const settings = newGatewaySettings();
	const providers = {
		kaleyra,
		infobip: infobip(configurations),
		'99digital': ninetyNineDigital(settings),
	};
	const journal = newJournal();
	const faults = newFaultQueue();
	const closing = new AbortController();
	const pace = { latency: options.latency ?? 0, closed: closing.signal };
	const app = fastify({ forceCloseConnections: true });
	await app.register(providerRoutes, { providers, journal, faults, pace });
	await app.register(controlRoutes, { prefix: '/_control', simulator: () => simulator });
	const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });

	const fail = (provider: ProviderName, fault: Fault, times: number, match: FaultMatch = {}) => {
		if (fault.kind === 'code' && !(fault.code in providers[provider].failures)) {
			const known = Object.keys(providers[provider].failures).join(', ');
			throw new Error(`${provider} documents no ${fault.code}; it has: ${known}`);
		}
		faults.add(provider, fault, times, match);
	};
	const simulator: Simulator = {
		url,
		baseUrls: {
			kaleyra: url + prefixes.kaleyra,
			infobip: url + prefixes.infobip,
			'99digital': url + prefixes['99digital'],
		},
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
		state: { infobip: { configurations }, ninetyNineDigital: settings },
		fail: (provider, fault, { times = 1, match } = {}) => fail(provider, fault, times, match),
		failAll: (provider, fault, match) => fail(provider, fault, Infinity, match),
		clearFaults: faults.clear,
		reset() {
			journal.clear();
			faults.clear();
			pace.latency = 0;
			configurations.clear();
			Object.assign(settings, newGatewaySettings());
		},
		async close() {
			closing.abort();
			await app.close();
		},
	};
	return simulator;
}
