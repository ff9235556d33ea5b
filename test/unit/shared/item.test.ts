import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { itemReader, readPath } from '../../../nodes/shared/item.ts';
import type { Value } from './nodeContext.ts';
import { fakeRun } from './send/fakeRun.ts';
import { leastCpuTime } from '../../cpuTime.ts';

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
	return { value: itemReader(context)(index).parameter('value'), byN8n };
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
	itemReader(context)(0).parameter('value');
	expect(context.getNodeParameter).toHaveBeenCalledTimes(2);
});

test('data that refers to itself is evaluated by n8n', () => {
	const round: IDataObject = { a: 1 };
	round.self = [round];
	const { context } = fakeRun({ items: [{ json: { round } }], parameters: { value: '={{ $json.round }}' } });
	itemReader(context)(0).parameter('value');
	expect(context.getNodeParameter).toHaveBeenCalledTimes(2);
});

test('data of any depth is read here', () => {
	const depth = 100_000;
	const body: unknown = JSON.parse('[{"a":'.repeat(depth) + '1' + '}]'.repeat(depth));
	const { context } = fakeRun({ items: [{ json: { body } as INodeExecutionData['json'] }] });
	context.getNodeParameter.mockReturnValue('={{ $json.body }}');
	expect(itemReader(context)(0).parameter('body')).toBe(body);
	expect(context.getNodeParameter).toHaveBeenCalledTimes(1);
});

test('each item has its own value, and its own index for n8n', () => {
	expect(read('={{ $json.to }}', 1)).toEqual({ value: '2', byN8n: false });
	const { context } = fakeRun({ items: ITEMS });
	context.getNodeParameter.mockReturnValue('={{ 1 }}');
	itemReader(context)(1).parameter('value', 'fallback');
	expect(context.getNodeParameter.mock.calls).toEqual([
		['value', 1, 'fallback', { rawExpressions: true }],
		['value', 1, 'fallback'],
	]);
});

test('the arguments of a tool are not the item: its expressions are for n8n', () => {
	const { context } = fakeRun();
	context.getInputData.mockImplementation((_index, type = 'ai_tool') => (type === 'main' ? [] : ITEMS));
	context.getNodeParameter.mockReturnValue('={{ $json.to }}');
	itemReader(context)(0).parameter('to');
	expect(context.getNodeParameter).toHaveBeenCalledTimes(2);
});

test.each<[expression: string, path: string[]]>([
	['={{ $json }}', []],
	['={{$json}}', []],
	['={{ $json.from.phone }}', ['from', 'phone']],
	['={{$json.from.phone}}', ['from', 'phone']],
	['={{\n\t$json.from\r\n}}', ['from']],
	['={{ $json["a b"][0].c }}', ['a b', '0', 'c']],
	["={{$json['x']}}", ['x']],
	['={{ $json[ "x" ][ 10 ] }}', ['x', '10']],
	['={{ $json._id.$ref.x1 }}', ['_id', '$ref', 'x1']],
	['={{ $json["שם"]["😀"]["Phone (mobile)"] }}', ['שם', '😀', 'Phone (mobile)']],
	[`={{ $json["it's"]['"quoted"'][""] }}`, ["it's", '"quoted"', '']],
	['={{ $json.length.name.class.this }}', ['length', 'name', 'class', 'this']],
])('%j is a path', (expression, path) => {
	expect(readPath(expression)).toEqual(path);
});

test.each([
	// Text of its own, more than one expression, or none.
	...[
		'',
		'=',
		'text',
		'{{ $json.a }}',
		'={{ $json.a }} ',
		' ={{ $json.a }}',
		'= {{ $json.a }}',
		'={{ $json.a }}\n',
	],
	...[
		'=+{{ $json.a }}',
		'={{ $json.a }}{{ $json.b }}',
		'={{ $json.a',
		'={{ }}',
		'={ $json.a }',
		'=={{ $json.a }}',
	],
	// Anything but keys.
	...['={{ $json?.a }}', '={{ $json.a?.b }}', '={{ $json.a() }}', '={{ $json.a + 1 }}', '={{ $json.a; }}'],
	...[
		'={{ $json[key] }}',
		'={{ $json[`a`] }}',
		'={{ $json.a /* b */ }}',
		'={{ ($json.a) }}',
		'={{ `${$json.a}` }}',
	],
	...[
		'={{ $json["a" + "b"] }}',
		'={{ $json["a"].first() }}',
		'={{ $json..a }}',
		'={{ $json. }}',
		'={{ $json.1 }}',
	],
	// Other data, and the tool arguments of an AI agent.
	...[
		'={{ $jsona }}',
		'={{ $JSON.a }}',
		'={{ $input.item.json.a }}',
		'={{ $binary.a }}',
		"={{ $('A').item.json.a }}",
	],
	...["={{ $fromAI('to') }}", '={{ json.a }}', '={{ x.$json.a }}'],
	// Numbers that are not an index as an array has it, names beyond ASCII, and text to unescape.
	...[
		'={{ $json[01] }}',
		'={{ $json[-1] }}',
		'={{ $json[1.5] }}',
		'={{ $json[1e3] }}',
		'={{ $json[9999999999] }}',
	],
	...[
		'={{ $json.שם }}',
		'={{ $json.\\u0061 }}',
		'={{ $json["a\\"b"] }}',
		'={{ $json["a\nb"] }}',
		'={{ $json[\'a"] }}',
	],
	...['={{ $json["a}}b"] }}', '={{ $json["{{"] }}', '={{ $json["\u2028"] }}', '={{ $json["\ud83d"] }}'],
	// What n8n guards, rewrites or inherits.
	...[
		'={{ $json.constructor }}',
		'={{ $json["__proto__"] }}',
		'={{ $json.toString }}',
		'={{ $json.prototype }}',
	],
	...['={{ $json.binding }}', '={{ $json.arguments }}', '={{ $json.__isError }}', '={{ $json.$ }}'],
	...['={{ $json.globalThis }}', '={{ $json.constructorName }}', '={{ $json["a. constructor"] }}'],
])('%j is for n8n', (expression) => {
	expect(readPath(expression)).toBeUndefined();
});

test.each([
	['blanks', `={{${' '.repeat(200_000)}`],
	['blanks between brackets', `={{ $json[${' '.repeat(200_000)}`],
	['steps', `={{ $json${'.a'.repeat(200_000)}`],
	['indices', `={{ $json${'[ 0 ]'.repeat(200_000)}!`],
	['text', `={{ $json["${'a'.repeat(200_000)}`],
	['texts', `={{ $json${'["a"]'.repeat(200_000)}`],
])('many %s without an end take no longer than their length', async (_what, expression) => {
	const read = () => expect(readPath(expression)).toBeUndefined();
	expect(await leastCpuTime(read, 1_000)).toBeLessThan(1_000);
});
