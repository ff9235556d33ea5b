import { parse } from 'yaml';
import { z } from 'zod/v3';

import { commandsOf, pages, read } from './documents.ts';

/** Where a command of the pages is run as it is written. */
const ci = read('.ci/run');
const actions = `${read('.github/workflows/test.yml')}\n${read('.github/workflows/publish.yml')}`;
const scripts = read('package.json');

/** Commands that no machine here can run, or not within half an hour, and what is run in their stead. */
const notRun: Record<string, string> = {
	'git clone https://github.com/whatsapp-contacts/n8n-nodes-whatsapp-contacts.git':
		'the tests run in a clone',
	'cd n8n-nodes-whatsapp-contacts': 'the tests run in a clone',
	'npm start': 'runs until Ctrl-C; `npm start -- --once` is run',
	'npm start -- --fresh': 'deletes what somebody has built; `npm start -- --once` is run',
	'PORT=5700 npm start': 'the same with a variable; every n8n of the tests has a port of its own',
	'npm run mutation': 'takes longer than all else together',
	'npm run fuzz': 'takes longer than all else together; the same tests run with 1,000 tries each',
	'npm run bench': 'takes 20 minutes of a quiet machine; the quick version is run',
	'npm run scale': 'takes half an hour; the quick version is run',
	'npm run scale -- --callbacks N': 'N is for the reader to choose; the quick version is run',
	'npm run scale -- --only flood1 --callbacks 300':
		'takes minutes of a quiet machine; the quick version is run',
	'npm run format': 'changes files; `npm run lint` checks the same',
	'npm run packages': '`npm run lint:packed` runs it',
	'npm pack': 'scripts/n8n/package.ts runs it for every test on an installed package',
	'npm test': 'its tests are run, and those in the browser on the same n8n',
	'npm run test:unit': 'a part of npm test',
	'npm run test:engine': 'a part of npm test',
	'npm run test:e2e': 'a part of npm test',
	'npm run test:editor': 'the same tests are run by npm test',
	'npm run test:engine -- -t Acme': 'Acme is made up',
	'npm run test:editor -- -t Acme': 'Acme is made up',
	'UPDATE_DESCRIPTIONS=1 npm run test:unit -- descriptions': 'changes files that a test holds',
	'SCREENSHOTS=1 npm run test:editor': 'changes pictures; the same tests run without',
	'n8n import:workflow --separate --input=examples': 'test/e2e/harness/importedExamples.ts runs it',
};

/**
 * The block of docs/scaling.md that starts containers, where no container engine is: its file is checked by
 * test/unit/deploy.
 */
const isForContainers = (command: string) =>
	read('docs/scaling.md').split('## Start it')[1]?.includes(command);

const workflowSchema = z.object({
	permissions: z.object({ contents: z.literal('read') }),
	jobs: z.record(
		z.object({ steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })) }),
	),
});

test.each(['test', 'publish'])('the GitHub workflow %s runs scripts that exist', (name) => {
	const { jobs } = workflowSchema.parse(parse(read(`.github/workflows/${name}.yml`)));
	const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
	expect(runs.length).toBeGreaterThan(1);
	for (const run of runs) {
		const [, script] = /^npm run (\S+)/.exec(run) ?? [];
		if (script !== undefined) expect(scripts).toContain(`"${script}": `);
	}
});

const commands = [...new Set(pages.flatMap(commandsOf))];

test('the pages have commands', () => {
	expect(commands.length).toBeGreaterThan(15);
});

test.each(commands)('%s', (command) => {
	const [, script] = /^npm (?:run )?(\S+)/.exec(command.replace(/^[A-Z_]+=\S+ /, '')) ?? [];
	if (script !== undefined && script !== 'pack') expect(scripts).toContain(`"${script}": `);
	const lines = `${ci}\n${actions}`
		.split('\n')
		.map((line) => line.replace(/^- run: |^\s*- run: /, '').trim());
	const isRun =
		lines.includes(command) ||
		(script !== undefined && new RegExp(`for check in .*\\b${script}\\b`).test(ci));
	expect({ command, shown: isRun || command in notRun || isForContainers(command) }).toEqual({
		command,
		shown: true,
	});
});

test('nothing is excused that is run, or that no page has', () => {
	expect(commands).toEqual(expect.arrayContaining(Object.keys(notRun)));
});
