import fc from 'fast-check';
import type { IBinaryData } from 'n8n-workflow';
import { Readable } from 'node:stream';

import { heldFile } from '../../../../nodes/shared/media/held.ts';
import { sendMedia } from '../../../../nodes/shared/messages/media.ts';
import type { Parameters } from '../../shared/nodeContext.ts';
import { item } from '../../shared/messages/templateItems.ts';
import { fakeRun } from '../../shared/send/fakeRun.ts';
import { requestOf, requestsFor } from '../../providers/requests.ts';
import { anyJson, anyText, numRuns, objectOf } from '../arbitraries.ts';
import { expectAllowed } from '../contracts.ts';
import { expectNoPollution } from '../invariants.ts';
import { orRefused, rows } from '../templates/rows.ts';

/** A private address may be written in many ways; `URL` has one. */
const isOpen = (value: string): boolean => {
	const { hostname } = new URL(value);
	return hostname.includes('.') && !/^(127|10|0|169\.254|192\.168)(\.\d+){2,3}$/.test(hostname);
};

/**
 * Whatever the forms of Send Media and Send Location hold: a body that the provider's contract allows, or
 * words.
 */

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

const degrees = (most: number) => nearly(fc.double({ min: -most, max: most, noNaN: true }));
const place = fc.record(
	{
		latitude: degrees(90),
		longitude: degrees(180),
		locationName: nearly(fc.constantFrom('', 'Example Ltd')),
		locationAddress: nearly(fc.constantFrom('', '1 Example Street\nLeeds')),
	},
	{ requiredKeys: ['latitude', 'longitude'] },
);

/** Parameters are any object: what is in them is what the test is about. */
const isParameters = (given: object): given is Parameters => given !== null;
const parametersOf = (form: fc.Arbitrary<object>) => form.filter(isParameters);

const ENVELOPE = { from: '+12025550100', to: '+12025550123' };

/** What n8n keeps of a file, or what a Code node made of one. */
const file = fc.record(
	{
		id: fc.oneof(
			fc.constantFrom('filesystem-v2:workflows/w1/executions/7/binary_data/f1', 'database:f1', undefined),
			anyJson,
		),
		data: nearly(fc.base64String()),
		mimeType: nearly(
			fc.constantFrom(
				'application/pdf',
				'image/jpeg',
				'image/png',
				'video/mp4',
				'audio/ogg; codecs=opus',
				'a/b',
			),
		),
		fileName: nearly(anyText.map((text) => `${text}.pdf`)),
		bytes: nearly(fc.oneof(fc.constant(undefined), fc.integer({ min: 0, max: 5_000_000 }))),
	},
	{ requiredKeys: [] },
);
/** What is in it is what the test is about. */
const isFile = (given: object): given is IBinaryData => given !== null;
const anyFile = fc.oneof(file, objectOf(anyJson)).filter(isFile);
const heldMedia = fc.record(
	{
		mediaSource: fc.constant('binary'),
		binaryProperty: nearly(fc.constantFrom('data', ' data ')),
		mediaType: nearly(fc.constantFrom('automatic', 'automatic', 'document', 'image')),
		filename: nearly(fc.constantFrom('', 'a.pdf')),
	},
	{ requiredKeys: ['mediaSource', 'binaryProperty'] },
);

const LINK = 'https://n8n.example.com/rest/binary-data/signed?token=';

/** A run whose one item has this file. */
function runWith(given: IBinaryData) {
	const { context } = fakeRun({ items: [{ json: {}, binary: { data: given } }] });
	const { helpers } = context;
	helpers.assertBinaryData.mockImplementation((_index, field) => {
		if (field !== 'data') throw new Error('none');
		return given;
	});
	helpers.getBinaryMetadata.mockResolvedValue({ fileSize: 77 });
	helpers.getBinaryStream.mockResolvedValue(Readable.from([]));
	helpers.prepareBinaryData.mockResolvedValue({ ...given, id: 'database:anew' });
	helpers.createBinarySignedUrl.mockImplementation(({ id = '' }, time = '') => {
		if (id === '') throw new Error('URL signing is not available in memory mode');
		return `${LINK}${encodeURIComponent(id.toWellFormed())}-${time.replace(' ', '')}`;
	});
	return context;
}

describe.each(rows)('$provider.name', ({ provider, credential, id }) => {
	test.each([
		['sendMedia', 'media', parametersOf(media)],
		['sendLocation', 'location', parametersOf(place)],
	] as const)('%s', async (kind, judge, forms) => {
		let sent = 0;
		await fc.assert(
			fc.asyncProperty(forms, async (given) => {
				const request = await orRefused(
					async () => await requestOf(provider, kind, given, { credential, ...ENVELOPE }),
				);
				expectNoPollution();
				if (request === undefined) return;
				sent++;
				expectAllowed(id, judge, request.body);
				for (const [link] of JSON.stringify(request.body).matchAll(/https?:[^"\\]+/g))
					expect(isOpen(link)).toBe(true);
			}),
			{ numRuns },
		);
		expect(sent).toBeGreaterThan(numRuns / 12);
	});

	test('whatever file an item holds, and whatever the form says of it', async () => {
		let sent = 0;
		await fc.assert(
			fc.asyncProperty(parametersOf(heldMedia), anyFile, async (parameters, given) => {
				const context = runWith(given);
				const held = async (field: unknown) =>
					await heldFile(context, 0, field, provider.address(credential));
				const files = { provider: provider.name, taken: provider.files, held };
				const requests = await orRefused(async () => {
					const content = await sendMedia.read({ ...item(parameters), files }, { linkHours: 3 });
					return requestsFor(provider, 'sendMedia', content, { credential, ...ENVELOPE });
				});
				expectNoPollution();
				if (requests === undefined) return;
				sent++;
				expect(requests).toHaveLength(1);
				expectAllowed(id, 'media', requests[0]?.body);
				const links = JSON.stringify(requests[0]?.body).match(/https?:[^"\\]+/g);
				expect(links).toHaveLength(1);
				expect(links?.[0]).toMatch(
					/^https:\/\/n8n\.example\.com\/rest\/binary-data\/signed\?token=.+-3hours$/,
				);
			}),
			{ numRuns },
		);
		expect(sent).toBeGreaterThan(numRuns / 12);
	});
});
