import type { Answer, SentFile } from './provider.ts';

/** The smallest JPEG that programs open: one grey pixel. */
const pixel = `/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP${'/'.repeat(86)}wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=`;

const card = `BEGIN:VCARD
VERSION:3.0
N:Example;Dana;;;
FN:Dana Example
ORG:Example Ltd;
TEL;type=CELL;waid=12025550145:+1 202-555-0145
END:VCARD
`;

/** The files that the simulator has: the only list of them. */
export const files = {
	picture: {
		id: '900000000000001',
		name: 'picture.jpg',
		kind: 'image',
		mimeType: 'image/jpeg',
		content: Buffer.from(pixel, 'base64'),
	},
	card: {
		id: '900000000000002',
		name: 'Dana Example.vcf',
		kind: 'document',
		mimeType: 'text/vcard',
		content: Buffer.from(card),
	},
} satisfies Record<string, SentFile>;

/** The file that the last part of a path names, by id or by name. */
export function fileAt(path: string): Answer | undefined {
	const last = path.split('/').pop();
	const file = Object.values(files).find(({ id, name }) => last === id || last === encodeURIComponent(name));
	return file && { status: 200, file };
}
