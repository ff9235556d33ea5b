import { z } from 'zod/v3';
import { degrees, filled, webAddress } from '../fields.ts';
import { common, urlOptions } from './schema.ts';

/** Bodies that send files and places (Infobip contract §23 and §24). */

const file = { mediaUrl: webAddress };
const caption = filled(3000).optional();

const withLinks = (content: z.ZodRawShape) =>
	z.object({ ...common, content: z.object(content).strict(), urlOptions: urlOptions.optional() }).strict();
const withoutLinks = (content: z.ZodRawShape) =>
	z.object({ ...common, content: z.object(content).strict() }).strict();

/** By the end of the call's path. */
export const mediaBodies = {
	image: withLinks({ ...file, caption }),
	document: withLinks({ ...file, caption, filename: filled(240).optional() }),
	video: withLinks({ ...file, caption }),
	audio: withoutLinks({ ...file, voice: z.boolean().optional() }),
	sticker: withoutLinks(file),
	location: withoutLinks({
		latitude: degrees(90),
		longitude: degrees(180),
		name: filled(1000).optional(),
		address: filled(1000).optional(),
	}),
};
