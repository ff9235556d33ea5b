import { z } from 'zod/v3';
import { isSend, type ReceivedRequest } from './exchange.ts';
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
