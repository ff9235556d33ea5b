import { z } from 'zod/v3';
import type { ServerResponse } from 'node:http';
import { setInterval } from 'node:timers';

import { type Answer, type Api, isSend, type ReceivedRequest } from './provider.ts';
import { type ProviderId, providerId } from './providers.ts';

const httpStatus = z.number().int().min(200).max(599);

const faultSchema = z.discriminatedUnion('kind', [
	/**
	 * A failure that the provider documents, by its name in the provider's `failures`. `retryAfter` as for
	 * `status`.
	 */
	z.object({
		kind: z.literal('code'),
		code: z.string(),
		retryAfter: z.union([z.number(), z.string()]).optional(),
	}),
	/** The provider's error body under any status; `retryAfter` is seconds or an HTTP date, sent as it is. */
	z.object({
		kind: z.literal('status'),
		status: httpStatus,
		retryAfter: z.union([z.number(), z.string()]).optional(),
	}),
	/** Never answers. Counts the message as taken. */
	z.object({ kind: z.literal('hang') }),
	/** Answers as it should, `ms` milliseconds later. */
	z.object({ kind: z.literal('delay'), ms: z.number().min(0) }),
	/** The connection is reset before the body is read; nothing is taken. */
	z.object({ kind: z.literal('resetBeforeBody') }),
	/** The body is read, the message taken, then the connection is reset. */
	z.object({ kind: z.literal('resetAfterBody') }),
	/** A proxy's page in place of an answer; 200 unless told. Nothing is taken. */
	z.object({ kind: z.literal('html'), status: httpStatus.optional() }),
	/** The right answer with the second half missing; the message is taken. */
	z.object({ kind: z.literal('cutJson') }),
	/** The right status with no body; the message is taken. */
	z.object({ kind: z.literal('emptyBody') }),
	/** The right answer without the message id; the message is taken. */
	z.object({ kind: z.literal('acceptedWithoutId') }),
	/** A refusal that has the message's id all the same; the message is taken. */
	z.object({ kind: z.literal('refusedWithId') }),
	/** The right answer and 100,000 levels of lists in it; the message is taken. */
	z.object({ kind: z.literal('deep') }),
	/**
	 * The head and half of an answer, then the connection is reset: the provider's error for a `status`, else
	 * the right answer, and taken.
	 */
	z.object({ kind: z.literal('breakOff'), status: httpStatus.optional() }),
	/** The right status and then text without an end; the message is taken. */
	z.object({ kind: z.literal('endless') }),
	/** The right status and then a byte every 50 ms without an end; the message is taken. */
	z.object({ kind: z.literal('drip') }),
	/** The provider's error body with the caller's headers and whole body in it; 400 unless told. */
	z.object({ kind: z.literal('echoKey'), status: httpStatus.optional() }),
]);

export type Fault = z.infer<typeof faultSchema>;

/**
 * Which requests a fault is for; all given members must hold. Without any it is for every request of the
 * provider.
 */
const matchSchema = z
	.object({
		/** Name of the call, such as `send` or `balance`. */
		operation: z.string(),
		/** Any send of a message. */
		sends: z.boolean(),
		/** A part of the raw path. */
		path: z.string(),
		/** A part of the raw body, such as a recipient. Not for `resetBeforeBody`. */
		body: z.string(),
	})
	.partial()
	.strict();

export type FaultMatch = z.infer<typeof matchSchema>;

/** A fault as it can be sent to the simulator's control address. */
export const plannedFault = z.object({
	provider: providerId,
	fault: faultSchema,
	/** How many requests it is for; 0 is all to come. Default 1. */
	times: z.number().int().min(0).optional(),
	match: matchSchema.optional(),
});

interface QueuedFault {
	provider: ProviderId;
	fault: Fault;
	match: FaultMatch;
	left: number;
}

/** The faults to come, in the order in which they were asked for. */
export interface FaultQueue {
	add(provider: ProviderId, fault: Fault, times: number, match: FaultMatch): void;
	/**
	 * Takes the next fault for a request whose head alone has come: only `resetBeforeBody` applies that early.
	 */
	takeBeforeBody(request: ReceivedRequest): Fault | undefined;
	/** Takes the next fault for a request that has come whole. */
	take(request: ReceivedRequest): Fault | undefined;
	clear(): void;
}

export function newFaultQueue(): FaultQueue {
	let queue: QueuedFault[] = [];
	const next = (request: ReceivedRequest) =>
		queue.find((entry) => entry.provider === request.provider && applies(entry.match, request));
	const use = (entry: QueuedFault | undefined) => {
		if (!entry) return undefined;
		entry.left -= 1;
		if (entry.left === 0) queue = queue.filter((other) => other !== entry);
		return entry.fault;
	};
	return {
		add(provider, fault, times, match) {
			if (fault.kind === 'resetBeforeBody' && match.body !== undefined) {
				throw new Error('resetBeforeBody cannot depend on a body that is never read');
			}
			queue.push({ provider, fault, match, left: times });
		},
		takeBeforeBody(request) {
			const entry = next(request);
			return entry?.fault.kind === 'resetBeforeBody' ? use(entry) : undefined;
		},
		take: (request) => use(next(request)),
		clear: () => {
			queue = [];
		},
	};
}

