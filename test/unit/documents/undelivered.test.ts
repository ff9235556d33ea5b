import { meaningOf } from '../../../nodes/Infobip/errors.ts';
import { reasonOfCode } from '../../../nodes/Kaleyra/errors.ts';
import { REASONS } from '../../../nodes/NinetyNineDigital/errors.ts';
import { type Reason, UNDELIVERED } from '../../../nodes/shared/messages/undelivered.ts';
import { read } from './documents.ts';

/** The page's table, by what happened: the codes of each provider, and what to do. */
const table =
	/^## Why a message was not delivered\n[\s\S]*?^\| what happened .*\n\|[ |-]+\n((?:\|.*\n)+)/m.exec(
		read('docs/troubleshooting.md'),
	)?.[1] ?? '';
const rows = new Map(
	table
		.trimEnd()
		.split('\n')
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.map(([, what = '', ...cells]) => [what, cells]),
);

const codesIn = (cell = ''): string[] => cell.match(/\d+/g) ?? [];

/** Every number from `first` to `last` that the nodes take for this reason. */
const codesOf = (
	reason: Reason,
	reasonOf: (code: string) => Reason | undefined,
	first: number,
	last: number,
) =>
	Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).filter(
		(code) => reasonOf(code) === reason,
	);

test('the table has a row for each reason, in order', () => {
	const capitalised = Object.values(UNDELIVERED).map(
		({ what }) => `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
	);
	expect([...rows.keys()]).toEqual(capitalised);
});

test.each(Object.entries(UNDELIVERED))('%s: codes, and what to do, as the nodes have them', (_, reason) => {
	const row = rows.get(`${reason.what.charAt(0).toUpperCase()}${reason.what.slice(1)}`) ?? [];
	const [infobip, kaleyra, ninetyNineDigital, fix] = row;
	expect(codesIn(infobip)).toEqual(codesOf(reason, meaningOf, 0, 9999));
	expect(codesIn(kaleyra)).toEqual(codesOf(reason, reasonOfCode, 130000, 139999));
	for (const code of codesIn(ninetyNineDigital))
		expect(REASONS.sendContact.get(code)?.fix).toContain('template');
	expect(fix).toBe(reason.fix);
});
