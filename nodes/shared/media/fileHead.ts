import { asText } from '../http/tolerant';
import { cleanFileName, fileNameInUrl } from '../address/fileName';
import { contentDispositionName } from './contentDisposition';
import { extensionFor, extensionOf, typeFor } from './fileTypes';

/** What is stored of a file beside its bytes. */
export interface FileHead {
	fileName: string;
	mimeType: string;
}

/** Types that say nothing. */
const ANY = 'application/octet-stream';
const SAY_NOTHING = new Set([ANY, 'binary/octet-stream', 'application/binary', 'application/force-download']);

/** The MIME type without its parameters; `undefined` when it says nothing. */
function readType(header: unknown): string | undefined {
	const type = (asText(header) ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
	return /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(type) && !SAY_NOTHING.has(type) ? type : undefined;
}

/**
 * Name and type of a file: the name by `Content-Disposition`, else by the end of its address, with an
 * extension of its type; the type by `Content-Type`, else by the extension.
 * @param url as `URL` writes it
 */
export function fileHead(headers: Record<string, unknown>, url: string): FileHead {
	const type = readType(headers['content-type']);
	const given = cleanFileName(contentDispositionName(asText(headers['content-disposition']) ?? ''));
	const name = given ?? fileNameInUrl(url) ?? 'file';
	const extension = extensionOf(name);
	// The end of an address may name a program, such as file.php; a given name is left as it is.
	const isNamed = given === undefined ? typeFor(extension) !== undefined : extension !== '';
	const missing = isNamed || type === undefined ? undefined : extensionFor(type);
	return {
		fileName: missing === undefined ? name : `${name}.${missing}`,
		mimeType: type ?? typeFor(extension) ?? ANY,
	};
}
