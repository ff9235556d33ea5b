import fc from 'fast-check';
import { Expression, type IDataObject, type INodeParameters, NodeHelpers } from 'n8n-workflow';

import { itemReader } from '../../nodes/shared/item.ts';
import { providers } from '../providers/index.ts';
import { anyParameter, KEYS, NOTATIONS, written } from './harness/expressions.ts';
import { contextOf, workflowOf } from './harness/parameters.ts';

/**
 * What the nodes read of a parameter is what n8n gives for it, whichever engine n8n evaluates expressions
 * with.
 */

const numRuns = Number(process.env.FUZZ_RUNS ?? 1_000);

/** What `read` gives or how it fails. */
function outcomeOf(read: () => unknown): { value?: unknown; error?: string } {
	try {
		return { value: read() };
	} catch (error) {
		return { error: String(error) };
	}
}

const workflow = workflowOf();

/** The parameter as n8n reads it, and as the nodes do. */
function bothOf(value: INodeParameters[string], json: IDataObject) {
	const context = contextOf(workflow, [{ json: { not: 'this one' } }, { json }], { value });
	const n8n = outcomeOf(() => context.getNodeParameter('value', 1));
	const ours = outcomeOf(() => itemReader(context)(1).parameter('value'));
	return { n8n, ours };
}

describe.each(['legacy', 'vm'] as const)('with the engine %s', (engine) => {
	beforeAll(async () => {
		Expression.setExpressionEngine(engine);
		await Expression.initExpressionEngine({
			engine,
			bridgeTimeout: 5_000,
			bridgeMemoryLimit: 128,
			maxCodeCacheSize: 1_000,
			poolSize: 1,
			lazyAcquire: true,
		});
		expect(Expression.getActiveImplementation()).toBe(engine);
		await workflow.expression.acquireIsolate();
	});
	afterAll(async () => {
		await workflow.expression.releaseIsolate();
		await Expression.disposeExpressionEngine();
		Expression.setExpressionEngine('legacy');
	});

	test.each(NOTATIONS)('each key that could mean something else, written as %s', (notation) => {
		for (const key of KEYS) {
			const text = `={{ $json${written({ key, notation, blank: '' })} }}`;
			for (const end of ['found', null, { in: [1] }]) {
				const { n8n, ours } = bothOf(text, Object.fromEntries([[key, end]]));
				expect({ text, ...ours }).toEqual({ text, ...n8n });
			}
			const { n8n, ours } = bothOf(text, { other: 1 });
			expect({ text, ...ours }).toEqual({ text, ...n8n });
		}
	});

	test.each(['.b', '[0]', '[1]', '["0"]', '.length', '["at"]', '.b.c', '[0][0]', '.trim'])(
		'a step into every kind of value: %s',
		(step) => {
			const ends = [null, undefined, '', 'text', 0, 7, true, [], ['x'], [['x']], [null], {}, { b: { c: 1 } }];
			for (const a of [...ends, { b: null }, { 0: 'zero' }, new Date(0), new Map()]) {
				const { n8n, ours } = bothOf(`={{ $json.a${step} }}`, Object.fromEntries([['a', a]]));
				expect({ a, ...ours }).toEqual({ a, ...n8n });
			}
		},
	);

	test('any expression over any data', () => {
		fc.assert(
			fc.property(anyParameter, ({ parameter, json }) => {
				const { n8n, ours } = bothOf(parameter, json);
				expect(ours).toEqual(n8n);
			}),
			{ numRuns },
		);
	});
});

describe.each(providers)('$title', ({ Action }) => {
	const { properties } = new Action().description;

	test.each<[INodeParameters]>([
		[{}],
		[{ operation: 'sendText' }],
		[{ contactSource: 'json', options: { timeout: '={{ $json.contact.timeout }}' } }],
		[{ contactSource: 'vcard', to: '={{ $json.contact.to }}' }],
		[{ resource: 'callback' }],
	])('%j: every parameter with its default, those that the form hides as well', (parameters) => {
		const contact = { name: { formattedName: 'Dana' }, to: '1', timeout: 5 };
		const context = contextOf(workflowOf(properties, parameters), [{ json: { contact, body: 'b' } }]);
		for (const { name } of properties) {
			for (const fallback of [undefined, 'fallback']) {
				const n8n = outcomeOf(() => context.getNodeParameter(name, 0, fallback));
				const ours = outcomeOf(() => itemReader(context)(0).parameter(name, fallback));
				expect({ name, ...ours }).toEqual({ name, ...n8n });
			}
		}
	});
});

test.each<[template: string | number | undefined, asked: boolean]>([
	['', false],
	['order_ready', true],
	['order_ready|en_GB', false],
	['|', false],
	['={{ $json.name }}', true],
	['={{ $json.name || "order_ready" }}', true],
	[undefined, false],
	[7, true],
])('Template Language is asked for where Template does not say it: %j', (value, asked) => {
	const template = { __rl: true, mode: 'list', value };
	const languages = providers
		.flatMap(({ Action }) => new Action().description.properties)
		.filter(({ name }) => name === 'templateLanguage');
	expect(languages).toHaveLength(4);
	for (const property of languages) {
		const others = Object.entries(property.displayOptions?.show ?? {}).map(([name, values]) => [
			name,
			values?.[0],
		]);
		const parameters = { ...Object.fromEntries(others), template };
		expect(NodeHelpers.displayParameter(parameters, property, null, null)).toBe(asked);
	}
});
