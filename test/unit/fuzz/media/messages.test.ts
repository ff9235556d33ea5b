import fc from 'fast-check';

import type { Parameters } from '../../shared/nodeContext.ts';
import { requestOf } from '../../providers/requests.ts';
import { anyJson, anyText, numRuns } from '../arbitraries.ts';
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

describe.each(rows)('$provider.name', ({ provider, credential, id }) => {
	test.each([
		['sendMedia', 'media', parametersOf(media)],
		['sendLocation', 'location', parametersOf(place)],
	] as const)('%s', async (kind, judge, forms) => {
		const envelope = { credential, from: '+12025550100', to: '+12025550123' };
		let sent = 0;
		await fc.assert(
			fc.asyncProperty(forms, async (given) => {
				const request = await orRefused(async () => await requestOf(provider, kind, given, envelope));
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
});
