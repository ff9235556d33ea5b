import { z } from 'zod';

/** What each contract allows in the body of a file or a place as it goes out, and nothing more. */

const text = (most: number) =>
	z
		.string()
		.refine((value) => value.trim() !== '' && value.isWellFormed(), 'must say something')
		.refine((value) => [...value].length <= most, `must have ${most} characters at most`);

/** A private address may be written in many ways; `URL` has one. */
const isOpen = (value: string): boolean => {
	const { hostname } = new URL(value);
	return hostname.includes('.') && !/^(127|10|0|169\.254|192\.168)(\.\d+){2,3}$/.test(hostname);
};
const link = text(2048).refine((value) => /^https:\/\/\S+$/.test(value) && isOpen(value), 'must be open');
const anyLink = text(2048).refine((value) => /^https?:\/\/\S+$/.test(value) && isOpen(value), 'must be open');
const name = text(240).refine((value) => !/[\n\r\t]/.test(value), 'must be one line');
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const place = { latitude, longitude, name: text(1000).optional(), address: text(1000).optional() };

/** Kaleyra contract §24 and §25. */
const meta = { messaging_product: z.literal('whatsapp'), to: z.literal('+12025550123') };
const individual = { ...meta, recipient_type: z.literal('individual') };
const file = { link };
const captioned = { link, caption: text(1024).optional() };
const kaleyraMessage = z.union([
	z.object({ ...individual, type: z.literal('image'), image: z.object(captioned).strict() }).strict(),
	z.object({ ...individual, type: z.literal('video'), video: z.object(captioned).strict() }).strict(),
	z
		.object({
			...individual,
			type: z.literal('document'),
			document: z.object({ ...captioned, filename: name.optional() }).strict(),
		})
		.strict(),
	z.object({ ...individual, type: z.literal('audio'), audio: z.object(file).strict() }).strict(),
	z.object({ ...individual, type: z.literal('sticker'), sticker: z.object(file).strict() }).strict(),
	z
		.object({
			...meta,
			type: z.literal('location'),
			location: z
				.object(place)
				.strict()
				.refine((given) => given.address === undefined || given.name !== undefined, 'name with address'),
		})
		.strict(),
]);
export const kaleyraBody = z.object({ messaging_object: kaleyraMessage }).strict();

/** Infobip contract §23 and §24. */
export const infobipBody = z
	.object({
		from: z.literal('12025550100'),
		to: z.literal('12025550123'),
		content: z.union([
			z.object({ mediaUrl: anyLink, caption: text(3000).optional(), filename: name.optional() }).strict(),
			z.object(place).strict(),
		]),
	})
	.strict();

const degrees = z.string().regex(/^-?\d+(\.\d+)?$/);

/** 99digital contract §24 and §25. */
const people = { from: z.literal('12025550100'), to: z.literal('12025550123') };
export const ninetyNineDigitalBody = z.union([
	z.object({ ...people, body: link, caption: text(1024).optional() }).strict(),
	z.object({ ...people, lat: degrees, lng: degrees, caption: text(2002).optional() }).strict(),
]);
