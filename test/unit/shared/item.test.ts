import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { itemsOf } from '../../../nodes/shared/item.ts';
import type { Value } from './nodeContext.ts';
import { fakeRun } from './send/fakeRun.ts';

const ITEMS: INodeExecutionData[] = [
	{ json: { to: '1', list: ['a', { b: 0 }], none: null, at: new Date(0), מספר: 2 } },
	{ json: { to: '2' } },
];

/**
 * What a parameter is for an item, and whether n8n had to evaluate it. @param evaluated what n8n makes of it
 */
function read(stored: Value, index = 0, evaluated: Value = 'evaluated') {
	const { context } = fakeRun({ items: ITEMS });
	let byN8n = false;
	context.getNodeParameter.mockImplementation((_name, _index, _fallback, options?: object) => {
		if (options !== undefined && 'rawExpressions' in options) return stored;
		byN8n = true;
		return evaluated;
	});
	return { value: itemsOf(context)(index).parameter('value'), byN8n };
}

test.each<[stored: Value, value: unknown]>([
	['text', 'text'],
	['', ''],
	[7, 7],
	[false, false],
	[
		['a', 1],
		['a', 1],
	],
	[{ a: { b: ['c', null] } }, { a: { b: ['c', null] } }],
	['={{ $json.to }}', '1'],
	['={{ $json.list[1].b }}', 0],
	['={{ $json.list[7] }}', undefined],
	['={{ $json.list.b }}', undefined],
	['={{ $json["מספר"] }}', 2],
	['={{ $json.list }}', ['a', { b: 0 }]],
	['={{ $json.none }}', null],
	['={{ $json.none.more }}', undefined],
	['={{ $json.missing.more["still"][0] }}', undefined],
	[
		{ contact: [{ name: '={{ $json.to }}', more: ['={{ $json.none }}'] }] },
		{ contact: [{ name: '1', more: [null] }] },
	],
])('%j is read here', (stored, value) => {
	expect(read(stored)).toEqual({ value, byN8n: false });
});

test.each<[stored: Value]>([
	['={{ $json.to + 1 }}'],
	['=Hello {{ $json.to }}'],
	// A date, n8n makes text of, wherever it is.
	['={{ $json.at }}'],
	['={{ $json }}'],
	['={{ $json.to.length }}'],
	['={{ $json.list.map }}'],
	['={{ $json.list.map.name }}'],
	[['text', '={{ 1 }}']],
	[{ plain: 'text', more: [{ name: '={{ $json.to }}' }, { name: '={{ $now }}' }] }],
	[{ path: '={{ $json.at }}' }],
	[JSON.parse('{ "__proto__": "a" }')],
	[new Date(0)],
])('%j is evaluated by n8n, as a whole', (stored) => {
	expect(read(stored)).toEqual({ value: 'evaluated', byN8n: true });
});

test.each([
	[Object.create({ inherited: 1 })],
	[{ constructor: 'a' }],
	[{ in: [{ __isError: true }] }],
	[[undefined]],
	[[Number.NaN]],
	[[() => 1]],
])('data that n8n treats in its own way is evaluated by n8n: %p', (data) => {
	const { context } = fakeRun({ items: [{ json: { data } }], parameters: { value: '={{ $json.data }}' } });
	itemsOf(context)(0).parameter('value');
	expect(context.getNodeParameter).toHaveBeenCalledTimes(2);
});

test('data that refers to itself is evaluated by n8n', () => {
	const round: IDataObject = { a: 1 };
	round.self = [round];
	const { context } = fakeRun({ items: [{ json: { round } }], parameters: { value: '={{ $json.round }}' } });
	itemsOf(context)(0).parameter('value');
	expect(context.getNodeParameter).toHaveBeenCalledTimes(2);
});

test('data of any depth is read here', () => {
	const depth = 100_000;
	const body: unknown = JSON.parse('[{"a":'.repeat(depth) + '1' + '}]'.repeat(depth));
	const { context } = fakeRun({ items: [{ json: { body } as INodeExecutionData['json'] }] });
	context.getNodeParameter.mockReturnValue('={{ $json.body }}');
	expect(itemsOf(context)(0).parameter('body')).toBe(body);
	expect(context.getNodeParameter).toHaveBeenCalledTimes(1);
});

test('each item has its own value, and its own index for n8n', () => {
	expect(read('={{ $json.to }}', 1)).toEqual({ value: '2', byN8n: false });
	const { context } = fakeRun({ items: ITEMS });
	context.getNodeParameter.mockReturnValue('={{ 1 }}');
	itemsOf(context)(1).parameter('value', 'fallback');
	expect(context.getNodeParameter.mock.calls).toEqual([
		['value', 1, 'fallback', { rawExpressions: true }],
		['value', 1, 'fallback'],
	]);
});

test('the arguments of a tool are not the item: its expressions are for n8n', () => {
	const { context } = fakeRun();
	context.getInputData.mockImplementation((_index, type = 'ai_tool') => (type === 'main' ? [] : ITEMS));
	context.getNodeParameter.mockReturnValue('={{ $json.to }}');
	itemsOf(context)(0).parameter('to');
	expect(context.getNodeParameter).toHaveBeenCalledTimes(2);
});
