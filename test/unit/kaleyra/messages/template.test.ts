import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { templateSender } from '../../providers/template/requests.ts';
import { bodyVariables, buttonVariables } from '../../shared/messages/template/items.ts';
import { rejection } from '../../shared/refusal.ts';
import { LOGIN_CODE, ORDER_READY, ORDER_VALUES, template } from '../../shared/templates/samples.ts';

/** Kaleyra contract §22. The expected bodies are written by hand from its tables. */

const { byHand, mapped } = templateSender(kaleyra, { pod: 'in', sid: 'HXAP16XXXXXX97IN' });

/** The body of the template `order_ready` with these components. */
const orderReady = (components?: object[]) => ({
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550123',
		type: 'template',
		template: {
			name: 'order_ready',
			language: { code: 'en' },
			...(components && { components }),
		},
	},
});

const header = (parameter: object) => ({ type: 'header', parameters: [parameter] });
const image = header({ type: 'image', image: { link: 'https://www.example.com/box.jpg' } });
const body = {
	type: 'body',
	parameters: [
		{ type: 'text', text: 'Dana' },
		{ type: 'text', text: '1001' },
	],
};
const button = (sub_type: string, index: string, parameter: object) => ({
	type: 'button',
	sub_type,
	index,
	parameters: [parameter],
});

test('§22: the sample', async () => {
	const parameters = {
		headerType: 'image',
		headerUrl: 'https://www.example.com/box.jpg',
		bodyVariables: bodyVariables('Dana', '1001'),
		buttonVariables: buttonVariables(['quickReply', 0, 'pickup-yes'], ['url', 2, 'track/1001']),
	};
	expect(await byHand(parameters, { ref: 'campaign-7', waSource: 'api' })).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
		body: {
			...orderReady([
				image,
				body,
				button('quick_reply', '0', { type: 'payload', payload: 'pickup-yes' }),
				button('url', '2', { type: 'text', text: 'track/1001' }),
			]),
			extra_info: { ref: 'campaign-7', wa_source: 'api' },
		},
	});
});

test('§22.1: a template without variables has no components', async () => {
	expect((await byHand({})).body).toStrictEqual(orderReady());
});

test('§22.2: buttons are counted among all of the template, those without a value have no entry', async () => {
	expect((await mapped(ORDER_READY, ORDER_VALUES)).body).toStrictEqual(
		orderReady([
			image,
			body,
			button('quick_reply', '0', { type: 'payload', payload: 'Yes' }),
			button('url', '2', { type: 'text', text: 'track/1001' }),
		]),
	);
});

test('§22.2: the code of an authentication template goes twice', async () => {
	const { messaging_object: object } = (await mapped(LOGIN_CODE, { body1: '123456' })).body;
	expect(object).toMatchObject({
		template: {
			name: 'login_code',
			language: { code: 'en' },
			components: [
				{ type: 'body', parameters: [{ type: 'text', text: '123456' }] },
				button('url', '0', { type: 'text', text: '123456' }),
			],
		},
	});
});

test('§29: quoting is for every kind of message', async () => {
	expect((await byHand({}, { replyToMessageId: ' wamid.IN ' })).body).toMatchObject({
		messaging_object: { context: { message_id: 'wamid.IN' } },
	});
});

test('without a language it is refused', async () => {
	const refused = {
		message: 'The language of the template "order_ready" is missing',
		description:
			'Choose the template from the list, or fill in "Template Language" with the code it was registered with',
	};
	expect(await rejection(byHand({ templateLanguage: ' ' }))).toEqual(refused);
	expect((await rejection(mapped(template({ language: '' }), {}))).message).toBe(
		'The language of the template "greeting" is missing',
	);
});
