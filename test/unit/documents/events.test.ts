import { EVENTS } from '../../../nodes/shared/receive/events.ts';
import { read } from './documents.ts';

test('the table of events has a row for each', () => {
	const table = /^\| event +\|.*\n\|[ |-]+\n((?:\|.*\n)+)/m.exec(read('docs/triggers.md'))?.[1] ?? '';
	const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, event]) => event);
	expect(named).toEqual(Object.keys(EVENTS));
});
