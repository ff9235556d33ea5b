import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';
import { recipient, sendTexts } from './harness/sends.ts';

test.each(providers)(
	'$title: an item with a credential of its own is sent with its own key',
	async (provider) => {
		await sendTexts(provider, {
			recipients: [0, 1, 2].map((index) => recipient(provider, index)),
			credentialOf: (item) => ({ apiKey: item === 1 ? 'key-of-tenant-b' : 'key-of-tenant-a' }),
			options: { parallelRequests: 1 },
			// The simulator knows neither key.
			settings: { onError: 'continueRegularOutput' },
		});
		const sent = simulator.sends(provider.id).map(({ headers, body }) => JSON.stringify({ headers, body }));
		expect(sent.map((request) => /key-of-tenant-./.exec(request)?.[0])).toEqual([
			'key-of-tenant-a',
			'key-of-tenant-b',
			'key-of-tenant-a',
		]);
	},
);
