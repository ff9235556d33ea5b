import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { type Account, type Answer, isSend, type ReceivedRequest } from './provider.ts';
import type { Provider, ProviderId } from './providers.ts';
import { distorted, type FaultQueue, refusalBy, type Wire, writeBroken } from './faults.ts';

/** What came in, and how much of it at once. */
interface Journal {
	received: ReceivedRequest[];
	/** Notes a request; a send is in flight until its response is over or its connection is gone. */
	add(record: ReceivedRequest, response: ServerResponse): void;
	sends(provider?: ProviderId): ReceivedRequest[];
	messages(provider?: ProviderId): ReceivedRequest[];
	maxInFlight(): number;
	/** Forgets everything; what still hangs counts as in flight no more. */
	clear(): void;
}

export function newJournal(): Journal {
	const received: ReceivedRequest[] = [];
	const inFlight = new Set<ServerResponse>();
	let maxInFlight = 0;
	const of = (provider: ProviderId | undefined, keep: (record: ReceivedRequest) => boolean) =>
		received.filter((record) => (provider === undefined || record.provider === provider) && keep(record));
	return {
		received,
		add(record, response) {
			received.push(record);
			if (!isSend(record)) return;
			inFlight.add(response);
			maxInFlight = Math.max(maxInFlight, inFlight.size);
			response.once('close', () => inFlight.delete(response));
		},
		sends: (provider) => of(provider, isSend),
		messages: (provider) => of(provider, ({ messageId }) => messageId !== undefined),
		maxInFlight: () => maxInFlight,
		clear() {
			received.length = 0;
			inFlight.clear();
			maxInFlight = 0;
		},
	};
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Who may be sent anything but templates: whoever has written to a provider's account within the last 24
 * hours.
 */
interface ServiceWindow {
	/**
	 * Whether this is looked at. Where it is not, as in the beginning, everybody counts as somebody who has just
	 * written: most tests send to people of whom nothing ever came.
	 */
	kept: boolean;
	/** Somebody wrote. @param person digits, or a user id */
	open(person: string): void;
	isOpen(person: string): boolean;
	/** Forgets who wrote, and looks at nothing. */
	reset(): void;
}

export function newServiceWindow(): ServiceWindow {
	const lastWritten = new Map<string, number>();
	const serviceWindow: ServiceWindow = {
		kept: false,
		open(person) {
			lastWritten.set(person, Date.now());
		},
		isOpen: (person) => !serviceWindow.kept || Date.now() - (lastWritten.get(person) ?? -Infinity) < DAY,
		reset() {
			serviceWindow.kept = false;
			lastWritten.clear();
		},
	};
	return serviceWindow;
}

interface Wiring {
	provider: Provider;
	/** The account as it is now. */
	account: () => Account;
	journal: Journal;
	faults: FaultQueue;
	serviceWindow: ServiceWindow;
	/** `latency` in milliseconds before every answer; `closed` ends all waiting. */
	pace: { latency: number; closed: AbortSignal };
}

/**
 * A provider's routes: everything below its prefix is recorded, then answered by the provider or by a fault.
 */
export async function providerRoutes(app: FastifyInstance, wiring: Wiring) {
	const { provider, account, journal, faults, serviceWindow, pace } = wiring;
	const records = new WeakMap<FastifyRequest, ReceivedRequest>();

	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 64 * 1024 * 1024 }, (_request, body, done) =>
		done(null, body),
	);
	app.setErrorHandler((error, request, reply) => answerTo(request, reply, error));
	app.addHook('onRequest', async (request, reply) => {
		const record = readHead(request, provider);
		records.set(request, record);
		journal.add(record, reply.raw);
		if (faults.takeBeforeBody(record)) return reset(record, request, reply);
	});
	app.all(`${provider.prefix}/*`, (request, reply) => answerTo(request, reply));

	function rightAnswer(record: ReceivedRequest): Answer {
		const answer = account().answer(record);
		const person = answer.messageId === undefined ? undefined : provider.api.serviceWindow.recipient(record);
		const isClosed = person !== undefined && !serviceWindow.isOpen(person);
		return isClosed ? provider.api.serviceWindow.closed(record, answer) : answer;
	}

	async function answerTo(request: FastifyRequest, reply: FastifyReply, error?: unknown) {
		const record = records.get(request);
		if (!record || record.outcome !== 'pending') throw error;
		readBody(record, request.body);
		const fault = faults.take(record);
		const refusal = refusalBy(fault, provider.api, record);
		// A refused setting must not be kept; a refused send changes nothing and is still held against the
		// contract.
		const right = refusal && !isSend(record) ? undefined : rightAnswer(record);
		record.violations = right?.violations ?? [];
		if (!refusal) {
			record.messageId = right?.messageId;
			record.laterFailure = right?.laterFailure;
		}
		await pause(pace.latency + (fault?.kind === 'delay' ? fault.ms : 0), pace.closed);
		if (fault?.kind === 'resetAfterBody') return reset(record, request, reply);
		if (fault?.kind === 'hang') return hang(record, reply);
		const wire = refusal ?? (right && distorted(fault, provider.api, right));
		if (wire && writeBroken(fault, wire, reply.raw)) return hang(record, reply);
		return wire && send(wire, record, reply);
	}
}

/** What is known of a request before its body: the path is kept as it was sent, percent signs and all. */
function readHead(request: FastifyRequest, { id, prefix, api }: Provider): ReceivedRequest {
	const { method, url = '', headers } = request.raw;
	const [path = '', query = ''] = url.slice(prefix.length).split('?');
	const operation = api.operations.find((known) => known.method === method && known.path.test(path));
	return {
		provider: id,
		operation: operation?.name,
		method: method ?? '',
		path,
		query: Object.fromEntries(new URLSearchParams(query)),
		headers,
		rawBody: '',
		body: undefined,
		receivedAt: new Date(),
		violations: [],
		outcome: 'pending',
	};
}

/** Keeps the body as text; what is not UTF-8 or not JSON has no parsed form. */
function readBody(record: ReceivedRequest, body: unknown): void {
	if (!Buffer.isBuffer(body)) return;
	record.rawBody = body.toString('utf8');
	try {
		record.body = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
	} catch {
		record.body = undefined;
	}
}

async function pause(ms: number, closed: AbortSignal): Promise<void> {
	if (ms > 0) await sleep(ms, undefined, { signal: closed }).catch(() => undefined);
}

function reset(record: ReceivedRequest, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	record.outcome = 'reset';
	reply.hijack();
	request.raw.socket.resetAndDestroy();
	return reply;
}

function hang(record: ReceivedRequest, reply: FastifyReply): FastifyReply {
	record.outcome = 'hung';
	return reply.hijack();
}

function send(wire: Wire, record: ReceivedRequest, reply: FastifyReply): FastifyReply {
	record.outcome = 'answered';
	record.status = wire.status;
	record.answer = wire.text;
	if (wire.retryAfter !== undefined) reply.header('Retry-After', String(wire.retryAfter));
	return reply
		.code(wire.status)
		.type(wire.contentType)
		.send(wire.bytes ?? wire.text);
}
