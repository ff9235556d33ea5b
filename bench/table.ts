import { type Result, words } from './queue/results.ts';
import { type Figure, isReached, median, ratioOf, type RowResult, type Target } from './figures.ts';

const number = (value: number): string =>
	value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

function target({ kind, limit }: Target, unit: Figure['unit']): string {
	if (kind === 'atMost') return `≤ ${limit} ${unit}`;
	return `${kind === 'ratioAtMost' ? '≤' : '≥'} ${limit}×`;
}

function verdict(figure: Figure): string {
	const reached = isReached(figure);
	return reached === undefined ? '' : reached ? 'reached' : 'MISSED';
}

function cells(figure: Figure): string[] {
	const { what, unit, ours, against } = figure;
	const ratio = ratioOf(figure);
	return [
		what,
		`${number(median(ours))} ${unit}`,
		against ? `${number(median(against.values))} ${unit}` : '',
		against?.name ?? '',
		ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
		figure.target ? target(figure.target, unit) : '',
		verdict(figure),
	];
}

const head = ['what', 'ours', 'theirs', 'against', 'ratio', 'to reach', 'verdict'];

/** Lines in columns under a head. */
function columns(rows: [head: string[], ...lines: string[][]]): string {
	const widths = rows[0].map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const lines = rows.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	);
	return lines.toSpliced(1, 0, widths.map((width) => '-'.repeat(width)).join('  ')).join('\n');
}

/** A row of the bench as a plain text table, medians only. */
export const tableOf = (title: string, figures: Figure[]): string =>
	`\n${title}\n${columns([head, ...figures.map(cells)])}`;

/** The results of the queue mode as a plain text table. */
export const tableOfResults = (results: Result[]): string =>
	`\n${columns([
		['scenario', 'way through n8n', 'goal', 'figures'],
		...results.map(({ scenario, subject, verdict, figures }) => [scenario, subject, words[verdict], figures]),
	])}`;

/** The lines at the end: how many targets were reached, and which were not. */
export function summaryOf(rows: RowResult[]): string {
	const judged = rows.flatMap(({ name, figures }) =>
		figures.filter((figure) => figure.target).map((figure) => ({ name, figure })),
	);
	const missed = judged.filter(({ figure }) => !isReached(figure));
	const names = missed.map(({ name, figure }) => `\n  missed: ${name}, ${figure.what}`).join('');
	return `\n${judged.length - missed.length} of ${judged.length} targets reached${names}`;
}
