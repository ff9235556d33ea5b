/** The connection was never made: nothing was sent, and the next try may succeed. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * Errors from before the first byte of a request, which another try does not cure: the server's certificate
 * is not accepted (Node.js gives OpenSSL's names), or the address or a header cannot be written. Other TLS
 * errors may come after the request.
 */
const NEVER_SENT =
	/^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT_|(HOSTNAME_MISMATCH|ERR_INVALID_(URL|CHAR|PROTOCOL)|ERR_UNESCAPED_CHARACTERS)$)/;

/**
 * The code of a failed request, which n8n wraps in errors of its own: the innermost one that looks like a
 * code.
 */
export function errorCode(error: unknown): string {
	let code = 'UNKNOWN';
	const seen = new Set<unknown>();
	for (let current = error; typeof current === 'object' && current !== null && !seen.has(current);) {
		seen.add(current);
		if ('code' in current && typeof current.code === 'string' && /^[A-Z][A-Z\d_]{1,60}$/.test(current.code))
			code = current.code;
		current = 'cause' in current ? current.cause : undefined;
	}
	return code;
}

/**
 * A request that got no answer.
 * - `notSent`: it certainly did not reach the server; `retry` says whether another try may help.
 * - `unknown`: the server may have taken it.
 */
export type Trouble = { kind: 'notSent'; code: string; retry: boolean } | { kind: 'unknown'; code: string };

/** What the code of a failed request says. */
export function troubleOf(code: string): Trouble {
	if (UNREACHABLE.has(code)) return { kind: 'notSent', code, retry: true };
	if (NEVER_SENT.test(code)) return { kind: 'notSent', code, retry: false };
	return { kind: 'unknown', code };
}

const WORDS: Record<string, string> = {
	ECONNREFUSED: 'refused the connection',
	ENOTFOUND: 'was not found at its address',
	EAI_AGAIN: 'was not found at its address: the DNS lookup failed',
	ECONNABORTED: 'did not answer in time',
	ETIMEDOUT: 'did not answer in time',
	ECONNRESET: 'broke off the connection',
	EPIPE: 'broke off the connection',
	ERR_CANCELED: 'did not answer before the execution was cancelled',
};

/** A request without an answer, as the first words of an error. @param server its name in error texts */
export const connectionTrouble = (server: string, code: string): string =>
	`${server} ${WORDS[code] ?? `could not be reached (${code})`}`;

/** What to do when the connection was never made. */
export const checkAddress = ({ addressField }: { addressField: string }): string =>
	`Check "${addressField}" in the credential and that this n8n can reach that address, then run it again`;
