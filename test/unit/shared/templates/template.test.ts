import {
	filled,
	normalised as read,
	placeholdersIn,
	wordsAround,
} from '../../../../nodes/shared/templates/template.ts';
import { leastCpuTime } from '../../../cpuTime.ts';

/** What providers write, in our words. */

/** The one template that is read. */
function normalised(raw: Parameters<typeof read>[0]) {
	const [template, ...others] = read(raw);
	if (template === undefined || others.length > 0) throw new Error('expected one template');
	return template;
}

const RAW = { name: 'greeting', language: 'en' };

test('the least that a list may hold', () => {
	expect(normalised(RAW)).toEqual({
		name: 'greeting',
		language: 'en',
		status: '',
		category: '',
		variables: { header: 0, body: 0, buttons: [] },
	});
});

test('everything that a list may hold, in the order of the interface', () => {
	const template = normalised({
		...RAW,
		status: 'APPROVED',
		category: 'UTILITY',
		header: { format: 'TEXT', text: 'Order {{1}}' },
		body: 'Hello {{1}}, order {{2}} is ready',
		footer: 'Example Ltd',
		buttons: [
			{ type: 'QUICK_REPLY', text: 'Yes' },
			{ type: 'PHONE_NUMBER', text: 'Call' },
			{ type: 'URL', text: 'Shop', url: 'https://www.example.com' },
			{ type: 'URL', text: 'Track', url: 'https://www.example.com/{{1}}' },
			{ type: 'COPY_CODE', text: 'Copy' },
			{ type: 'FLOW' },
		],
	});
	expect(template).toEqual({
		name: 'greeting',
		language: 'en',
		status: 'approved',
		category: 'utility',
		header: { type: 'text', text: 'Order {{1}}' },
		body: 'Hello {{1}}, order {{2}} is ready',
		footer: 'Example Ltd',
		buttons: [
			{ type: 'quickReply', text: 'Yes' },
			{ type: 'phone', text: 'Call' },
			{ type: 'url', text: 'Shop', url: 'https://www.example.com' },
			{ type: 'url', text: 'Track', url: 'https://www.example.com/{{1}}' },
			{ type: 'copyCode', text: 'Copy' },
			{ type: 'flow', text: '' },
		],
		variables: { header: 1, body: 2, buttons: [3, 4] },
	});
	expect(Object.keys(template)).toEqual([
		...['name', 'language', 'status', 'category', 'header', 'body', 'footer', 'buttons', 'variables'],
	]);
});

test.each([
	['APPROVED', 'approved'],
	[' Approved ', 'approved'],
	['submitted', 'pending'],
	['PENDING', 'pending'],
	['deactivated', 'disabled'],
	['DISABLED', 'disabled'],
	['FIRST_PAUSED', 'paused'],
	['SECOND_PAUSED', 'paused'],
	['Paused', 'paused'],
	['IN_APPEAL', 'in_appeal'],
	['Submission Rejected', 'rejected'],
])('the status %s is %s', (status, ours) => {
	expect(normalised({ ...RAW, status }).status).toBe(ours);
});

test.each<[header: { format?: string; text?: string }, read: object, open: number]>([
	[{}, { type: 'text' }, 0],
	[{ format: 'TEXT', text: 'News' }, { type: 'text', text: 'News' }, 0],
	[{ text: 'Hello {{1}}' }, { type: 'text', text: 'Hello {{1}}' }, 1],
	[{ format: 'IMAGE' }, { type: 'image' }, 1],
	[{ format: 'Video' }, { type: 'video' }, 1],
	[{ format: 'DOCUMENT' }, { type: 'document' }, 1],
	[{ format: 'LOCATION' }, { type: 'location' }, 1],
	[{ format: 'GIF' }, { type: 'gif' }, 1],
])('the header %j', (header, read, open) => {
	const template = normalised({ ...RAW, header });
	expect(template.header).toEqual(read);
	expect(template.variables.header).toBe(open);
});

test('an authentication template leaves its code open, whatever its text says', () => {
	const buttons = [{ type: 'URL', text: 'Copy code', url: 'https://www.example.com/{{1}}' }];
	const raw = { ...RAW, category: 'AUTHENTICATION', body: '*{{1}}* is your code', buttons };
	expect(normalised(raw).variables).toEqual({ header: 0, body: 1, buttons: [] });
	expect(normalised({ ...RAW, category: 'authentication' }).variables.body).toBe(1);
});

test('texts are clean, and names have no white space around them', () => {
	const template = normalised({
		name: ' gree\u0000ting\n',
		language: ' en ',
		header: { format: ' TEXT ', text: 'N\ud800' },
		body: ' Hello\u0007\n{{1}}',
		footer: 'F\u0000',
		buttons: [{ type: ' URL ', text: 'T\u0000', url: 'https://www.example.com/\u0000' }],
	});
	expect(template).toMatchObject({
		name: 'greeting',
		language: 'en',
		header: { type: 'text', text: 'N\ufffd' },
		body: ' Hello\n{{1}}',
		footer: 'F',
		buttons: [{ type: 'url', text: 'T', url: 'https://www.example.com/' }],
	});
});

test.each(['', ' ', '\u0000'])('a template whose name is %j is none', (name) => {
	expect(read({ ...RAW, name })).toEqual([]);
});

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
