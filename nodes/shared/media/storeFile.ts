import { UserError, type IBinaryData, type IExecuteFunctions } from 'n8n-workflow';

import type { FileHead } from './fileHead';

/**
 * The largest file that WhatsApp carries, in bytes: a document of 100 MB (Infobip contract §23, Kaleyra
 * contract §24).
 */
const MOST_BYTES = 104_857_600;

/** A stream of Node.js, as n8n's helpers give and take it. */
type FileStream = Exclude<Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0], Buffer>;

const isStream = (body: unknown): body is FileStream =>
	typeof body === 'object' && body !== null && 'map' in body && 'destroy' in body;

const tooLarge = (): UserError =>
	new UserError('The file is larger than 100 MB', { description: 'WhatsApp does not support larger files' });

/**
 * Puts a file that is coming in where n8n keeps files, without holding it in memory.
 * @param answer whose body is the file
 * @param signal ends it
 * @throws UserError when it is too large
 */
export async function storeFile(
	{ helpers }: Pick<IExecuteFunctions, 'helpers'>,
	{ headers, body }: { headers: Record<string, unknown>; body?: unknown },
	{ fileName, mimeType }: FileHead,
	signal: AbortSignal,
): Promise<IBinaryData> {
	if (!isStream(body)) throw new UserError('The file cannot be read', { description: 'Try again later' });
	if (Number(headers['content-length']) > MOST_BYTES) {
		body.destroy();
		throw tooLarge();
	}
	let length = 0;
	const counted = body.map(
		(chunk: unknown) => {
			length += Buffer.isBuffer(chunk) ? chunk.length : Buffer.byteLength(String(chunk));
			if (length > MOST_BYTES) throw tooLarge();
			return chunk;
		},
		{ signal },
	);
	return await helpers.prepareBinaryData(counted, fileName, mimeType);
}
