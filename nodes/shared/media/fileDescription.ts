import { asText } from '../tolerant';
import { cleanFileName, fileNameInUrl } from '../http/urls';

/** The most characters that are read of the header. */
const LONGEST_HEADER = 2_000;

/** A parameter: its name, and its value in quotes or without. */
const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"]*))/g;

/** Node.js reads headers as Latin-1, while many servers write UTF-8. */
function asUtf8(text: string): string {
	const decoded = Buffer.from(text, 'latin1').toString('utf8');
	return decoded.includes('\ufffd') ? text : decoded;
}

/** A value such as `UTF-8''R%C3%A9sum%C3%A9.pdf` (RFC 8187); blank when it cannot be read. */
function extended(value: string): string {
	const [charset = '', , ...rest] = value.split("'");
	const encoded = rest.join("'");
	if (/^iso-8859-1$/i.test(charset.trim()))
		return encoded.replace(/%([\da-f]{2})/gi, (_escape, hex: string) =>
			String.fromCharCode(Number.parseInt(hex, 16)),
		);
	try {
		return /^utf-8$/i.test(charset.trim()) ? decodeURIComponent(encoded) : '';
	} catch {
		return '';
	}
}

/**
 * The file name in a `Content-Disposition` header (RFC 6266), as it came; blank when there is none.
 * `filename*` counts more than `filename`.
 */
export function contentDispositionName(header: string): string {
	const names = new Map<string, string>();
	for (const [, parameter = '', quoted, token = ''] of `;${header.slice(0, LONGEST_HEADER)}`.matchAll(
		PARAMETER,
	)) {
		const name = parameter.toLowerCase();
		const value = quoted === undefined ? token.trim() : quoted.replace(/\\(.)/g, '$1');
		if (!names.has(name)) names.set(name, value);
	}
	return extended(names.get('filename*') ?? '') || asUtf8(names.get('filename') ?? '');
}

/**
 * The types of files that WhatsApp carries, with their extensions; the first one is given to a file that has
 * none.
 */
const EXTENSIONS: ReadonlyArray<readonly [type: string, ...extensions: string[]]> = [
	['application/msword', 'doc'],
	['application/pdf', 'pdf'],
	['application/vnd.ms-excel', 'xls'],
	['application/vnd.ms-powerpoint', 'ppt'],
	['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
	['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
	['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
	['application/vnd.rar', 'rar'],
	['application/zip', 'zip'],
	['audio/aac', 'aac'],
	['audio/amr', 'amr'],
	['audio/mp4', 'm4a'],
	['audio/mpeg', 'mp3'],
	['audio/mp3', 'mp3'],
	['audio/ogg', 'ogg', 'oga', 'opus'],
	['audio/x-m4a', 'm4a'],
	['image/gif', 'gif'],
	['image/jpeg', 'jpg', 'jpeg'],
	['image/jpg', 'jpg'],
	['image/png', 'png'],
	['image/webp', 'webp'],
	['text/csv', 'csv'],
	['text/plain', 'txt'],
	['text/vcard', 'vcf'],
	['text/x-vcard', 'vcf'],
	['video/3gpp', '3gp', '3gpp'],
	['video/mp4', 'mp4'],
	['video/x-msvideo', 'avi'],
];

const byType = new Map(EXTENSIONS.map(([type, extension]) => [type, extension]));

const byExtension = new Map(
	// The first type of an extension stays.
	[...EXTENSIONS]
		.reverse()
		.flatMap(([type, ...extensions]) => extensions.map((extension): [string, string] => [extension, type])),
);

/**
 * The extension of a file's name, in lower case; blank when it has none. A digit behind a dot is no
 * extension.
 */
export const extensionOf = (name: string): string =>
	/\.([a-z\d]*[a-z][a-z\d]*)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The extension for a MIME type that WhatsApp carries. */
export const extensionFor = (type: string): string | undefined => byType.get(type);

/** The MIME type of an extension. */
export const typeFor = (extension: string): string | undefined => byExtension.get(extension);

/** What is stored of a file beside its bytes. */
export interface FileDescription {
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
 * Name and type of a file: the name by `Content-Disposition`, else by the end of its address where that names
 * a file, else as it is known; with an extension of its type. The type by `Content-Type`, else by the
 * extension.
 * @param url as `URL` writes it
 * @param knownName fit for a file, as `cleanFileName` gives it
 */
export function describeFile(
	headers: Record<string, unknown>,
	url: string,
	knownName?: string,
): FileDescription {
	const type = readType(headers['content-type']);
	const given = cleanFileName(contentDispositionName(asText(headers['content-disposition']) ?? ''));
	const last = fileNameInUrl(url);
	// The end of an address may be an id, or name a program, such as file.php.
	const isFile = last !== undefined && typeFor(extensionOf(last)) !== undefined;
	const told = given ?? (isFile ? undefined : knownName);
	const name = told ?? last ?? 'file';
	const extension = extensionOf(name);
	const isNamed = isFile || (told !== undefined && extension !== '');
	const missing = isNamed || type === undefined ? undefined : extensionFor(type);
	return {
		fileName: missing === undefined ? name : `${name}.${missing}`,
		mimeType: type ?? typeFor(extension) ?? ANY,
	};
}
