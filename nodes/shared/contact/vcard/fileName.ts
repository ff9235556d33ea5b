import type { Contact } from '../contact';
import { displayName } from './displayName';

/** Room for the name itself: file systems take 255 bytes, and a download may get a number appended. */
const MAX_BYTES = 200;

/** Names Windows keeps for devices, with any extension. */
const DEVICE = /^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\.|$)/i;

/**
 * A name for the contact's `.vcf` file: its display name without what a file system, a mail header or a
 * path gives a meaning to (separators, wildcards, control and direction characters, dots at the ends), at
 * most 200 bytes and `.vcf`.
 */
export function vcardFileName(contact: Contact): string {
	const plain = (displayName(contact) ?? '')
		.replace(/[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
		.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
		.replace(/\s+/g, ' ');
	const name = trimDots(shortened(trimDots(plain))) || 'contact';
	return `${DEVICE.test(name) ? '_' : ''}${name}.vcf`;
}

function trimDots(name: string): string {
	let start = 0;
	let end = name.length;
	while (start < end && /[.\s]/.test(name.charAt(start))) start += 1;
	while (end > start && /[.\s]/.test(name.charAt(end - 1))) end -= 1;
	return name.slice(start, end);
}

/** As many whole characters as fit. */
function shortened(name: string): string {
	let bytes = 0;
	let kept = '';
	for (const character of name) {
		bytes += Buffer.byteLength(character);
		if (bytes > MAX_BYTES) break;
		kept += character;
	}
	return kept;
}
