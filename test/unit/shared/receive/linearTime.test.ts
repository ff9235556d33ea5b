import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import { callbackItems } from '../../../../nodes/shared/receive/items.ts';
import { leastCpuTime } from '../../../cpuTime.ts';
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

/** Reads it, with all that can be asked for. */
function read(provider: typeof kaleyra | typeof infobip | typeof ninetyNineDigital, body: unknown): void {
	callbackItems(provider, body, {
		events: ['contact', 'text', 'reply', 'media', 'location', 'status', 'other'],
		output: 'contact',
		includeRaw: true,
	});
}

describe.each([kaleyra, infobip, ninetyNineDigital])('$name', (provider) => {
	test.each(Object.entries(places[provider.id] ?? {}))('%s', async (_place, wrap) => {
		for (const [filling, fill] of Object.entries(fillings)) {
			const reader = (size: number) => {
				const body: unknown = JSON.parse(wrap(fill(size)));
				return () => read(provider, body);
			};
			const small = await leastCpuTime(reader(SMALL));
			expect({ filling, small, isFast: small < MOST_MS }).toEqual({ filling, small, isFast: true });
			const most = Math.min(MOST_MS, 15 + 2 * TIMES_LARGER * small);
			const large = await leastCpuTime(reader(SMALL * TIMES_LARGER), most);
			const isLinear = large < most;
			expect({ filling, small, large, isLinear }).toEqual({ filling, small, large, isLinear: true });
		}
	});
});
