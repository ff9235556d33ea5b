import fc from 'fast-check';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { z } from 'zod';

import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import type { Provider } from '../../../../nodes/shared/provider.ts';
import type { Parameters } from '../../shared/nodeContext.ts';
import { requestOf } from '../../providers/requests.ts';
import { anyJson, anyText, numRuns } from '../arbitraries.ts';
import { expectNoPollution } from '../invariants.ts';
import { orRefused } from '../templates/rows.ts';
import { infobipBody, kaleyraBody, ninetyNineDigitalBody } from './bodies.ts';

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

describe.each(rows)('$provider.name', ({ provider, credential, body }) => {
	test.each([
		['sendMedia' as const, parametersOf(media)],
		['sendLocation' as const, parametersOf(place)],
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
