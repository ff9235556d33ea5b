import { readPath } from '../../../../nodes/shared/parameter/path.ts';
import { leastCpuTime } from '../../../cpuTime.ts';

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