function applies(match: FaultMatch, request: ReceivedRequest): boolean {
	return (
		(match.operation === undefined || match.operation === request.operation) &&
		(match.sends !== true || isSend(request)) &&
		(match.path === undefined || request.path.includes(match.path)) &&
		(match.body === undefined || request.rawBody.includes(match.body))
	);
}

/** What goes out on the wire. */
export interface Wire {
	status: number;
	contentType: string;
	text: string;
	/** Sent in place of the text. */
	bytes?: Buffer;
	retryAfter?: string | number;
}

const words: Record<number, string> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	408: 'Request Timeout',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	502: 'Bad Gateway',
	503: 'Service Unavailable',
	504: 'Gateway Timeout',
};

const html = `<!DOCTYPE html>
<html><head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>
`;

const asJson = ({ status, body }: Answer): Wire => ({
	status,
	contentType: 'application/json',
	text: body === undefined ? '' : JSON.stringify(body),
});

const asWire = (answer: Answer): Wire =>
	answer.file === undefined
		? asJson(answer)
		: { status: answer.status, contentType: answer.file.mimeType, text: '', bytes: answer.file.content };

/**
 * The answer in place of the provider's own, for a fault after which nothing was taken; undefined for other
 * faults.
 */
export function refusalBy(fault: Fault | undefined, api: Api, request: ReceivedRequest): Wire | undefined {
	switch (fault?.kind) {
		case 'code':
			return { ...asJson(documented(api, fault.code, request)), retryAfter: fault.retryAfter };
		case 'breakOff':
			return fault.status === undefined
				? undefined
				: asJson(api.failure(fault.status, words[fault.status] ?? ''));
		case 'status': {
			const failure = api.failure(fault.status, words[fault.status] ?? `HTTP ${fault.status}`);
			return { ...asJson(failure), retryAfter: fault.retryAfter };
		}
		case 'html':
			return { status: fault.status ?? 200, contentType: 'text/html', text: html };
		case 'echoKey': {
			const { headers, path, rawBody } = request;
			const echo = JSON.stringify({ headers, path });
			return asJson(api.failure(fault.status ?? 400, `Cannot process ${echo} ${rawBody}`));
		}
		default:
			return undefined;
	}
}

/** The provider's own answer as it arrives under a fault after which the message is taken. */
export function distorted(fault: Fault | undefined, api: Api, right: Answer): Wire {
	const wire = asWire(right);
	switch (fault?.kind) {
		case 'cutJson':
			return { ...wire, text: wire.text.slice(0, Math.ceil(wire.text.length / 2)) };
		case 'emptyBody':
			return { ...wire, text: '' };
		case 'acceptedWithoutId':
			return asJson({ ...right, body: api.withoutMessageId(right.body) });
		case 'refusedWithId':
			return asJson(api.refusalOf(right.messageId ?? ''));
		case 'deep': {
			const levels = 100_000;
			const lists = '['.repeat(levels) + ']'.repeat(levels);
			return { ...wire, text: wire.text.replace(/\}$/, `,"deep":${lists}}`) };
		}
		default:
			return wire;
	}
}

/** Writes an answer that does not come to its end, for a fault that has one. @returns whether it did */
export function writeBroken(
	fault: Fault | undefined,
	{ status, contentType, text }: Wire,
	response: ServerResponse,
): boolean {
	if (fault?.kind !== 'breakOff' && fault?.kind !== 'endless' && fault?.kind !== 'drip') return false;
	const length = fault.kind === 'breakOff' ? { 'content-length': Buffer.byteLength(text) } : {};
	response.writeHead(status, { 'content-type': contentType, ...length });
	if (fault.kind === 'breakOff') {
		response.write(text.slice(0, text.length / 2), () => response.destroy());
	} else if (fault.kind === 'drip') {
		const timer = setInterval(() => response.write(' '), 50);
		response.once('close', () => clearInterval(timer));
	} else {
		const more = () => {
			while (!response.destroyed && response.write(' '.repeat(65_536)));
		};
		response.on('drain', more);
		more();
	}
	return true;
}

function documented(api: Api, code: string, request: ReceivedRequest): Answer {
	const failure = api.failures[code];
	if (failure === undefined) throw new Error(`no failure ${code}`);
	return typeof failure === 'function' ? failure(request) : failure;
}
