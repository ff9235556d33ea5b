import { infobip } from '../../providers/infobip.ts';
import { kaleyra } from '../../providers/kaleyra.ts';
import { ninetyNineDigital } from '../../providers/ninetyNineDigital.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { simulator } from '../../runningSimulator.ts';
import { callsTo } from './calls.ts';

/** Sends the campaign's offer to Dana and gives what the simulator has of it. */
async function offer(provider: ProviderUnderTest, path: string, more: object = {}) {
	const [body] = provider.campaign.offers;
	await callsTo(provider)({ path, body: { ...body, ...more } });
	const [message] = simulator.messages();
	if (message === undefined) throw new Error('The offer was refused');
	return message;
}

test('Infobip returns the callback data and the id of the template', async () => {
	const message = await offer(infobip, '/whatsapp/1/message/template');
	const { messageId } = message;
	expect(infobip.callbacks.replyTo(message, 0)).toMatchObject({
		results: [
			{
				from: '12025550123',
				to: '441134960000',
				callbackData: 'card-offer',
				pairedMessageId: messageId,
				message: {
					type: 'BUTTON',
					text: 'Send me the card',
					payload: 'Send me the card',
					context: { from: '441134960000', id: messageId },
				},
			},
		],
	});
	expect(infobip.callbacks.replyTo(message, 1)).toBeUndefined();
});

test('Kaleyra returns the references and the id of the template', async () => {
	const message = await offer(kaleyra, kaleyra.request.path);
	const { messageId } = message;
	expect(kaleyra.callbacks.replyTo(message, 0)).toMatchObject({
		meta_object: {
			value: {
				contacts: [{ wa_id: '12025550123' }],
				messages: [
					{
						from: '12025550123',
						type: 'button',
						button: { text: 'Send me the card', payload: 'Send me the card' },
						context: { from: '12025550100', id: `wamid.${messageId}` },
					},
				],
			},
		},
		extra_info: { ref: 'card-offer', ref1: '', reply_to: messageId },
	});
	expect(kaleyra.callbacks.replyTo(message, 1)).toBeUndefined();
});

test("99digital returns the person and the button's text alone", async () => {
	const message = await offer(ninetyNineDigital, '/sendTemplate', { apiKey: 'fake-99digital-key-0001' });
	expect(ninetyNineDigital.callbacks.replyTo(message, 0)).toMatchObject({
		hook: 'new',
		from: '12025550123',
		phone: '12025550123',
		type: 'button',
		body: 'Send me the card',
		quote: false,
		quoteUnique: false,
	});
	expect(ninetyNineDigital.callbacks.replyTo(message, 1)).toBeUndefined();
});

test.each([infobip, kaleyra, ninetyNineDigital])('a text of $title has no button', async (provider) => {
	await callsTo(provider)();
	const [message] = simulator.messages();
	expect(message && provider.callbacks.replyTo(message, 0)).toBeUndefined();
	expect(message).toBeDefined();
});
