import { z } from 'zod/v3';

import { read } from './documents.ts';

const results = z
	.object({
		rows: z.array(
			z.object({
				name: z.string(),
				figures: z.array(
					z.object({
						what: z.string(),
						ours: z.array(z.number()),
						median: z.number(),
						ratio: z.number().optional(),
						reached: z.boolean().optional(),
					}),
				),
			}),
		),
	})
	.parse(JSON.parse(read('bench/results.json')));

const speed = read('docs/speed.md');

function figure(row: string, what: string) {
	const found = results.rows
		.find(({ name }) => name === row)
		?.figures.find((candidate) => candidate.what.startsWith(what));
	if (found === undefined) throw new Error(`bench/results.json has no ${row}: ${what}`);
	return found;
}

test.each([
	['texts', 'wall, whole', '1,000 texts'],
	['texts', 'CPU', '1,000 texts'],
	['cards', 'wall, whole', '1,000 contact cards'],
	['memory', 'peak memory', 'memory for 10,000 texts'],
	['trigger', 'callbacks', 'contact callbacks a second, trigger .*Webhook node'],
	['filter', 'callbacks', 'status callbacks a second'],
	['service', 'callbacks', 'contact callbacks a second, trigger .*Chargebee'],
	['parseCallback', 'callbacks', 'contact callbacks a second, Webhook'],
])('docs/speed.md quotes the ratio of %s, %s', (row, what, line) => {
	const quoted = new RegExp(`^\\| ${line}.*$`, 'm').exec(speed)?.[0];
	expect(quoted).toContain(`${figure(row, what).ratio?.toFixed(2)}×`);
});

test.each([
	["n8n's defaults", 'vm, the default'],
	['LAZY_ACQUIRE=true', 'vm, lazy'],
	['POOL_SIZE=10', 'vm, pool of 10'],
	['COMPILE_CACHE=true', 'vm, compile cache'],
	['ENGINE=quickjs', 'quickjs'],
	['`quickjs` and', 'quickjs, lazy'],
	['ENGINE=legacy`  ', 'legacy'],
])("docs/scaling.md quotes what n8n's setting %s does", (words, setting) => {
	const line = read('docs/scaling.md')
		.split('\n')
		.find(
			(candidate) => candidate.startsWith('| ') && candidate.includes(words) && /\| \d+ +\|/.test(candidate),
		);
	const quoted = line?.split('|').slice(2, 5).map(Number);
	const measured = ['trigger → NoOp', 'trigger that filters', 'Webhook → Parse → NoOp'].map((what) =>
		Math.round(figure('engines', `${setting}: ${what}`).median),
	);
	expect(quoted).toEqual(measured);
});

test('every figure was taken at least three times', () => {
	for (const { figures } of results.rows) {
		for (const { what, ours, reached } of figures) {
			if (reached !== undefined && what !== 'tarball') expect(ours.length).toBeGreaterThanOrEqual(3);
		}
	}
});
