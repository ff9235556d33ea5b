import { z } from 'zod/v3';
import fc from 'fast-check';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import type { Provider } from '../../../../nodes/shared/provider.ts';
import type { Parameters } from '../../shared/nodeContext.ts';
import { requestOf } from '../../providers/requests.ts';
import { anyJson, anyText, numRuns } from '../arbitraries.ts';
import { expectNoPollution } from '../invariants.ts';
import { orRefused } from '../templates/rows.ts';

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

/**
 * Whatever the forms of Send Media and Send Location hold: a body that the provider's contract allows, or
 * words.
 */

interface Row {
	provider: Provider;
	credential: ICredentialDataDecryptedObject;
	/** What its contract allows. */
	body: z.ZodTypeAny;
}

const rows: Row[] = [
	{ provider: kaleyra, credential: { sid: 'S1' }, body: kaleyraBody },
	{ provider: infobip, credential: { baseUrl: 'https://xyz.api.infobip.com' }, body: infobipBody },
	{
		provider: ninetyNineDigital,
		credential: { baseUrl: 'https://example.99digital.co.il/api' },
		body: ninetyNineDigitalBody,
	},
];

const nearly = (usual: fc.Arbitrary<unknown>) =>
	fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.oneof(anyText, anyJson) });

const media = fc.record(
	{
		mediaType: nearly(fc.constantFrom('image', 'document', 'video', 'audio', 'sticker')),
		mediaUrl: nearly(
			fc.oneof(
				fc.webUrl({ withQueryParameters: true, withFragments: true }),
				anyText.map((text) => `https://www.example.com/${text}`),
				fc.tuple(fc.ipV4(), anyText).map(([host, text]) => `https://${host}/${text}`),
				fc.ipV4Extended().map((host) => `https://${host}/`),
			),
		),
		caption: nearly(fc.constantFrom('', 'Your box', 'a\nb', 'x'.repeat(2000))),
		filename: nearly(fc.constantFrom('', 'a.pdf', ' ')),
	},
	{ requiredKeys: ['mediaUrl'] },
);

const degreesMessages = (most: number) => nearly(fc.double({ min: -most, max: most, noNaN: true }));
const placeMessages = fc.record(
	{
		latitude: degreesMessages(90),
		longitude: degreesMessages(180),
		locationName: nearly(fc.constantFrom('', 'Example Ltd')),
		locationAddress: nearly(fc.constantFrom('', '1 Example Street\nLeeds')),
	},
	{ requiredKeys: ['latitude', 'longitude'] },
);

/** Parameters are any object: what is in them is what the test is about. */
const isParameters = (given: object): given is Parameters => given !== null;
const parametersOf = (form: fc.Arbitrary<object>) => form.filter(isParameters);

describe.each(rows)('$provider.name', ({ provider, credential, body }) => {
	test.each([
		['sendMedia' as const, parametersOf(media)],
		['sendLocation' as const, parametersOf(placeMessages)],
	])('%s', async (kind, forms) => {
		const envelope = { credential, from: '+12025550100', to: '+12025550123' };
		let sent = 0;
		await fc.assert(
			fc.asyncProperty(forms, async (given) => {
				const request = await orRefused(async () => await requestOf(provider, kind, given, envelope));
				expectNoPollution();
				if (request === undefined) return;
				sent++;
				body.parse(JSON.parse(JSON.stringify(request.body)));
			}),
			{ numRuns },
		);
		expect(sent).toBeGreaterThan(numRuns / 12);
	});
});
