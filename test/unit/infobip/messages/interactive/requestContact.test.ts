import { infobip } from '../../../../../nodes/Infobip/provider.ts';
import { requestOf } from '../../../providers/requests.ts';

/** Infobip contract §27.1. */

test('§27.1: the sample, and links', async () => {
	expect(
		await requestOf(
			infobip,
			'requestContact',
			{ text: 'Share your contact and we call you back.', footer: 'left over', headerText: 'left over' },
			{
				credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
				from: '12025550100',
				to: '12025550123',
				options: { callbackData: 'lead-7', urlOptions: { shortenUrl: true } },
			},
		),
	).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/interactive/request-contact-info',
		body: {
			from: '12025550100',
			to: '12025550123',
			content: { body: { text: 'Share your contact and we call you back.' } },
			callbackData: 'lead-7',
			urlOptions: { shortenUrl: true },
		},
	});
});
