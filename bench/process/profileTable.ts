import { fileURLToPath } from 'node:url';
import type { CpuProfile } from './inspector.ts';

type CallFrame = CpuProfile['nodes'][number]['callFrame'];

const MOST_PACKAGES = 15;
const MOST_FUNCTIONS = 5;

/** The npm package, or part of Node.js, that a function belongs to. */
function packageOf({ url, functionName }: CallFrame): string {
	const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
	if (name !== undefined) return name;
	if (url.startsWith('node:')) return url.split('/', 2).join('/');
	return url === '' ? (functionName.startsWith('(') ? functionName : 'native code') : 'elsewhere';
}

function nameOf({ functionName, url, lineNumber }: CallFrame): string {
	const path = url.startsWith('file:') ? fileURLToPath(url) : url;
	const file = path.replace(/.*\/node_modules\/(@[^/]+\/)?[^/]+\//, '');
	return `${functionName || '(anonymous)'}  ${file}${file ? `:${lineNumber + 1}` : ''}`;
}

const add = (sums: Map<string, number>, key: string, value: number): void => {
	sums.set(key, (sums.get(key) ?? 0) + value);
};

const descending = (sums: Map<string, number>): [string, number][] =>
	[...sums].sort(([, one], [, other]) => other - one);

/** Milliseconds that each function ran itself, in its package. */
function selfTimes({ nodes, samples, timeDeltas }: CpuProfile): Map<string, Map<string, number>> {
	const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
	const packages = new Map<string, Map<string, number>>();
	samples.forEach((id, index) => {
		const frame = frames.get(id);
		if (!frame || frame.functionName === '(idle)') return;
		const functions = packages.get(packageOf(frame)) ?? new Map<string, number>();
		packages.set(packageOf(frame), functions);
		// A delta leads up to its sample, so the time until the next one is this sample's.
		add(functions, nameOf(frame), (timeDeltas[index + 1] ?? 0) / 1000);
	});
	return packages;
}

/** The packages that used most of the time, with the functions in them that did. */
export function profileTable(title: string, profile: CpuProfile): string {
	const packages = selfTimes(profile);
	const totals = new Map<string, number>();
	for (const [name, functions] of packages) {
		for (const ms of functions.values()) add(totals, name, ms);
	}
	const busy = [...totals.values()].reduce((sum, ms) => sum + ms, 0);
	const line = (ms: number, name: string, indent: string): string =>
		`${ms.toFixed(0).padStart(7)} ms ${((100 * ms) / busy).toFixed(1).padStart(5)} %  ${indent}${name}`;
	const lines = descending(totals)
		.slice(0, MOST_PACKAGES)
		.flatMap(([name, ms]) => [
			line(ms, name, ''),
			...descending(packages.get(name) ?? new Map<string, number>())
				.slice(0, MOST_FUNCTIONS)
				.map(([functionName, own]) => line(own, functionName, '    ')),
		]);
	return [`\nprofile of ${title}: ${busy.toFixed(0)} ms busy, self time by package`, ...lines].join('\n');
}
