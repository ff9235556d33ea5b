import { lineOf, type N8nLine } from '../n8n/install.ts';
import { type TestKind, testKinds } from './jest.ts';

export interface TestArguments {
	kinds: TestKind[];
	line: N8nLine;
	/** The rest, for Jest. */
	jest: string[];
}

/**
 * What runs when no kind is named: all that needs nothing but Node.js and npm, hence not the editor in a
 * browser.
 */
const defaultKinds: readonly TestKind[] = ['unit', 'engine', 'e2e'];

/**
 * Reads `[unit] [engine] [e2e] [editor] [--n8n 1.123] [arguments for Jest…]`.
 * @throws {Error} when `--n8n` names a line that is not here
 */
export function readTestArguments(args: readonly string[]): TestArguments {
	const rest = [...args];
	const isKind = (word: string | undefined): word is TestKind => testKinds.some((kind) => kind === word);
	const named = new Set<TestKind>();
	while (isKind(rest[0])) {
		named.add(rest[0]);
		rest.shift();
	}
	const at = rest.indexOf('--n8n');
	const [, version = ''] = at < 0 ? ['', '2'] : rest.splice(at, 2);
	return {
		kinds: named.size === 0 ? [...defaultKinds] : testKinds.filter((kind) => named.has(kind)),
		line: lineOf(version),
		jest: rest,
	};
}
