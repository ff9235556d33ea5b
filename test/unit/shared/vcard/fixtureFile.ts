import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of a file in test/fixtures/vcard. */
export function fixtureFile(name: string): Uint8Array {
	return readFileSync(join(__dirname, '../../../fixtures/vcard', name));
}

/** A whole card around the given lines. */
export function card(version: string, ...lines: string[]): string {
	return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
}
