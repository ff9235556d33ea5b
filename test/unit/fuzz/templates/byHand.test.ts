import fc from 'fast-check';

import type { Parameters } from '../../shared/nodeContext.ts';
import { templateSender } from '../../providers/template/requests.ts';
import { anyJson, anyText, numRuns } from '../arbitraries.ts';
import { expectAllowed } from '../contracts.ts';
import { expectNoPollution } from '../invariants.ts';
import { orRefused, rows } from './rows.ts';

/** Whatever the form holds: a body that the provider's contract allows, or words. */

const nearly = (usual: fc.Arbitrary<unknown>) =>
	fc.oneof({ weight: 14, arbitrary: usual }, { weight: 1, arbitrary: fc.oneof(anyText, anyJson) });

const value = nearly(
	fc.oneof(
		anyText.map((text) => `v${text.replace(/\s/g, ' ')}`),
		fc.double({ noNaN: true }),
	),
);
const url = nearly(
	fc.oneof(
		fc.webUrl({ withQueryParameters: true, withFragments: true }),
		anyText.map((text) => `https://www.example.com/${text}`),
	),
);
const degrees = nearly(fc.double({ min: -90, max: 90, noNaN: true }));

/** A list of the form with rows of these fields. */
const listOf = (row: string, fields: Record<string, fc.Arbitrary<unknown>>) =>
	nearly(fc.array(fc.record(fields), { maxLength: 3 }).map((list) => ({ [row]: list })));

const form = fc.record(
	{
		template: nearly(fc.constantFrom({ mode: 'name', value: 'order_ready' }, 'order_ready|en', 'a|b|c')),
		templateLanguage: nearly(fc.constantFrom('en', 'he', 'pt_BR')),
		headerType: nearly(
			fc.constantFrom('none', 'none', 'text', 'image', 'video', 'document', 'document', 'location'),
		),
		headerText: value,
		headerUrl: url,
		headerFilename: nearly(fc.constantFrom('', 'a.pdf', ' ')),
		headerLatitude: degrees,
		headerLongitude: degrees,
		headerName: value,
		headerAddress: value,
		bodyVariables: listOf('variable', { value }),
		buttonVariables: listOf('button', {
			type: nearly(fc.constantFrom('quickReply', 'url', 'copyCode')),
			index: nearly(fc.integer({ min: 0, max: 3 })),
			value,
		}),
	},
	{ requiredKeys: ['template'] },
);

/** Parameters are any object: what is in them is what the test is about. */
const isParameters = (given: object): given is Parameters => given !== null;
const parameters = form.map((given): object => given).filter(isParameters);

test.each(rows)('$provider.name: values given by hand', async ({ provider, credential, id }) => {
	const { byHand } = templateSender(provider, credential);
	let sent = 0;
	await fc.assert(
		fc.asyncProperty(parameters, async (given) => {
			const request = await orRefused(async () => await byHand(given));
			expectNoPollution();
			if (request === undefined) return;
			sent++;
			expectAllowed(id, 'template', request.body);
		}),
		{ numRuns },
	);
	expect(sent).toBeGreaterThan(numRuns / 12);
});
