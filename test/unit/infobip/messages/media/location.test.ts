import type { IDataObject } from 'n8n-workflow';

import { infobip } from '../../../../../nodes/Infobip/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';

/** Infobip contract §24. The expected bodies are written by hand. */

const send = async (parameters: Parameters, options: IDataObject = {}) =>
	await requestOf(infobip, 'sendLocation', parameters, {
		credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
		from: '12025550100',
		to: '12025550123',
		options,
	});

test.each<[row: string, parameters: Parameters, content: object]>([
	[
		'the sample',
		{
			latitude: 38.8977,
			longitude: -77.0365,
			locationName: 'Example Ltd',
			locationAddress: '1 Example Street',
		},
		{ latitude: 38.8977, longitude: -77.0365, name: 'Example Ltd', address: '1 Example Street' },
	],
	['a pin alone', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 0 }],
	[
		'an address alone, in two lines',
		{ latitude: 90, longitude: 180, locationName: '', locationAddress: '1 Example Street\nLeeds' },
		{ latitude: 90, longitude: 180, address: '1 Example Street\nLeeds' },
	],
])('§24: %s', async (_row, parameters, content) => {
	expect(await send(parameters)).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/location',
		body: { from: '12025550100', to: '12025550123', content },
	});
});

test('§23: a location has no URL options', async () => {
	const options = { urlOptions: { shortenUrl: true }, callbackData: 'visit-7' };
	expect((await send({ latitude: 1, longitude: 2 }, options)).body).toStrictEqual({
		from: '12025550100',
		to: '12025550123',
		callbackData: 'visit-7',
		content: { latitude: 1, longitude: 2 },
	});
});
