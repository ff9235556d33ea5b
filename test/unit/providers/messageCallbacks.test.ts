import * as infobip from '../../../simulator/infobip/callbacks.ts';
import * as kaleyra from '../../../simulator/kaleyra/callbacks.ts';
import * as ninetyNineDigital from '../../../simulator/ninetyNineDigital/callbacks.ts';
import type { ProviderId } from '../../../simulator/providers.ts';
import { providers } from '../../providers/index.ts';

/** The simulator's replies, files, locations, forms, reactions and orders are read as what they are. */

const sent: Record<
	ProviderId,
	{ replies: object; media: object; locations: object; reactions: object; forms?: object; orders?: object }
> = {
	kaleyra,
	infobip,
	'99digital': ninetyNineDigital,
};

test.each(providers)('$title', ({ id, provider }) => {
	const eventsOf = (bodies: object) =>
		Object.values(bodies).flatMap((body) =>
			provider.readCallback(body, '2026-01-02T03:04:05.000Z').map(({ event }) => event),
		);
	const { replies, media, locations, reactions, forms = {}, orders = {} } = sent[id];
	expect(new Set(eventsOf(replies))).toEqual(new Set(['reply']));
	expect(new Set(eventsOf(media))).toEqual(new Set(['media']));
	expect(new Set(eventsOf(locations))).toEqual(new Set(['location']));
	expect(new Set(eventsOf(reactions))).toEqual(new Set(['reaction']));
	expect(eventsOf(forms).every((event) => event === 'form')).toBe(true);
	expect(eventsOf(orders).every((event) => event === 'order')).toBe(true);
});
