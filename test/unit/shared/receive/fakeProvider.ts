import type { Provider } from '../../../../nodes/shared/provider.ts';
import type { ReceivedEvent } from '../../../../nodes/shared/receive/event.ts';
import { PROVIDER } from '../send/fakeRun.ts';

/** What every event of `provider` says. */
export const base = { provider: 'test', receivedAt: '2026-01-02T03:04:05.000Z', from: {}, to: {} };
export const dana = { name: { formattedName: 'Dana' } };
export const sam = { name: { formattedName: 'Sam' } };

/** Gives a text for `{ "say": … }`, and two cards for `{ "cards": … }`. */
export const provider: Provider = {
	...PROVIDER,
	receiver: {
		events(body): ReceivedEvent[] {
			if (typeof body !== 'object' || body === null) return [];
			if ('cards' in body) return [{ event: 'contact', ...base, contacts: [dana, sam] }];
			return 'say' in body ? [{ event: 'text', ...base, text: String(body.say) }] : [];
		},
	},
};
