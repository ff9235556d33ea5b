import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import { callbackItems } from '../../../../nodes/shared/receive/items.ts';
import { fillings, places } from './callbackPlaces.ts';

/** A callback of any shape blocks n8n for a time that grows with its size alone, and not for long. */

const SMALL = 1_000;
const TIMES_LARGER = 8;

/** Many times what 8 kB take, and a fraction of what they took when each entry was held against all others (11 s). */
const MOST_MS = 200;

/** The processor time for reading it, which other programs hardly change. */
function msFor(provider: typeof kaleyra | typeof infobip | typeof ninetyNineDigital, json: string): number {
	const body: unknown = JSON.parse(json);
	const before = process.cpuUsage();
	callbackItems(provider, body, {
		events: ['contact', 'text', 'status', 'other'],
		output: 'contact',
		includeRaw: true,
	});
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

describe.each([kaleyra, infobip, ninetyNineDigital])('$name', (provider) => {
	test.each(Object.entries(places[provider.id] ?? {}))('%s', (_place, wrap) => {
		for (const [filling, fill] of Object.entries(fillings)) {
			const small = msFor(provider, wrap(fill(SMALL)));
			const large = msFor(provider, wrap(fill(SMALL * TIMES_LARGER)));
			const isLinear = large < MOST_MS && large < 15 + 3 * TIMES_LARGER * small;
			expect({ filling, small, large, isLinear }).toEqual({ filling, small, large, isLinear: true });
		}
	});
});
