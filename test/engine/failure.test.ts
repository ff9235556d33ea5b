import type { Fault } from '../../simulator/faults.ts';
import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';
import { recipient, sendTexts, shownRecipient } from './harness/sends.ts';

const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each(providers)('$title', (provider) => {
	const to = (count: number) => Array.from({ length: count }, (_, index) => recipient(provider, index));

	test('an error output gets the failed messages, with the item they came from', async () => {
		simulator.fail(provider.id, { kind: 'status', status: 400 }, { match: { body: recipient(provider, 1) } });
		const { items, errorItems } = await sendTexts(provider, {
			recipients: to(3),
			settings: { onError: 'continueErrorOutput' },
		});
		expect(items).toHaveLength(2);
		expect(errorItems.map(({ json }) => json)).toMatchObject([
			{
				to: recipient(provider, 1),
				error: {
					to: shownRecipient(1),
					httpStatus: 400,
					message: expect.stringContaining(provider.title),
				},
			},
		]);
	});

	test('with an error output and no credential, each item keeps its own fields', async () => {
		const { items, errorItems } = await sendTexts(provider, {
			recipients: to(3),
			settings: { onError: 'continueErrorOutput', credentials: undefined },
		});
		expect(items).toEqual([]);
		expect(errorItems.map(({ json, pairedItem }) => ({ json, pairedItem }))).toEqual(
			to(3).map((typed, item) => ({
				json: {
					to: typed,
					error: {
						message: 'Node does not have any credentials set',
						description: expect.stringContaining(`Item ${item} was not sent`),
						mayHaveBeenSent: false,
						to: shownRecipient(item),
					},
				},
				pairedItem: { item },
			})),
		);
	});

	test.each<[string, Fault]>([
		['an error that echoes the request', { kind: 'echoKey' }],
		['a 500 that echoes the request', { kind: 'echoKey', status: 500 }],
		['a reset', { kind: 'resetAfterBody' }],
		['no answer in time', { kind: 'hang' }],
		['an HTML page', { kind: 'html' }],
	])('the API key is nowhere in what n8n keeps of a run after %s', async (_name, fault) => {
		simulator.failAll(provider.id, fault);
		for (const settings of [CONTINUE, {}]) {
			const { run } = await sendTexts(provider, {
				recipients: to(2),
				options: { timeout: 300 },
				settings,
			});
			expect(everything(run)).not.toContain(provider.credential.apiKey);
		}
	});
});

/** All that can be reached from a value, own and hidden properties of errors included, as one text. */
function everything(value: unknown, seen = new Set<unknown>()): string {
	if (typeof value !== 'object' || value === null) return String(value);
	if (seen.has(value)) return '';
	seen.add(value);
	return Object.getOwnPropertyNames(value)
		.map((key) => `${key}: ${everything(Reflect.get(value, key), seen)}`)
		.join('\n');
}
