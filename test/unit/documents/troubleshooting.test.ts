import { read, sources } from './documents.ts';

/** The first column of the table, one message each; `…` stands for what differs. */
const table = /^## Messages\n([\s\S]*?)^##+ /m.exec(read('docs/troubleshooting.md'))?.[1] ?? '';
const messages = table
	.split('\n')
	.filter((line) => line.startsWith('| ') && !line.startsWith('| message') && !line.startsWith('| ---'))
	.flatMap((line) => (line.split('|')[1] ?? '').split(', …'))
	.map((message) => message.trim());

test('there are messages', () => {
	expect(messages.length).toBeGreaterThan(12);
});

test.each(messages)('the nodes say "%s"', (message) => {
	const words = message
		.split(/…|"/)
		.map((part) => part.trim())
		.filter((part) => part.length > 2);
	expect(words.length).toBeGreaterThan(0);
	const text = sources();
	for (const part of words) expect(text).toContain(part);
});
