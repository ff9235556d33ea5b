import { z } from 'zod/v3';
import { degrees, filled, secureAddress, webAddress } from '../fields.ts';

/** Files and places in a send, which are Meta's media and location objects (Kaleyra contract §24 and §25). */

/** By `link` alone: for an `id` there would have to be an upload, which is not documented. */
const link = { link: secureAddress };
const caption = filled(1024).optional();

export const location = z
	.object({
		latitude: degrees(90),
		longitude: degrees(180),
		name: filled(1000).optional(),
		address: filled(1000).optional(),
	})
	.strict()
	.refine(({ name, address }) => address === undefined || name !== undefined, {
		path: ['name'],
		message: 'must not be null with an address',
	});

/** The members of `messaging_object` that make each kind. */
export const files = {
	image: z.object({ ...link, caption }).strict(),
	video: z.object({ ...link, caption }).strict(),
	document: z.object({ ...link, caption, filename: filled(240).optional() }).strict(),
	audio: z.object(link).strict(),
	sticker: z.object(link).strict(),
};

const linked = z.object({ link: webAddress }).strict();
const linkedDocument = z.object({ link: webAddress, filename: filled(240).optional() }).strict();

/** A file above a template or above buttons (§22.2 and §26). */
export const fileHeaders = [
	z.object({ type: z.literal('image'), image: linked }).strict(),
	z.object({ type: z.literal('video'), video: linked }).strict(),
	z.object({ type: z.literal('document'), document: linkedDocument }).strict(),
] as const;
