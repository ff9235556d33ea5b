import { resolve } from 'node:path';
import { lineOf, type N8nLine } from '../n8n/install.ts';
import { type TestKind, testKinds } from './jest.ts';

export interface TestArguments {
	kinds: TestKind[];
	line: N8nLine;
	/** A program that is run in place of an installed n8n. */
	program?: string;
	/** The rest, for Jest. */
	jest: string[];
}

/**
 * What runs when no kind is named: all that needs nothing but Node.js and npm, hence not the editor in a
 * browser.
 */
const defaultKinds: readonly TestKind[] = ['unit', 'engine', 'e2e'];

/**
 * Reads `[unit] [engine] [e2e] [editor] [--n8n 1.123 | --n8n-program PATH] [arguments for Jest…]`.
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
	const take = (option: string): string | undefined => {
		const at = rest.indexOf(option);
		return at < 0 ? undefined : (rest.splice(at, 2)[1] ?? '');
	};
	const version = take('--n8n') ?? '2';
	const program = take('--n8n-program');
	return {
		kinds: named.size === 0 ? [...defaultKinds] : testKinds.filter((kind) => named.has(kind)),
		line: lineOf(version),
		...(program !== undefined && { program: resolve(program) }),
		jest: rest,
	};
}
