import { cleanText } from '../text';

/** How much of a text an error shows. */
const SHOWN = 40;

/** The beginning of a text in quotes, for an error. */
export function excerpt(text: string): string {
	if (text.length <= SHOWN) return `"${cleanText(text)}"`;
	// The cut may have parted a pair of surrogates.
	return `"${cleanText(text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, ''))}..."`;
}

/**
 * The text of a vCard file. Where it came as bytes, `text` holds one character per byte until each value is
 * decoded on its own: in vCard 2.1 every property may name another CHARSET, and a folded line may cut
 * through a character.
 */
export interface VcardSource {
	text: string;
	isBytes: boolean;
}

/** Decoded text, or why there is none (to follow the property's name: "FN …"). */
export type Decoded = { text: string } | { reason: string };

/** The characters of windows-1252 from byte 0x80 to 0x9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * A file as it came: pasted text, or bytes in UTF-8, UTF-16 (known by its byte order mark) or what each
 * CHARSET says.
 */
export function readSource(input: string | Uint8Array): VcardSource {
	if (typeof input === 'string') return { text: input, isBytes: false };
	if (input[0] === 0xff && input[1] === 0xfe) return utf16Source(input, 'utf-16le');
	if (input[0] === 0xfe && input[1] === 0xff) return utf16Source(input, 'utf-16be');
	return {
		text: Buffer.from(input.buffer, input.byteOffset, input.byteLength).toString('latin1'),
		isBytes: true,
	};
}

export function isAscii(text: string): boolean {
	return !/[^\0-\x7f]/.test(text);
}

function utf16Source(input: Uint8Array, charset: string): VcardSource {
	return { text: new TextDecoder(charset).decode(input), isBytes: false };
}

/**
 * `bytes` as text. Without a charset they are UTF-8 (RFC 6350 §3.1) or, where that fails, windows-1252,
 * which is what Windows programs write without saying so. A charset that is named must be known and must
 * fit.
 */
export function decodeBytes(bytes: Uint8Array, charset: string | undefined): Decoded {
	if (charset === undefined) {
		const unicode = decodeAs(bytes, 'utf-8');
		return 'text' in unicode ? unicode : decodeAs(bytes, 'windows-1252');
	}
	return decodeAs(bytes, charset);
}

function decodeAs(bytes: Uint8Array, charset: string): Decoded {
	const decoder = decoderFor(charset);
	if (!decoder) return { reason: `has the unknown charset ${excerpt(charset)}` };
	if (decoder.encoding === 'windows-1252') return { text: decodeWindows1252(bytes) };
	try {
		return { text: decoder.decode(bytes) };
	} catch {
		return { reason: `is not text in ${charset.trim()}` };
	}
}

/** Nothing for a charset this Node.js does not know. */
function decoderFor(charset: string) {
	const label = charset.trim().toLowerCase();
	const known = decoders.get(label);
	if (known) return known;
	try {
		const decoder = new TextDecoder(label, { fatal: true });
		decoders.set(label, decoder);
		return decoder;
	} catch {
		return undefined;
	}
}

/**
 * Making a decoder takes longer than decoding a name does. There are as many as there are names of
 * charsets.
 */
const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/**
 * Not left to TextDecoder: some releases of Node.js (20.20, for one) read 0x80 to 0x9F as control
 * characters.
 */
function decodeWindows1252(bytes: Uint8Array): string {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

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

/** The text before a value has no charset of its own. */
export function parametersText(text: string, isBytes: boolean): string {
	if (!isBytes || isAscii(text)) return text;
	const decoded = decodeBytes(Buffer.from(text, 'latin1'), undefined);
	return 'text' in decoded ? decoded.text : text;
}

/** As many bytes as always hold the characters of an excerpt. */
const ENOUGH = 160;

/** The beginning of a line, for an error, without a character that is cut through. */
export function excerptOf(line: string, isBytes: boolean): string {
	const start = line.length > ENOUGH ? line.slice(0, ENOUGH).replace(/[\xc0-\xff][\x80-\xbf]*$/, '') : line;
	return excerpt(isBytes ? parametersText(start, isBytes) : line);
}
