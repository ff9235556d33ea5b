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
