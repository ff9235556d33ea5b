import { decodeBytes, isAscii, type Decoded } from './charset';

/**
 * How a value is written: the parameters ENCODING and CHARSET, and whether its characters are bytes still.
 */
export interface ValueCoding {
	encoding: string | undefined;
	charset: string | undefined;
	isBytes: boolean;
}

/**
 * A property's value as text: quoted-printable, BASE64 (vCard 2.1), B (3.0) or plain. Other encodings are
 * plain (8BIT, 7BIT and what programs make up). Text that is text already is never decoded by a CHARSET
 * once more.
 */
export function decodeValue(value: string, coding: ValueCoding): Decoded {
	switch (coding.encoding?.toUpperCase()) {
		case 'QUOTED-PRINTABLE':
			return decodeQuotedPrintable(value, coding);
		case 'BASE64':
		case 'B':
			return decodeBase64(value, coding.charset);
		default:
			return decodePlain(value, coding);
	}
}

function decodePlain(value: string, { charset, isBytes }: ValueCoding): Decoded {
	const isReadable = !isBytes || (charset === undefined && isAscii(value));
	return isReadable ? { text: value } : decodeBytes(Buffer.from(value, 'latin1'), charset);
}

function decodeBase64(value: string, charset: string | undefined): Decoded {
	const digits = value.replace(/\s/g, '').replace(/={1,2}$/, '');
	if (/[^A-Za-z0-9+/]/.test(digits) || digits.length % 4 === 1) return { reason: 'is not valid base64' };
	return decodeBytes(Buffer.from(digits, 'base64'), charset);
}

/** RFC 2045 §6.7; a `=` at the very end is a soft line break with nothing after it. */
function decodeQuotedPrintable(value: string, { charset, isBytes }: ValueCoding): Decoded {
	const encoded = value.replace(/=$/, '');
	if (/=(?![0-9A-Fa-f]{2})/.test(encoded)) return { reason: 'is not valid quoted-printable' };
	if (isBytes) return decodeBytes(quotedPrintableBytes(encoded), charset);
	// In text, a character beyond ASCII cannot be a byte: it is kept as it is.
	let text = '';
	for (const run of encoded.match(/[\0-\x7f]+|[^\0-\x7f]+/g) ?? []) {
		const isDecodable = isAscii(run) && (charset !== undefined || run.includes('='));
		const decoded = isDecodable ? decodeBytes(quotedPrintableBytes(run), charset) : { text: run };
		if ('reason' in decoded) return decoded;
		text += decoded.text;
	}
	return { text };
}

/** The bytes of a text whose every `=` is followed by two hexadecimal digits. */
function quotedPrintableBytes(encoded: string): Uint8Array {
	const bytes = new Uint8Array(encoded.length);
	let length = 0;
	for (let at = 0; at < encoded.length; at += 1) {
		const isEncoded = encoded[at] === '=';
		bytes[length] = isEncoded ? parseInt(encoded.slice(at + 1, at + 3), 16) : encoded.charCodeAt(at);
		length += 1;
		if (isEncoded) at += 2;
	}
	return bytes.subarray(0, length);
}
