/**
 * The most that is read of an answer to a send, in bytes. What is longer is no receipt; cut, it is no JSON
 * either.
 */
export const MAX_LENGTH = 1_048_576;

const isChunks = (body: unknown): body is AsyncIterable<unknown> =>
	typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

const withoutByteOrderMark = (text: string): string => text.replace(/^\uFEFF/, '');

/**
 * The text of an answer that comes in as a stream, cut at `maxLength`: the rest is not read, and the
 * connection is closed.
 * @param signal ends the reading
 * @returns what was read, and the error that ended the reading early
 */
export async function readText(
	body: unknown,
	signal: AbortSignal,
	maxLength = MAX_LENGTH,
): Promise<{ text: string; error?: unknown }> {
	if (typeof body === 'string') return { text: withoutByteOrderMark(body.slice(0, maxLength)) };
	const chunks: Buffer[] = [];
	let error: unknown;
	try {
		let length = 0;
		for await (const chunk of isChunks(body) ? body : []) {
			signal.throwIfAborted();
			const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
			chunks.push(bytes.subarray(0, maxLength - length));
			length += bytes.length;
			if (length >= maxLength) break;
		}
	} catch (thrown) {
		error = thrown ?? new Error('The answer broke off');
	}
	return { text: withoutByteOrderMark(Buffer.concat(chunks).toString('utf8')), error };
}
