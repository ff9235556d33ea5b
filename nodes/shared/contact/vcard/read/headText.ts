import { decodeBytes, isAscii } from './charset';
import { excerpt } from './excerpt';

/** The text before a value has no charset of its own. */
export function headText(text: string, isBytes: boolean): string {
	if (!isBytes || isAscii(text)) return text;
	const decoded = decodeBytes(Buffer.from(text, 'latin1'), undefined);
	return 'text' in decoded ? decoded.text : text;
}

/** As many bytes as always hold the characters of an excerpt. */
const ENOUGH = 160;

/** The beginning of a line, for an error, without a character that is cut through. */
export function excerptOf(line: string, isBytes: boolean): string {
	const start = line.length > ENOUGH ? line.slice(0, ENOUGH).replace(/[\xc0-\xff][\x80-\xbf]*$/, '') : line;
	return excerpt(isBytes ? headText(start, isBytes) : line);
}
