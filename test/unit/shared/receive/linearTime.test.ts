import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import { callbackItems } from '../../../../nodes/shared/receive/items.ts';
import { fillings, places } from './callbackPlaces.ts';

/** A callback of any shape blocks n8n for a time that grows with its size alone, and not for long. */

/** Small enough that a reader which holds each entry against all others (11 s for 8 kB) fails in seconds. */
const SMALL = 4_000;
const TIMES_LARGER = 16;

/**
 * Several times what 64 kB take on a busy machine, and a fraction of what that reader took for an eighth of
 * them.
 */
const MOST_MS = 600;

/** A compilation or a collection of garbage may fall into one run, but not by chance into each of so many. */
const RUNS = 8;

/** The processor time for reading it, which other programs hardly change. */
function msFor(provider: typeof kaleyra | typeof infobip | typeof ninetyNineDigital, json: string): number {
	const body: unknown = JSON.parse(json);
	const before = process.cpuUsage();
	callbackItems(provider, body, {
		events: ['contact', 'text', 'reply', 'media', 'location', 'status', 'other'],
		output: 'contact',
		includeRaw: true,
	});
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

/** The least of some runs, which is what the code takes itself; no further run once one is below `enough`. */
function least(measure: () => number, runs: number, enough = 0): number {
	let ms = measure();
	for (let run = 1; run < runs && ms >= enough; run++) ms = Math.min(ms, measure());
	return ms;
}

describe.each([kaleyra, infobip, ninetyNineDigital])('$name', (provider) => {
	test.each(Object.entries(places[provider.id] ?? {}))('%s', (_place, wrap) => {
		for (const [filling, fill] of Object.entries(fillings)) {
			const measure = (size: number) => {
				const json = wrap(fill(size));
				return () => msFor(provider, json);
			};
			const small = least(measure(SMALL), RUNS);
			expect({ filling, small, isFast: small < MOST_MS }).toEqual({ filling, small, isFast: true });
			const most = Math.min(MOST_MS, 15 + 2 * TIMES_LARGER * small);
			const large = least(measure(SMALL * TIMES_LARGER), RUNS, most);
			const isLinear = large < most;
			expect({ filling, small, large, isLinear }).toEqual({ filling, small, large, isLinear: true });
		}
	});
});
