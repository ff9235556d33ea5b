import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isSend, type Provider, type ProviderName, providerNames, type ReceivedRequest } from './exchange.ts';
import type { FaultQueue } from './faults.ts';
import { distorted, refusalBy, type Wire } from './faultyAnswers.ts';
import type { Journal } from './journal.ts';

/** Where each provider's own API begins on the simulator; its documented paths follow. */
export const prefixes: Record<ProviderName, string> = {
	kaleyra: '/kaleyra',
	infobip: '/infobip',
	'99digital': '/99digital/whatsapp/v2',
};

interface Wiring {
	providers: Record<ProviderName, Provider>;
	journal: Journal;
	faults: FaultQueue;
	/** `latency` in milliseconds before every answer; `closed` ends all waiting. */
	pace: { latency: number; closed: AbortSignal };
}

/** The three providers' routes: everything below a prefix is recorded, then answered by the provider or by a fault. */
export async function providerRoutes(app: FastifyInstance, { providers, journal, faults, pace }: Wiring) {
	const records = new WeakMap<FastifyRequest, ReceivedRequest>();

	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 64 * 1024 * 1024 }, (_request, body, done) =>
		done(null, body),
	);
	app.setErrorHandler((error, request, reply) => answerTo(request, reply, error));
	app.addHook('onRequest', async (request, reply) => {
		const record = readHead(request, providers);
		records.set(request, record);
		journal.add(record, reply.raw);
		if (faults.takeBeforeBody(record)) return reset(record, request, reply);
	});
	for (const provider of providerNames) {
		app.all(`${prefixes[provider]}/*`, (request, reply) => answerTo(request, reply));
	}

	async function answerTo(request: FastifyRequest, reply: FastifyReply, error?: unknown) {
		const record = records.get(request);
		if (!record || record.outcome !== 'pending') throw error;
		readBody(record, request.body);
		const provider = providers[record.provider];
		const fault = faults.take(record);
		const refusal = refusalBy(fault, provider, record);
		// A refused setting must not be kept; a refused send changes nothing and is still held against the contract.
		const right = refusal && !isSend(record) ? undefined : provider.answer(record);
		record.violations = right?.violations ?? [];
		if (!refusal) record.messageId = right?.messageId;
		await pause(pace.latency + (fault?.kind === 'delay' ? fault.ms : 0), pace.closed);
		if (fault?.kind === 'resetAfterBody') return reset(record, request, reply);
		if (fault?.kind === 'hang') return hang(record, reply);
		const wire = refusal ?? (right && distorted(fault, provider, right));
		return wire && send(wire, record, reply);
	}
}

/** What is known of a request before its body: the path is kept as it was sent, percent signs and all. */
function readHead(request: FastifyRequest, providers: Record<ProviderName, Provider>): ReceivedRequest {
	const { method, url = '', headers } = request.raw;
	const provider = providerNames.find((name) => url.startsWith(`${prefixes[name]}/`)) ?? 'kaleyra';
	const [path = '', query = ''] = url.slice(prefixes[provider].length).split('?');
	const operation = providers[provider].operations.find(
		(known) => known.method === method && known.path.test(path),
	);
	return {
		provider,
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
	return reply.code(wire.status).type(wire.contentType).send(wire.text);
}
