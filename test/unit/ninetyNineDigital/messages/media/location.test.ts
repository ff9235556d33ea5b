import type { IDataObject } from 'n8n-workflow';

import { ninetyNineDigital } from '../../../../../nodes/NinetyNineDigital/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';

/** 99digital contract §25. The expected bodies are written by hand; the credential adds the key. */

const PEOPLE = { from: '12025550100', to: '12025550123' };

const send = async (parameters: Parameters, options: IDataObject = {}) =>
	await requestOf(ninetyNineDigital, 'sendLocation', parameters, {
		credential: { baseUrl: 'https://api.99digital.co.il/whatsapp/v2' },
		...PEOPLE,
		options,
	});

test.each<[row: string, parameters: Parameters, fields: IDataObject]>([
	[
		'the sample',
		{
			latitude: 38.8977,
			longitude: -77.0365,
			locationName: 'Example Ltd',
			locationAddress: '1 Example Street',
		},
		{ lat: '38.8977', lng: '-77.0365', caption: 'Example Ltd, 1 Example Street' },
	],
	['a pin alone', { latitude: 37.422, longitude: '-122.084' }, { lat: '37.422', lng: '-122.084' }],
	['whole degrees', { latitude: -90, longitude: 100 }, { lat: '-90', lng: '100' }],
	['no degrees', { latitude: 0, longitude: -0 }, { lat: '0', lng: '0' }],
	['a tiny number', { latitude: 1e-7, longitude: 1 }, { lat: '0.0000001', lng: '1' }],
	[
		'an address alone',
		{ latitude: 1, longitude: 2, locationAddress: '1 Example Street' },
		{ lat: '1', lng: '2', caption: '1 Example Street' },
	],
])('§25: %s', async (_row, parameters, fields) => {
	expect(await send(parameters)).toStrictEqual({
		url: 'https://api.99digital.co.il/whatsapp/v2/sendLocation',
		body: { ...PEOPLE, ...fields },
	});
});

test('§25: replyTo and showRequest', async () => {
	const options = { replyToMessageId: '92E00000000000000000000000000001', showRequest: true };
	expect((await send({ latitude: 1, longitude: 2 }, options)).body).toStrictEqual({
		...PEOPLE,
		lat: '1',
		lng: '2',
		replyTo: '92E00000000000000000000000000001',
		showRequest: 1,
	});
});
