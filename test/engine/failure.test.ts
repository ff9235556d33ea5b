import type { Fault } from '../../simulator/faults.ts';
import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';
import { recipient, sendTexts, shownRecipient } from './harness/sends.ts';

const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each(providers)('$title', (provider) => {
	const to = (count: number) => Array.from({ length: count }, (_, index) => recipient(provider, index));

	test('without Continue On Fail the first failure stops new sends and reports what is accepted and not tried', async () => {
		simulator.latency = 20;
		simulator.fail(provider.id, { kind: 'status', status: 500 }, { match: { body: recipient(provider, 3) } });
		const { items, error } = await sendTexts(provider, {
			recipients: to(10),
			options: { parallelRequests: 2 },
		});
		expect(items).toEqual([]);
		const accepted = simulator.messages(provider.id);
		const tried = simulator.sends(provider.id).length;
		expect(tried).toBeLessThan(10);
		expect(error?.message).toMatch(
			new RegExp(
				`^Stopped at \\${shownRecipient(3)}: .*\\. ${accepted.length} sent, ${10 - tried} not tried\\.$`,
			),
		);
		const all = to(10).map((_, index) => shownRecipient(index));
		expect(error?.context?.data).toEqual({
			accepted: expect.arrayContaining(
				accepted.map(({ messageId }) => ({ to: expect.stringMatching(/^\+\d+$/), messageId })),
			),
			failed: [{ to: shownRecipient(3), reason: expect.stringContaining(provider.title) }],
			notTried: all.slice(tried),
		});
	});

	test('with Continue On Fail only the failed message fails', async () => {
		simulator.fail(provider.id, { kind: 'status', status: 400 }, { match: { body: recipient(provider, 3) } });
		const { items } = await sendTexts(provider, { recipients: to(5), settings: CONTINUE });
		expect(items.map(({ json }) => (json.status === 'accepted' ? 'sent' : 'failed'))).toEqual([
			'sent',
			'sent',
			'sent',
			'failed',
			'sent',
		]);
	});

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
						to: shownRecipient(item),
					},
				},
				pairedItem: { item },
			})),
		);
	});

	test('one bad item means that nothing is sent', async () => {
		const { error } = await sendTexts(provider, { recipients: [...to(2), 'nobody', ...to(1)] });
		expect(simulator.received).toEqual([]);
		expect(error?.message).toContain('"nobody" is not a phone number');
		expect(error?.description).toContain('Nothing was sent');
		expect(error?.context?.itemIndex).toBe(2);
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
