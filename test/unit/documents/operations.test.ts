import { KINDS, kindsOf } from '../../../nodes/shared/messages/kinds.ts';
import { providers } from '../../providers/index.ts';
import { read } from './documents.ts';

/** The README's table of operations: a row each, and a column for each provider. */
const [header = [], , ...rows] = (
	/^## Operations\n[\s\S]*?^(\|[\s\S]*?)\n\n/m.exec(read('README.md'))?.[1] ?? ''
)
	.split('\n')
	.map((line) => line.split('|').map((cell) => cell.trim()));

/** The operations of a resource that have a tick in the provider's column. */
const ticked = (resource: string, title: string): string[] =>
	rows
		.filter((cells) => cells[1] === resource && cells[header.indexOf(title)] === '✓')
		.map(([, , operation = '']) => operation);

test.each(providers)("the README's table says what $title can send", ({ title, provider }) => {
	expect(header).toContain(title);
	expect(ticked('Message', title)).toEqual([
		...kindsOf(provider.messages).map((kind) => KINDS[kind].name),
		...(provider.wait ? ['Send and Wait for Response'] : []),
		'Mark as Read',
	]);
	expect(ticked('Media', title)).toEqual(['Download']);
	expect(ticked('Template', title)).toEqual(['Get Many']);
	expect(ticked('Callback', title)).toEqual(['Parse']);
});

test("the README's table has no other rows", () => {
	const named = rows.map(([, resource, operation]) => `${resource}: ${operation}`);
	expect(named).toEqual([
		...Object.values(KINDS).map(({ name }) => `Message: ${name}`),
		'Message: Send and Wait for Response',
		'Message: Mark as Read',
		'Media: Download',
		'Template: Get Many',
		'Callback: Parse',
	]);
});
