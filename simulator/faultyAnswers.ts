import type { ServerResponse } from 'node:http';
import { setInterval } from 'node:timers';
import type { Answer, Api, ReceivedRequest } from './exchange.ts';
import type { Fault } from './faults.ts';

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
