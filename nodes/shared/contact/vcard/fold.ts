/** How long a line may be, in bytes of UTF-8 and without its CRLF (RFC 2426 §2.6). */
const LINE_BYTES = 75;

/**
 * A content line as physical lines: each further one begins with a space, no character is cut through, and
 * all end in CRLF.
 */
export function foldLine(line: string): string {
	if (Buffer.byteLength(line) <= LINE_BYTES) return `${line}\r\n`;
	let folded = '';
	let bytes = 0;
	for (const character of line) {
		const size = Buffer.byteLength(character);
		if (bytes + size > LINE_BYTES) {
			folded += '\r\n ';
			bytes = 1;
		}
		folded += character;
		bytes += size;
	}
	return `${folded}\r\n`;
}
