import { excerpt } from './excerpt';

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
