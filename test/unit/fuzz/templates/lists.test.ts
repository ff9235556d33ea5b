import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod/v3';

import type { Provider } from '../../../../nodes/shared/provider.ts';
import { templateFields } from '../../../../nodes/shared/templates/choice.ts';
import type { Template } from '../../../../nodes/shared/templates/template.ts';
import { answer } from '../../providers/answer.ts';
import { templateSender } from '../../providers/template/requests.ts';
import { anyJson, anyText, mutated, numRuns } from '../arbitraries.ts';
import { expectAllowed } from '../contracts.ts';
import { expectNoPollution } from '../invariants.ts';
import { orRefused, rows } from './rows.ts';

/**
 * Whatever a provider lists: templates as the interface has them, or words; and what is sent of them is what
 * its contract allows.
 */

const listed = z
	.object({
		name: z.string().min(1),
		language: z.string(),
		status: z.string().refine((word) => word === word.toLowerCase().trim()),
		category: z.string().refine((word) => word === word.toLowerCase().trim()),
		header: z
			.object({ type: z.string().min(1), text: z.string().optional() })
			.strict()
			.optional(),
		body: z.string().optional(),
		footer: z.string().optional(),
		buttons: z
			.array(z.object({ type: z.string(), text: z.string(), url: z.string().optional() }).strict())
			.min(1)
			.optional(),
		variables: z
			.object({
				header: z.union([z.literal(0), z.literal(1)]),
				body: z.number().int().min(0),
				buttons: z.array(z.number().int().min(0)),
			})
			.strict(),
	})
	.strict();

const templatesIn = async ({ templates }: Provider, credential: object, body: unknown) =>
	await orRefused(
		async () =>
			await templates.list({
				call: async () => await Promise.resolve(answer(200, body)),
				address: 'https://api.example.com',
				credential: { ...credential },
				sender: () => '12025550100',
			}),
	);

/** A value for each field of the template; mostly something that fits. */
function valuesOf(template: Template, choice: string): Record<string, unknown> {
	const values = templateFields(template).map(({ id, type }): [string, unknown] => {
		if (id === 'header' && template.header?.type !== 'text') return [id, 'https://www.example.com/a.pdf'];
		return [id, type === 'number' ? 1 : `v${choice}`];
	});
	return Object.fromEntries(values);
}

const label = z.string().min(1);

describe.each(rows)('$provider.name', ({ provider, credential, list, id }) => {
	const { mapped } = templateSender(provider, credential);
	const bodies = fc.oneof({ weight: 5, arbitrary: mutated(list) }, { weight: 1, arbitrary: anyJson });

	test('any list', async () => {
		let sent = 0;
		const words = fc.oneof(fc.constantFrom('', '1', 'x y'), anyText);
		await fc.assert(
			fc.asyncProperty(bodies, words, async (body, choice) => {
				const templates = await templatesIn(provider, credential, body);
				expectNoPollution();
				for (const template of templates ?? []) {
					listed.parse(template);
					const fields = templateFields(template, provider.templates.lacks);
					assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length);
					for (const { displayName } of fields) label.parse(displayName);
					const request = await orRefused(async () => await mapped(template, valuesOf(template, choice)));
					if (request === undefined) continue;
					sent++;
					expectAllowed(id, 'template', request.body);
				}
			}),
			{ numRuns },
		);
		expect(sent).toBeGreaterThan(numRuns / 12);
	});

	test.each<[what: string, body: string]>([
		['deep', `${'{"data":['.repeat(100_000)}1${']}'.repeat(100_000)}`],
		[
			'deep inside',
			JSON.stringify(list).replace('"order_ready"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
		],
		['long', JSON.stringify(list).replace('{{1}}', '{{1}}'.repeat(100_000))],
		['full of buttons', JSON.stringify(list).replace('"buttons":[', `"buttons":[${'{},'.repeat(50_000)}`)],
	])('a list that is %s is read, or told in words', async (_what, body) => {
		const templates = await templatesIn(provider, credential, body);
		for (const template of templates ?? []) listed.parse(template);
	});
});
