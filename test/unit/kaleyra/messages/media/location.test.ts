import { kaleyra } from '../../../../../nodes/Kaleyra/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import { templateSender } from '../../../providers/template/requests.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';
import { rejection } from '../../../shared/refusal.ts';

/** Kaleyra contract §25. The expected bodies are written by hand. */

const credential = { pod: 'in', sid: 'HXAP16XXXXXX97IN' };

const send = async (parameters: Parameters) =>
	await requestOf(kaleyra, 'sendLocation', parameters, {
		credential,
		from: '+12025550100',
		to: '+12025550123',
	});

test('§25: the sample', async () => {
	const parameters = {
		latitude: 38.8977,
		longitude: -77.0365,
		locationName: 'Example Ltd',
		locationAddress: '1 Example Street',
	};
	expect(await send(parameters)).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
		body: {
			messaging_object: {
				messaging_product: 'whatsapp',
				to: '+12025550123',
				type: 'location',
				location: {
					longitude: -77.0365,
					latitude: 38.8977,
					name: 'Example Ltd',
					address: '1 Example Street',
				},
			},
		},
	});
});

test.each<[row: string, parameters: Parameters, location: object]>([
	['a pin alone', { latitude: 0, longitude: -180 }, { longitude: -180, latitude: 0 }],
	[
		'a name alone',
		{ latitude: '-90', longitude: '180.0', locationName: 'Pole', locationAddress: ' ' },
		{ longitude: 180, latitude: -90, name: 'Pole' },
	],
])('§25: %s', async (_row, parameters, location) => {
	expect((await send(parameters)).body).toStrictEqual({
		messaging_object: { messaging_product: 'whatsapp', to: '+12025550123', type: 'location', location },
	});
});

const NAMELESS = {
	message: 'The place has an address, but no name',
	description:
		'Fill in "Name" (for a template, "Header Place") as well: Kaleyra does not allow an address without a name',
};

test('§25: an address without a name is refused, in a template too', async () => {
	const address = { latitude: 1, longitude: 2, locationAddress: '1 Example Street' };
	expect(await rejection(send(address))).toEqual(NAMELESS);
	const header = { headerType: 'location', headerLatitude: 1, headerLongitude: 2, headerAddress: 'Here' };
	expect(await rejection(templateSender(kaleyra, credential).byHand(header))).toEqual(NAMELESS);
});
