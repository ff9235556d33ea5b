import { lineOf, type N8nLine } from '../n8n/install.ts';
import { type TestKind, testKinds } from './jest.ts';

export interface TestArguments {
	kinds: TestKind[];
	line: N8nLine;
	/** The rest, for Jest. */
	jest: string[];
}

/**
 * Reads `[unit] [engine] [e2e] [--n8n 1.123] [arguments for Jest…]`; without a kind all of them are meant.
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
		kinds: testKinds.filter((kind) => named.size === 0 || named.has(kind)),
		line: lineOf(version),
		jest: rest,
	};
}
