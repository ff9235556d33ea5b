import { filled, placeholdersIn, wordsAround } from '../../../../nodes/shared/templates/placeholders.ts';
import { leastCpuTime } from '../../../cpuTime.ts';

const namesIn = (text?: string) => placeholdersIn(text).map(({ name }) => name);

test.each<[text: string | undefined, names: string[]]>([
	[undefined, []],
	['Hello', []],
	['Hello {{1}}, order {{2}} is ready', ['1', '2']],
	['{{2}} {{1}} {{10}} {{3}}', ['1', '2', '3', '10']],
	['{{1}} {{1}}', ['1']],
	['{{ 1 }} {{2 }}', ['1', '2']],
	['{{last_name}} {{first_name}}', ['last_name', 'first_name']],
	['{1} {{}} {{a b}} {{1} }} {{{1}}}', ['1']],
	['{{1\n}}', ['1']],
])('the placeholders of %j', (text, names) => {
	expect(namesIn(text)).toEqual(names);
});

test('a text with its values; where one is missing, the placeholder stays', () => {
	expect(filled('{{2}} {{1}} {{2}} {{3}}', ['Dana', '1001'])).toBe('1001 Dana 1001 {{3}}');
});

/** The words around each placeholder of a text. */
const around = (text: string) => placeholdersIn(text).map((placeholder) => wordsAround(text, placeholder));

test.each<[text: string, words: string[]]>([
	['Hello {{1}}, order {{2}} is ready.', ['Hello …, order', 'order … is ready']],
	['{{1}}', ['…']],
	['{{1}}{{2}}', ['…', '…']],
	['Code:{{1}}', ['Code:…']],
	['Dear {{1}},\n\nwelcome!', ['Dear …']],
	['Thank you very much for your order {{1}} and have a wonderful day', ['order … and have']],
	['abcdefghijklmnopqrstuvwxyz{{1}}abcdefghijklmnopqrstuvwxyz', ['qrstuvwxyz…abcdefghij']],
	['שלום {{1}}, ההזמנה {{2}} מוכנה', ['שלום …, ההזמנה', 'ההזמנה … מוכנה']],
	['{{1}} twice {{1}}', ['… twice']],
])('the words around the placeholders of %j', (text, words) => {
	expect(around(text)).toEqual(words);
});

test('no character is cut in half', () => {
	for (const [words] of [around(`${'😀'.repeat(40)}{{1}}`), around(`{{1}}x${'😀'.repeat(40)}`)])
		expect(words?.isWellFormed()).toBe(true);
});

test.each([
	['opened', '{{'.repeat(1_000_000)],
	['closed', '}}'.repeat(1_000_000)],
	['with long names', `{{${'a'.repeat(99)} `.repeat(20_000)],
	['full of placeholders', Array.from({ length: 20_000 }, (_, index) => `{{${index}}} x `).join('')],
	['blank inside', `{{${' '.repeat(1_000_000)}`.repeat(2)],
])('a huge text takes time in proportion to its length: %s', async (_what, text) => {
	const read = () => {
		around(`${text} {{1}} ${text}`);
		filled(text, ['a', 'b']);
	};
	expect(await leastCpuTime(read, 2_000)).toBeLessThan(2_000);
});
