import type { INodeParameters } from 'n8n-workflow';

import { providers } from '../../providers/index.ts';
import { simulator } from '../../runningSimulator.ts';
import { runNode } from '../harness/engine.ts';
import { nodeOf } from '../harness/sends.ts';

/** What comes in as the trigger gives it, to be sent on. */
const RECEIVED = {
	media: { kind: 'image', url: 'https://www.example.com/box.jpg', caption: 'Your box' },
	location: { latitude: 38.8977, longitude: -77.0365, name: 'Example Ltd', address: '1 Example Street' },
};

const MEDIA = {
	operation: 'sendMedia',
	mediaType: '={{ $json.media.kind }}',
	mediaUrl: '={{ $json.media.url }}',
	caption: '={{ $json.media.caption }}',
};
const LOCATION = {
	operation: 'sendLocation',
	latitude: '={{ $json.location.latitude }}',
	longitude: '={{ $json.location.longitude }}',
	locationName: '={{ $json.location.name }}',
	locationAddress: '={{ $json.location.address }}',
};

describe.each(providers)('$title', (provider) => {
	const send = async (parameters: INodeParameters) =>
		await runNode(nodeOf(provider), { resource: 'message', to: '+12025550123', ...parameters }, [
			{ json: RECEIVED },
		]);

	test.each<[what: string, parameters: INodeParameters, body: object]>([
		['media', MEDIA, provider.mediaBody],
		['a location', LOCATION, provider.locationBody],
	])('%s goes out as documented', async (_what, parameters, body) => {
		const { items, error } = await send(parameters);
		expect(error).toBeUndefined();
		expect(simulator.messages(provider.id)).toMatchObject([{ violations: [] }]);
		expect(simulator.messages()[0]?.body).toEqual(body);
		expect(items.map(({ json }) => json)).toEqual([
			expect.objectContaining({
				provider: provider.id,
				status: 'accepted',
				messageId: simulator.messages()[0]?.messageId,
				to: '+12025550123',
			}),
		]);
	});

	test.each<[what: string, parameters: INodeParameters, message: string]>([
		['no address', { ...MEDIA, mediaUrl: '={{ $json.media.link }}' }, 'Media URL is empty'],
		[
			'a local address',
			{ ...MEDIA, mediaUrl: 'http://localhost:5678/a.png' },
			'an address in a private network',
		],
		['a caption of an audio', { ...MEDIA, mediaType: '={{ "audio" }}' }, '"Caption" is filled in'],
		['a type of another world', { ...MEDIA, mediaType: '={{ "voice" }}' }, 'The media type is unknown'],
		['no degrees', { ...LOCATION, latitude: '={{ $json.latitude }}' }, 'Latitude is empty'],
		['too many degrees', { ...LOCATION, longitude: 180.5 }, 'Longitude is not a number from -180 to 180'],
	])('%s is refused before anything is sent', async (_what, parameters, message) => {
		const { error, items } = await send(parameters);
		expect(error?.message).toContain(message);
		expect(error?.description).toEqual(expect.stringContaining('Nothing was sent'));
		expect(items).toEqual([]);
		expect(simulator.received).toEqual([]);
	});
});
